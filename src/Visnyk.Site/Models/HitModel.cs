namespace Visnyk.Site.Models;

/// <summary>An article that was found.</summary>
/// <param name="Card">It.</param>
/// <param name="Headline">Its headline, what was found marked.</param>
/// <param name="Passage">The passage with most of what was searched for, marked.</param>
public sealed record HitModel(CardModel Card, SafeHtml Headline, SafeHtml Passage);
