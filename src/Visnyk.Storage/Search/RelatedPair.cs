using Visnyk.Editorial.Articles;

namespace Visnyk.Storage.Search;

/// <summary>An article that has something in common with another.</summary>
/// <param name="Other">The article.</param>
/// <param name="Rank">Its place on the other's list; more is better.</param>
/// <param name="OwnRank">The other's place on its list.</param>
public sealed record RelatedPair(ArticleId Other, long Rank, long OwnRank)
{
    /// <summary>How long an article's list is at most.</summary>
    public const int Most = 12;
}
