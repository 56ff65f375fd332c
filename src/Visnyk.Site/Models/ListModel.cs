namespace Visnyk.Site.Models;

/// <summary>A list of articles, under the name <c>list</c>.</summary>
/// <param name="Cards">The articles, newest first.</param>
/// <param name="OlderUrl">The next page; null on the last one.</param>
/// <param name="NewestUrl">The first page; null on it.</param>
/// <param name="Description">One line about the list; may be empty.</param>
public sealed record ListModel(IReadOnlyList<CardModel> Cards, string? OlderUrl, string? NewestUrl, string Description = "");
