using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Topics;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

/// <summary>A topic of a published article.</summary>
public sealed class PublishedTopic
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>What it is tied to.</summary>
    public TopicId TopicId { get; init; }

    /// <summary>The article's edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The article's place in lists.</summary>
    public long SortKey { get; set; }

    /// <summary>Its place among the article's own, from 0.</summary>
    public int Position { get; set; }
}
