using Visnyk.Site.Models;

namespace Visnyk.Site.Feeds;

/// <summary>An article in a feed.</summary>
internal sealed record FeedItem
{
    /// <summary>Names the article for good, whatever its address: an IRI.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>What it says in a sentence or two, plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>The summary and any corrections, HTML.</summary>
    public required string SummaryHtml { get; init; }

    /// <summary>The whole text, HTML; null where the feed carries summaries.</summary>
    public required string? Html { get; init; }

    /// <summary>When readers first had it, Unix milliseconds.</summary>
    public required long Published { get; init; }

    /// <summary>When it changed after that, corrections included; null where it did not.</summary>
    public required long? Updated { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<Named> Authors { get; init; }

    /// <summary>Who translated it.</summary>
    public required IReadOnlyList<Named> Translators { get; init; }

    /// <summary>Its section and topics.</summary>
    public required IReadOnlyList<Named> Categories { get; init; }

    /// <summary>The same story in other editions: language and address.</summary>
    public required IReadOnlyList<(string Language, string Url)> Editions { get; init; }

    /// <summary>The lead picture; null for none.</summary>
    public required FeedPicture? Picture { get; init; }
}
