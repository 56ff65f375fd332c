using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

public abstract partial class PageReader
{
    /// <summary>What an edition has sitemaps for.</summary>
    public Task<SitemapIndexRows> SitemapIndex(EditionTag edition, CancellationToken cancel) => Read(SitemapQueries.Index, ReadIndex, cancel, edition.Value);

    /// <summary>A page of articles; empty where there is none of this number.</summary>
    public Task<SitemapArticleRow[]> SitemapArticles(EditionTag edition, int number, CancellationToken cancel) =>
        Read(SitemapQueries.Articles, static rows => rows.Many(SitemapArticleRow.From), cancel, edition.Value, (long)number);

    /// <summary>A page of topics.</summary>
    public Task<SitemapNameRow[]> SitemapTopics(EditionTag edition, long first, CancellationToken cancel) =>
        Read(SitemapQueries.Topics, static rows => rows.Many(SitemapNameRow.From), cancel, edition.Value, first);

    /// <summary>A page of authors.</summary>
    public Task<SitemapNameRow[]> SitemapAuthors(EditionTag edition, long first, CancellationToken cancel) =>
        Read(SitemapQueries.Authors, static rows => rows.Many(SitemapNameRow.From), cancel, edition.Value, first);

    /// <summary>The key of the newest article of each section of an edition; sections without articles are left out.</summary>
    public async Task<IReadOnlyDictionary<long, long>> SitemapSections(EditionTag edition, CancellationToken cancel) =>
        (await Read(SitemapQueries.Sections, static rows => rows.Many(static row => (Section: row.Number(0), Newest: row.NumberOrNull(1))), cancel, edition.Value))
            .Where(s => s.Newest is not null).ToDictionary(s => s.Section, s => s.Newest!.Value);

    /// <summary>The newest articles of every edition.</summary>
    /// <param name="from">The least key.</param>
    /// <param name="to">The greatest key.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<NewsRow[]> News(long from, long to, CancellationToken cancel) =>
        Read(SitemapQueries.News, static rows => rows.Many(NewsRow.From), cancel, from, to);

    private static async ValueTask<SitemapIndexRows> ReadIndex(PageRows rows) => new(
        await rows.Many(static row => ((int)row.Number(0), row.Number(1))),
        await rows.Many(static row => row.Number(0)),
        await rows.Many(static row => row.Number(0)));
}
