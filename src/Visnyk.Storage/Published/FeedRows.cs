namespace Visnyk.Storage.Published;

/// <summary>Everything a feed is made of: see <see cref="FeedQueries"/>.</summary>
/// <param name="Articles">Its articles, newest first.</param>
/// <param name="Topics">Their topics.</param>
/// <param name="Authors">Their authors and translators.</param>
/// <param name="Siblings">Every edition that has their stories, the articles' own among them.</param>
/// <param name="Headings">What every edition calls the topic or author whose feed it is; empty for other feeds.</param>
public sealed record FeedRows(
    ArticleRow[] Articles, ArticleLink<NamedRow>[] Topics, ArticleLink<NamedRow>[] Authors, ArticleLink<SiblingRow>[] Siblings, HeadingRow[] Headings);
