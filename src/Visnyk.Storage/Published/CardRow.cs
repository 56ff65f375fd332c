namespace Visnyk.Storage.Published;

/// <summary>What a card is made of, as a query gives it.</summary>
public sealed record CardRow
{
    /// <summary>The article's id.</summary>
    public long Id { get; init; }

    /// <summary>The section it stands under.</summary>
    public long Section { get; init; }

    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its place in lists.</summary>
    public long SortKey { get; init; }

    /// <summary>What sort of journalism it is: a <see cref="Editorial.Stories.StoryKind"/>.</summary>
    public int Kind { get; init; }

    /// <summary>When readers first had it, Unix milliseconds.</summary>
    public long PublishedAt { get; init; }

    /// <summary>When it changed after that; null where it did not.</summary>
    public long? UpdatedAt { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The deck; may be empty.</summary>
    public required string Deck { get; init; }

    /// <summary>What the picture shows.</summary>
    public required string LeadAlt { get; init; }

    /// <summary>The lead picture's id; null for none.</summary>
    public long? Media { get; init; }

    /// <summary>Its width, 0 for none.</summary>
    public int Width { get; init; }

    /// <summary>Its height.</summary>
    public int Height { get; init; }

    /// <summary>Its focal point, x * 1000 + y in hundredths.</summary>
    public int Focal { get; init; }
}
