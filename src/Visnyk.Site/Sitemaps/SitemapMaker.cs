using System.Globalization;
using System.Text;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Pages;
using Visnyk.Site.Themes;
using Visnyk.Storage;
using SortKey = Visnyk.Storage.Published.SortKey;

namespace Visnyk.Site.Sitemaps;

/// <summary>Makes what crawlers read: sitemaps, robots.txt, security.txt.</summary>
public sealed class SitemapMaker(Database database, SiteOptions options, TimeProvider clock)
{
    private const string Xml = "application/xml; charset=utf-8";
    private const string Text = "text/plain; charset=utf-8";

    // What Google News takes: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
    private static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);
    private static readonly TimeSpan ContactsHold = TimeSpan.FromDays(180);

    // The address that links are made from can change while the program runs.
    private SitemapWriter Writer => new(options.PublicUrl);

    /// <summary>The document, or that there is none.</summary>
    public async Task<PageAnswer> Make(SiteCatalogue catalogue, Route route, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return route switch
        {
            Route.RootFile { Name: RootFiles.Index } => new PageAnswer.Document(await Index(catalogue, cancel), Xml),
            Route.RootFile { Name: RootFiles.News } => new PageAnswer.Document(await News(catalogue, cancel), Xml),
            Route.RootFile { Name: RootFiles.Robots } => new PageAnswer.Document(Encoding.UTF8.GetBytes(Robots(catalogue)), Text),
            Route.RootFile { Name: RootFiles.Security } when options.SecurityContacts.Count > 0 =>
                new PageAnswer.Document(Encoding.UTF8.GetBytes(Security(catalogue)), Text),
            Route.Sitemap sitemap when await Entries(catalogue, sitemap, cancel) is { Count: > 0 } entries =>
                new PageAnswer.Document(Writer.Sitemap(entries), Xml),
            _ => new PageAnswer.Missing(PageAnswer.NotFound),
        };
    }

    private async Task<byte[]> Index(SiteCatalogue catalogue, CancellationToken cancel)
    {
        var sitemaps = new List<(string, long?)>();
        foreach (var edition in catalogue.Editions)
        {
            void Add(SitemapKind kind, long key, long? changed) => sitemaps.Add(($"/{edition.Tag}/{new SitemapFile(kind, key).Name}", changed));

            var rows = await database.Pages.SitemapIndex(edition.Tag, cancel);
            Add(SitemapKind.Pages, 0, edition.Pages.Select(p => (DateTimeOffset?)p.UpdatedAt).Append(edition.Newest).Max()?.ToUnixTimeMilliseconds());
            rows.Topics.ToList().ForEach(first => Add(SitemapKind.Topics, first, null));
            rows.Authors.ToList().ForEach(first => Add(SitemapKind.Authors, first, null));
            Array.ForEach(rows.Articles, page => Add(SitemapKind.Articles, page.Number, page.ChangedAt));
        }

        return Writer.Index(sitemaps);
    }

    private async Task<IReadOnlyList<SitemapEntry>> Entries(SiteCatalogue catalogue, Route.Sitemap route, CancellationToken cancel)
    {
        var (edition, key) = (route.Edition, route.File.Key);
        switch (route.File.Kind)
        {
            case SitemapKind.Pages:
                return SitemapEntries.OfPages(catalogue, edition, await database.Pages.SitemapSections(edition.Tag, cancel));
            case SitemapKind.Articles:
                return key > int.MaxValue ? [] : SitemapEntries.OfArticles(catalogue, edition, await database.Pages.SitemapArticles(edition.Tag, (int)key, cancel));
            default:
                // Only the first of a page names it; any other id would be one more copy of the same addresses.
                var topics = route.File.Kind == SitemapKind.Topics;
                var index = await database.Pages.SitemapIndex(edition.Tag, cancel);
                return !(topics ? index.Topics : index.Authors).Contains(key) ? [] : SitemapEntries.OfNames(
                    catalogue,
                    edition,
                    topics ? "topics" : "authors",
                    topics ? await database.Pages.SitemapTopics(edition.Tag, key, cancel) : await database.Pages.SitemapAuthors(edition.Tag, key, cancel));
        }
    }

    private async Task<byte[]> News(SiteCatalogue catalogue, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await database.Pages.News(SortKey.From(now - NewsAge), SortKey.From(now.AddMilliseconds(1)) - 1, cancel);
        return Writer.News(rows.Select(row => catalogue.Find(row.Edition) is { } edition && edition.AddressOf(row.Section, row.Slug) is { } path
            ? new NewsEntry(path, edition.Edition.Name, LanguageOf(edition), ThemeFilters.IsoOf(row.PublishedAt, edition), row.Headline)
            : null).OfType<NewsEntry>());
    }

    /// <summary>ISO 639 alone, but for Chinese, whose two ways of writing the format tells apart.</summary>
    private static string LanguageOf(EditionEntry edition) => edition.Tag.Primary != "zh" ? edition.Tag.Primary
        : edition.Tag.Value.Split('-') is var parts && (parts.Contains("hant") || parts.Contains("tw") || parts.Contains("hk") || parts.Contains("mo")) ? "zh-tw" : "zh-cn";

    /// <summary>The Robots Exclusion Protocol (RFC 9309): everything but the newsroom, previews and search.</summary>
    private string Robots(SiteCatalogue catalogue)
    {
        var text = new StringBuilder("User-agent: *\nAllow: /\nDisallow: /newsroom/\nDisallow: /preview/\n");
        foreach (var edition in catalogue.Editions)
        {
            text.Append(CultureInfo.InvariantCulture, $"Disallow: /{edition.Tag}/search/\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nSitemap: {options.PublicUrl}{RootFiles.Index}\nSitemap: {options.PublicUrl}{RootFiles.News}\n").ToString();
    }

    /// <summary>Where to report faults of security (RFC 9116). It holds from the beginning of the day, so that it stays the same all day.</summary>
    private string Security(SiteCatalogue catalogue)
    {
        var text = new StringBuilder();
        foreach (var contact in options.SecurityContacts)
        {
            text.Append(CultureInfo.InvariantCulture, $"Contact: {contact}\n");
        }

        var expires = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero) + ContactsHold;
        return text
            .Append(CultureInfo.InvariantCulture, $"Expires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\n")
            .Append(CultureInfo.InvariantCulture, $"Preferred-Languages: {string.Join(", ", catalogue.Editions.Select(e => e.Language))}\n")
            .Append(CultureInfo.InvariantCulture, $"Canonical: {options.PublicUrl}{RootFiles.Security}\n")
            .ToString();
    }
}
