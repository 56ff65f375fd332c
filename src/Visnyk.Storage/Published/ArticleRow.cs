namespace Visnyk.Storage.Published;

/// <summary>Everything an article page is made of, in one row: see <see cref="PageQueries.Article"/>. Lists in it are JSON made by the database.</summary>
public sealed class ArticleRow
{
    /// <summary>The article's id.</summary>
    public long Id { get; init; }

    /// <summary>Its story's id.</summary>
    public long StoryId { get; init; }

    /// <summary>The section it stands under.</summary>
    public long Section { get; init; }

    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>What sort of journalism it is.</summary>
    public int Kind { get; init; }

    /// <summary>When readers first had it, Unix milliseconds.</summary>
    public long PublishedAt { get; init; }

    /// <summary>When it changed after that; null where it did not.</summary>
    public long? UpdatedAt { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The deck; may be empty.</summary>
    public required string Deck { get; init; }

    /// <summary>What the lead picture shows.</summary>
    public required string LeadAlt { get; init; }

    /// <summary>The body, safe HTML.</summary>
    public required string Html { get; init; }

    /// <summary>A <see cref="PublishedSnapshot"/>.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The lead picture, a <see cref="MediaRow"/>; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>Topics, <see cref="NamedRow"/>s; null for none.</summary>
    public string? Topics { get; init; }

    /// <summary>Authors and translators, <see cref="NamedRow"/>s; null for none.</summary>
    public string? Authors { get; init; }

    /// <summary>Sources named in the attributions, <see cref="NamedRow"/>s; null for none.</summary>
    public string? Sources { get; init; }

    /// <summary>Every edition that has the story, <see cref="SiblingRow"/>s.</summary>
    public string? Siblings { get; init; }

    /// <summary>More on the topic, <see cref="CardRow"/>s, best first; null for none.</summary>
    public string? Related { get; init; }

    /// <summary>The snapshot, read.</summary>
    public PublishedSnapshot ReadSnapshot() => PublishedSnapshot.Read(Snapshot);

    /// <summary>The lead picture, read.</summary>
    public MediaRow? ReadLead() => ArticleJson.Read(Lead, ArticleJson.Context.MediaRow);

    /// <summary>The topics, read.</summary>
    public NamedRow[] ReadTopics() => ArticleJson.Read(Topics, ArticleJson.Context.NamedRowArray) ?? [];

    /// <summary>Authors and translators, read.</summary>
    public NamedRow[] ReadAuthors() => ArticleJson.Read(Authors, ArticleJson.Context.NamedRowArray) ?? [];

    /// <summary>The sources, read.</summary>
    public NamedRow[] ReadSources() => ArticleJson.Read(Sources, ArticleJson.Context.NamedRowArray) ?? [];

    /// <summary>The editions, read.</summary>
    public SiblingRow[] ReadSiblings() => ArticleJson.Read(Siblings, ArticleJson.Context.SiblingRowArray) ?? [];

    /// <summary>The related articles, read.</summary>
    public CardRow[] ReadRelated() => ArticleJson.Read(Related, ArticleJson.Context.CardRowArray) ?? [];
}
