namespace Visnyk.Site.Models;

/// <summary>What readers can say of an article: on its page under <c>article.reactions</c>, and on the page that thanks under <c>reactions</c>.</summary>
/// <param name="Url">Where it is sent to.</param>
/// <param name="Choices">What can be said; empty on a paper without reactions.</param>
public sealed record ReactionsModel(string Url, IReadOnlyList<ReactionModel> Choices)
{
    /// <summary>What stands in place of a name, to take a reaction back.</summary>
    public string None { get; } = Editorial.Reactions.Reaction.None;

    /// <summary>The article, on the page that thanks.</summary>
    public string ArticleUrl { get; init; } = "";

    /// <summary>What this reader said just now, on the page that thanks; null where it was taken back.</summary>
    public ReactionModel? Own { get; init; }
}
