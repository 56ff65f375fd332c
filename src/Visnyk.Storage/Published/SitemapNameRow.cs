namespace Visnyk.Storage.Published;

/// <summary>A topic or author of a sitemap, in one edition.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Edition">The edition's tag.</param>
/// <param name="Slug">Its slug there.</param>
/// <param name="Newest">The key of its newest article there; null where it has none, and so no page.</param>
public sealed record SitemapNameRow(long Id, string Edition, string Slug, long? Newest)
{
    internal static SitemapNameRow From(PageRows row) => new(row.Number(0), row.Text(1), row.Text(2), row.NumberOrNull(3));
}
