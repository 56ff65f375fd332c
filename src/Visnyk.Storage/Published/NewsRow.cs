namespace Visnyk.Storage.Published;

/// <summary>An article of the news sitemap.</summary>
/// <param name="Edition">The edition's tag.</param>
/// <param name="Section">The section it stands under.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Headline">The headline.</param>
/// <param name="PublishedAt">When readers first had it, Unix milliseconds.</param>
public sealed record NewsRow(string Edition, long Section, string Slug, string Headline, long PublishedAt)
{
    internal static NewsRow From(PageRows row) => new(row.Text(0), row.Number(1), row.Text(2), row.Text(3), row.Number(4));
}
