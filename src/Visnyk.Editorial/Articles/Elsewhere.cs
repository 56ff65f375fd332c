namespace Visnyk.Editorial.Articles;

/// <summary>
/// How an article is named where others show it: in the results of search engines and on the cards of social networks. What is empty is said as the article
/// itself says it.
/// </summary>
/// <param name="SearchTitle">The title in results, for the headline.</param>
/// <param name="SearchDescription">The lines under it, for the deck.</param>
/// <param name="SocialTitle">The title on a card, for the headline.</param>
/// <param name="SocialDescription">The lines under it, for the deck.</param>
public sealed record Elsewhere(string SearchTitle = "", string SearchDescription = "", string SocialTitle = "", string SocialDescription = "")
{
    /// <summary>Nothing is said otherwise.</summary>
    public static readonly Elsewhere AsHere = new();
}
