using Visnyk.Editorial.Articles;

namespace Visnyk.Storage.Published;

/// <summary>The text of a published article, made into HTML when it was published.</summary>
public sealed class PublishedBody
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The revision this was made from.</summary>
    public RevisionId RevisionId { get; set; }

    /// <summary>Everything about the text that is no name: a <see cref="PublishedSnapshot"/> as JSON.</summary>
    public required string Snapshot { get; set; }

    /// <summary>The body, safe HTML.</summary>
    public required string Html { get; set; }
}
