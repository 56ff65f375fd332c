namespace Visnyk.Site.Feeds;

/// <summary>How much of an article a feed carries.</summary>
public enum FeedText
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>The deck and any corrections.</summary>
    Summary,
}
