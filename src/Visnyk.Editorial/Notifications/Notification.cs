using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.People;

namespace Visnyk.Editorial.Notifications;

/// <summary>Something that somebody is told: about which article, and who did it.</summary>
public sealed class Notification
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = 300;

    /// <summary>Its id; ids sort by time.</summary>
    public long Id { get; init; }

    /// <summary>Who is told.</summary>
    public UserId UserId { get; init; }

    /// <summary>What.</summary>
    public NotificationKind Kind { get; init; }

    /// <summary>About which article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>In which comment; null where it is in none.</summary>
    public CommentId? CommentId { get; init; }

    /// <summary>Who did it; null for the installation.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>What they said with it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was read; null while it was not.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
