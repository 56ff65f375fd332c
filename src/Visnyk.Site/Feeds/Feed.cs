using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Feeds;

/// <summary>A feed before it is written in a format. Every address in it is absolute.</summary>
internal sealed record Feed
{
    /// <summary>Names the feed for good, whatever its address: an IRI.</summary>
    public required string Id { get; init; }

    /// <summary>The edition.</summary>
    public required EditionEntry Edition { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One line about it; never empty.</summary>
    public required string Description { get; init; }

    /// <summary>The page whose feed it is.</summary>
    public required string PageUrl { get; init; }

    /// <summary>When it last changed, Unix milliseconds.</summary>
    public required long Updated { get; init; }

    /// <summary>Its articles, newest first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }
}
