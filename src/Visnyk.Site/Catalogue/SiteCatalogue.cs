using Visnyk.Editorial.Editions;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Catalogue;

/// <summary>
/// What nearly every page needs and what is small: editions, sections, static pages, settings. Read in one go and kept until something changes;
/// a page uses one and the same catalogue from beginning to end.
/// </summary>
/// <param name="Editions">Editions in their order; the first is the default one. Never empty while the site serves.</param>
/// <param name="Demo">Whether the site is the demonstration.</param>
/// <param name="Embeds">Whether anything of other sites was ever put into a text.</param>
public sealed record SiteCatalogue(IReadOnlyList<EditionEntry> Editions, bool Demo, bool Embeds)
{
    private readonly Dictionary<string, EditionEntry> byTag = Editions.ToDictionary(e => e.Tag.Value);

    /// <summary>The paper's logo; null where it has none.</summary>
    public SiteLogo? Logo { get; init; }

    /// <summary>The default edition.</summary>
    public EditionEntry Default => Editions[0];

    /// <summary>The edition of a tag, lower-case; null where there is none.</summary>
    public EditionEntry? Find(string tag) => byTag.GetValueOrDefault(tag);

    /// <summary>The edition nearest to a word that stands where a tag should: the same language, else the default edition.</summary>
    public EditionEntry Nearest(string word) => EditionTag.TryParse(word, out var tag)
        ? Find(tag.Value) ?? Editions.FirstOrDefault(e => e.Tag.Primary == tag.Primary) ?? Default
        : Default;
}
