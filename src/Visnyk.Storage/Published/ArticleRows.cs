namespace Visnyk.Storage.Published;

/// <summary>Everything an article page is made of: see <see cref="PageQueries.Article"/>.</summary>
/// <param name="Article">The article.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="Authors">Its authors and translators.</param>
/// <param name="Sources">The sources named in its attributions.</param>
/// <param name="Siblings">Every edition that has the story, the article's own among them.</param>
/// <param name="Related">More on the topic, best first.</param>
public sealed record ArticleRows(ArticleRow Article, NamedRow[] Topics, NamedRow[] Authors, NamedRow[] Sources, SiblingRow[] Siblings, CardRow[] Related);
