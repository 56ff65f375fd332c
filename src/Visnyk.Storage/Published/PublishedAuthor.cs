using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

/// <summary>Somebody in the byline of a published article.</summary>
public sealed class PublishedAuthor
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>What it is tied to.</summary>
    public AuthorId AuthorId { get; init; }

    /// <summary>The article's edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The article's place in lists.</summary>
    public long SortKey { get; set; }

    /// <summary>Its place among the article's own, from 0.</summary>
    public int Position { get; set; }
}
