using NodaTime;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Languages;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Models;

namespace Visnyk.Site.Catalogue;

/// <summary>An edition with all that every page of it needs.</summary>
public sealed class EditionEntry
{
    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Its interface strings.</summary>
    public required Locale Locale { get; init; }

    /// <summary>Whether its interface strings are in its own language, and not the English ones that stand in for them.</summary>
    public bool HasItsOwnWords => Tag.Primary == EditionTag.Parse(Locale.Language).Primary;

    /// <summary>The paper's logo as its pages show it; empty for none.</summary>
    public required SafeHtml Logo { get; init; }

    /// <summary>Its time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Its sections, in the paper's order.</summary>
    public required IReadOnlyList<SectionName> Sections { get; init; }

    /// <summary>Its sections by id.</summary>
    public required IReadOnlyDictionary<SectionId, SectionName> SectionById { get; init; }

    /// <summary>Its static pages, in their order; bodies are not kept here.</summary>
    public required IReadOnlyList<PageEntry> Pages { get; init; }

    /// <summary>What stands, or stood, directly under its root: sections and static pages by slug.</summary>
    public required IReadOnlyDictionary<string, RootEntry> Root { get; init; }

    /// <summary>When its newest article was published; null where it has none.</summary>
    public required DateTimeOffset? Newest { get; init; }

    /// <summary>Its tag.</summary>
    public EditionTag Tag => Edition.Tag;

    /// <summary>Its language for <c>lang</c> attributes.</summary>
    public string Language => Edition.Tag.Language;

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir => Edition.Direction == WritingDirection.RightToLeft ? "rtl" : "ltr";

    /// <summary>The address of its home.</summary>
    public string Home => $"/{Tag}/";

    /// <summary>The address of its web app manifest.</summary>
    public string Manifest => $"/{Tag}/manifest.webmanifest";

    /// <summary>The address of its readers' saved stories.</summary>
    public string Saved => $"/{Tag}/saved/";

    /// <summary>The address of one of its sections.</summary>
    public string AddressOf(SectionName section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return $"/{Tag}/{section.Slug}/";
    }

    /// <summary>The address of an article; null where its section has no name here (which a sound database does not have).</summary>
    public string? AddressOf(long section, string slug) =>
        SectionById.TryGetValue(new SectionId(section), out var name) ? $"/{Tag}/{name.Slug}/{slug}" : null;

    /// <summary>An instant as this edition tells it.</summary>
    public LocalDateTime Local(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds).InZone(Zone).LocalDateTime;
}
