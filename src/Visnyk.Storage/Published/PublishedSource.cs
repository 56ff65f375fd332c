using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;

namespace Visnyk.Storage.Published;

/// <summary>A source that a published article names.</summary>
public sealed class PublishedSource
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The source.</summary>
    public SourceId SourceId { get; init; }
}
