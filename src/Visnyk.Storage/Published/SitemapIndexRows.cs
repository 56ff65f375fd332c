namespace Visnyk.Storage.Published;

/// <summary>What an edition has sitemaps for: see <see cref="SitemapQueries.Index"/>.</summary>
/// <param name="Articles">Pages of articles: number, and last change in Unix milliseconds.</param>
/// <param name="Topics">The first id of each page of topics.</param>
/// <param name="Authors">The first id of each page of authors.</param>
public sealed record SitemapIndexRows((int Number, long ChangedAt)[] Articles, long[] Topics, long[] Authors);
