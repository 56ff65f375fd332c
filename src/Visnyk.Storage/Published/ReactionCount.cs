using Visnyk.Editorial.Articles;

namespace Visnyk.Storage.Published;

/// <summary>How many readers said one thing of an article. It stays when the readers are forgotten, and while the article is withdrawn.</summary>
public sealed class ReactionCount
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>The reaction's name.</summary>
    public required string Reaction { get; init; }

    /// <summary>How many.</summary>
    public long Readers { get; set; }
}
