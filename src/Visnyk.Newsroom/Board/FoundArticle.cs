namespace Visnyk.Newsroom.Board;

/// <summary>An article that was found by its headline.</summary>
public sealed record FoundArticle(long Article, string Edition, string Language, string Headline);
