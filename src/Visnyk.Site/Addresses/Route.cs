using NodaTime;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Addresses;

/// <summary>What an address asks for, as far as can be told without the database.</summary>
/// <param name="Edition">The edition; for a problem, the nearest one.</param>
public abstract record Route(EditionEntry Edition)
{
    /// <summary>The home of an edition.</summary>
    public sealed record Home(EditionEntry Edition) : Route(Edition);

    /// <summary>The front of a section.</summary>
    public sealed record Section(EditionEntry Edition, SectionName Name) : Route(Edition);

    /// <summary>An article, by the section its address names (under a present or former slug).</summary>
    public sealed record Article(EditionEntry Edition, SectionId Under, string Slug, string Path) : Route(Edition);

    /// <summary>A topic.</summary>
    public sealed record Topic(EditionEntry Edition, string Slug) : Route(Edition);

    /// <summary>An author.</summary>
    public sealed record Author(EditionEntry Edition, string Slug) : Route(Edition);

    /// <summary>A day.</summary>
    public sealed record Day(EditionEntry Edition, LocalDate Date) : Route(Edition);

    /// <summary>The corrections.</summary>
    public sealed record Corrections(EditionEntry Edition) : Route(Edition);

    /// <summary>The search.</summary>
    public sealed record Search(EditionEntry Edition) : Route(Edition);

    /// <summary>A static page.</summary>
    public sealed record Page(EditionEntry Edition, PageEntry Entry) : Route(Edition);

    /// <summary>It stands elsewhere.</summary>
    public sealed record Moved(EditionEntry Edition, string To, bool ForGood = true) : Route(Edition);

    /// <summary>Nothing stands there.</summary>
    public sealed record Unknown(EditionEntry Edition) : Route(Edition);
}
