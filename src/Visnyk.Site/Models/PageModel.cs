namespace Visnyk.Site.Models;

/// <summary>What every page has, under the name <c>page</c>.</summary>
public sealed record PageModel
{
    /// <summary>What kind of page it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The language, BCP 47.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>Everything in <c>head</c> but the stylesheet.</summary>
    public required SafeHtml Head { get; init; }

    /// <summary>The page's heading in words.</summary>
    public required string Title { get; init; }

    /// <summary>Its own address.</summary>
    public required string Path { get; init; }

    /// <summary>Its feed, RSS; null where it has none.</summary>
    public required string? FeedUrl { get; init; }

    /// <summary>What the feed is of: the section's, topic's or author's name, or the paper's; null where there is no feed.</summary>
    public required string? FeedName { get; init; }

    /// <summary>Whether its text has things of other sites that can be shown in it if the reader asks.</summary>
    public required bool Embeds { get; init; }

    /// <summary>That the page shows what is not published; null where it shows what is.</summary>
    public PreviewModel? Preview { get; init; }

    /// <summary>The same page in other editions.</summary>
    public required IReadOnlyList<OtherEdition> Switches { get; init; }
}
