namespace Visnyk.Editorial.Notifications;

/// <summary>What somebody is told.</summary>
public enum NotificationKind
{
    /// <summary>An article is theirs to work on.</summary>
    Assigned,

    /// <summary>Somebody named them in a comment.</summary>
    Mentioned,

    /// <summary>Somebody answered in a thread of theirs.</summary>
    Answered,

    /// <summary>An article came back to them.</summary>
    Returned,

    /// <summary>An article is theirs to read before it is published.</summary>
    InReview,

    /// <summary>Readers have an article of theirs.</summary>
    Published,

    /// <summary>An article of theirs could not be published when that was due.</summary>
    Failed,
}
