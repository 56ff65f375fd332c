namespace Visnyk.Site.Models;

/// <summary>What every page knows of the site, under the name <c>site</c>.</summary>
public sealed record SiteModel
{
    /// <summary>The paper's name in this edition.</summary>
    public required string Name { get; init; }

    /// <summary>One line about it; may be empty.</summary>
    public required string Tagline { get; init; }

    /// <summary>Whether it is the demonstration.</summary>
    public required bool Demo { get; init; }

    /// <summary>The edition's home.</summary>
    public required string Home { get; init; }

    /// <summary>The logo, a picture with width and height; empty for none. Where it says the name, the name is its text for those who do not see it.</summary>
    public required SafeHtml Logo { get; init; }

    /// <summary>Whether the logo is the paper's name drawn, so that the name is not written beside it.</summary>
    public required bool LogoSaysName { get; init; }

    /// <summary>The edition's sections.</summary>
    public required IReadOnlyList<Link> Sections { get; init; }

    /// <summary>Every edition, the own one among them.</summary>
    public required IReadOnlyList<OtherEdition> Editions { get; init; }

    /// <summary>Static pages.</summary>
    public required IReadOnlyList<Link> Pages { get; init; }

    /// <summary>What readers are asked about; null where the site has nothing that needs their consent.</summary>
    public required ConsentModel? Consent { get; init; }

    /// <summary>The page of corrections.</summary>
    public required string CorrectionsUrl { get; init; }

    /// <summary>The page of the reader's saved stories.</summary>
    public required string SavedUrl { get; init; }

    /// <summary>The search.</summary>
    public required string SearchUrl { get; init; }

    /// <summary>The newest day of the archive; null where nothing is published.</summary>
    public required string? ArchiveUrl { get; init; }
}
