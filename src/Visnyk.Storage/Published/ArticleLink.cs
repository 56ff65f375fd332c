namespace Visnyk.Storage.Published;

/// <summary>Something that belongs to one of several articles.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Row">What belongs to it.</param>
public sealed record ArticleLink<T>(long Article, T Row);
