using Visnyk.Editorial.Addresses;

namespace Visnyk.Editorial.Articles;

/// <summary>What the newsroom is editing now. Readers never see it.</summary>
public sealed class WorkingCopy
{
    /// <summary>The article; it has one working copy.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Counts saves, from 1. A save names the version it started from.</summary>
    public int Version { get; set; }

    /// <summary>What is written so far.</summary>
    public required ArticleContent Content { get; set; }

    /// <summary>The slug chosen for the next publication; not set where it is left to the headline, or stays as it is.</summary>
    public Slug Slug { get; set; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; set; }
}
