using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;

namespace Visnyk.Storage.Published;

/// <summary>What lists and cards show of a published article. Its text is in <see cref="PublishedBody"/>, so that lists stay small.</summary>
public sealed class PublishedArticle
{
    /// <summary>The article.</summary>
    public ArticleId Id { get; init; }

    /// <summary>Its story.</summary>
    public StoryId StoryId { get; init; }

    /// <summary>Its edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The section it stands under in this edition: the story's, or the one that takes the rest.</summary>
    public SectionId Section { get; set; }

    /// <summary>Its present slug.</summary>
    public Slug Slug { get; set; }

    /// <summary>Its place in lists, see <see cref="Published.SortKey"/>.</summary>
    public long SortKey { get; set; }

    /// <summary>What sort of journalism it is.</summary>
    public StoryKind Kind { get; set; }

    /// <summary>When readers first had it.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>When it changed after that; null where it did not.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Its lead picture; null for none.</summary>
    public MediaId? LeadMedia { get; set; }

    /// <summary>The edition that the story was written in first; null where its editions were written apart.</summary>
    public EditionTag? SourceEdition { get; set; }

    /// <summary>The number of its <see cref="Published.SitemapPage"/>.</summary>
    public int SitemapPage { get; set; }

    /// <summary>By what near-duplicates of its text are known, see <see cref="Editorial.Related.Fingerprint"/>.</summary>
    public long Fingerprint { get; set; }

    /// <summary>The headline.</summary>
    public required string Headline { get; set; }

    /// <summary>The deck; may be empty.</summary>
    public string Deck { get; set; } = "";

    /// <summary>What the lead picture shows, in this edition's words; empty where there is none.</summary>
    public string LeadAlt { get; set; } = "";
}
