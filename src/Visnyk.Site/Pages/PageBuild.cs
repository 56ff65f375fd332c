using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Models;

namespace Visnyk.Site.Pages;

/// <summary>A page before it is put into a theme: what the template shows, and what stands in its head.</summary>
public sealed record PageBuild
{
    /// <summary>What kind of page, as the contract of themes names it; also its template.</summary>
    public required string Kind { get; init; }

    /// <summary>Its edition.</summary>
    public required EditionEntry Edition { get; init; }

    /// <summary>Its own address, without parameters.</summary>
    public required string Path { get; init; }

    /// <summary>Its heading in words.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and previews; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is added to <see cref="Path"/> for the canonical address: the cursor of a list's later page.</summary>
    public string Query { get; init; } = "";

    /// <summary>The same page in other editions.</summary>
    public IReadOnlyList<OtherEdition> Switches { get; init; } = [];

    /// <summary>Every edition that has this very page, the own one among them, by address; empty where it has no counterpart.</summary>
    public IReadOnlyList<(EditionEntry Edition, string Path)> Alternates { get; init; } = [];

    /// <summary>The alternate for readers of other languages; null where there are no alternates.</summary>
    public string? DefaultAlternate { get; init; }

    /// <summary>What only this kind of page shows: the name in templates, and the model.</summary>
    public required IReadOnlyList<(string Name, object Model)> Models { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether search engines may keep it.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Whether caches may keep it: not where it answers what one reader sent.</summary>
    public bool Kept { get; init; } = true;

    /// <summary>That it shows what is not published; null where it shows what is.</summary>
    public PreviewModel? Preview { get; init; }

    /// <summary>Whether it is a part that a script puts into a page that is there: only its template, without the layout.</summary>
    public bool Part { get; init; }

    /// <summary>The sites that frames in its text load from if the reader asks, as CSP names them.</summary>
    public IReadOnlyList<string> Frames { get; init; } = [];

    /// <summary>Where the browser goes on to by itself; null where the page stays.</summary>
    public string? Onward { get; init; }

    /// <summary>The section that the navigation marks; null for none.</summary>
    public string? CurrentSection { get; init; }

    /// <summary>The address of the page's feed in a format; null where it has no feeds.</summary>
    public string? FeedUrl(FeedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FeedFile.StandsBeside(Kind) ? Path + file.Name : null;
    }

    /// <summary>What an article adds to the head; null for other pages.</summary>
    public ArticleHead? Article { get; init; }
}
