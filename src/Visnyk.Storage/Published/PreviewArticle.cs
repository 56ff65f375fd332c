using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;

namespace Visnyk.Storage.Published;

/// <summary>
/// An article as readers would see it if it were published as it was at one moment: what <see cref="PublishedArticle"/> and <see cref="PublishedBody"/> would
/// hold. It is all that the site ever gets of what is not public, and only whoever has its token gets that.
/// </summary>
public sealed class PreviewArticle
{
    /// <summary>What its address ends in: 256 random bits, base64url.</summary>
    public required string Token { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Its story.</summary>
    public StoryId StoryId { get; init; }

    /// <summary>Its edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The section that it would stand under.</summary>
    public SectionId Section { get; set; }

    /// <summary>The slug that it would have.</summary>
    public Slug Slug { get; set; }

    /// <summary>The edition that the story was written in first; null where its editions are written apart.</summary>
    public EditionTag? SourceEdition { get; set; }

    /// <summary>When readers first had it, or would have.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>When it changed after that, or would have; null where it is new.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The headline.</summary>
    public string Headline { get; set; } = "";

    /// <summary>The deck; may be empty.</summary>
    public string Deck { get; set; } = "";

    /// <summary>What the lead picture shows.</summary>
    public string LeadAlt { get; set; } = "";

    /// <summary>Its lead picture; null for none.</summary>
    public MediaId? LeadMedia { get; set; }

    /// <summary>Its topics, most important first.</summary>
    public ImmutableArray<TopicId> Topics { get; set; } = [];

    /// <summary>Its other words, a <see cref="PublishedSnapshot"/> as JSON.</summary>
    public string Snapshot { get; set; } = "";

    /// <summary>The body, safe HTML.</summary>
    public string Html { get; set; } = "";

    /// <summary>The working copy's version that it was made of.</summary>
    public int Version { get; set; }

    /// <summary>Who made it; null where nobody who works here did.</summary>
    public UserId? MadeBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When its address ends.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
