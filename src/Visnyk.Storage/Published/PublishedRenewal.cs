using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

/// <summary>A published article that shows a snippet's text of before; it is made anew, and then this row is gone.</summary>
public sealed class PublishedRenewal
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Its edition.</summary>
    public EditionTag Edition { get; init; }
}
