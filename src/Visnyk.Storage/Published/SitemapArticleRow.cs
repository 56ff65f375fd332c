namespace Visnyk.Storage.Published;

/// <summary>An article of a sitemap, in one of the editions that have its story.</summary>
/// <param name="Id">The listed article's id.</param>
/// <param name="PublishedAt">When readers first had the listed article, Unix milliseconds.</param>
/// <param name="UpdatedAt">When it changed after that; null where it did not.</param>
/// <param name="There">Where its story stands in an edition, its own among them.</param>
public sealed record SitemapArticleRow(long Id, long PublishedAt, long? UpdatedAt, SiblingRow There)
{
    internal static SitemapArticleRow From(PageRows row) => new(row.Number(0), row.Number(1), row.NumberOrNull(2), SiblingRow.From(row, 3));
}
