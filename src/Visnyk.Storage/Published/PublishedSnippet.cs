using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Snippets;

namespace Visnyk.Storage.Published;

/// <summary>A snippet that a published article holds. Its text stands in the article's own HTML; this says which articles are made anew when it changes.</summary>
public sealed class PublishedSnippet
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The snippet.</summary>
    public SnippetId SnippetId { get; init; }

    /// <summary>The article's edition.</summary>
    public EditionTag Edition { get; init; }
}
