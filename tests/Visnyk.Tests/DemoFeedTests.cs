using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using static Visnyk.Tests.Formats;

namespace Visnyk.Tests;

/// <summary>Every feed and sitemap of the demonstration.</summary>
public abstract class DemoFeedTests(Paper paper)
{
    private static readonly string[] Editions = ["en", "uk", "he"];

    [Fact]
    public Task The_feeds_of_a_page_of_each_kind_are_valid_and_every_address_in_them_answers() => Valid(pages => pages.DistinctBy(KindOf), atLeast: 12);

    [Fact]
    [Trait("length", "long")]
    public Task Every_feed_that_a_page_names_is_valid_and_every_address_in_it_answers() => Valid(pages => pages, atLeast: 35);

    /// <summary>The edition, with what the page is in it: <c>/en/</c>, <c>/en/world/</c>, <c>/en/topics/…/</c>, <c>/en/authors/…/</c>.</summary>
    private static (string Edition, string Kind) KindOf(string page) => page.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var edition] => (edition, "home"),
        [var edition, _] => (edition, "section"),
        [var edition, var kind, ..] => (edition, kind),
        _ => ("", page),
    };

    private async Task Valid(Func<IEnumerable<string>, IEnumerable<string>> choose, int atLeast)
    {
        var pages = (await paper.Crawled(Editions)).Pages;
        var feeds = pages.SelectMany(p => p.Document.QuerySelectorAll("head link[rel=alternate][type]"))
            .Select(l => new Uri(l.GetAttribute("href")!).PathAndQuery).Distinct().ToList();
        Assert.True(feeds.Count > 100, $"{feeds.Count} feeds");
        var addresses = new Dictionary<string, string>();
        var chosen = choose(feeds.Select(f => f[..(f.LastIndexOf('/') + 1)]).Distinct()).ToList();
        Assert.True(chosen.Count >= atLeast, $"{chosen.Count} pages with feeds");
        foreach (var page in chosen)
        {
            Assert.True(await All(paper, page) > 0 || page.Count(c => c == '/') == 3, $"{page} has a feed without articles");
            foreach (var address in Addresses(await Rss(paper, page + "rss.xml")).Concat(Addresses(await AtomFeed(paper, page + "atom.xml"))).Concat(Addresses(await paper.Reader.GetStringAsync(new Uri(page + "feed.json", UriKind.Relative)))))
            {
                Assert.StartsWith("http", address, StringComparison.Ordinal);
                addresses.TryAdd(address.Split('#')[0], page);
            }
        }

        foreach (var (address, page) in addresses.Where(a => a.Key.StartsWith("https://paper.example/", StringComparison.Ordinal)))
        {
            using var response = await paper.Reader.GetAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}, named by the feed of {page}, answers {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Sitemaps_list_every_page_that_search_engines_may_keep()
    {
        var maps = await Maps.Of(paper);
        var crawled = (await paper.Crawled(Editions)).Pages
            .Where(p => p.Document.QuerySelector("meta[name=robots]") is null && !p.Address.Contains('?', StringComparison.Ordinal) && !p.Address.Contains("/archive/", StringComparison.Ordinal))
            .Select(p => "https://paper.example" + p.Address);
        Assert.Equal(crawled.Order(), maps.Entries.Keys.Order());
        await maps.AgreeWithPages(paper);
    }

    private static IEnumerable<string> Addresses(XDocument feed) => feed.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "url").Select(a => a.Value)
        .Concat(feed.Descendants().Where(e => e.Name.LocalName is "link" or "uri" && e.Value.Length > 0).Select(e => e.Value))
        .Concat(feed.Descendants().Where(e => e.Name.LocalName is "encoded" or "content" or "description" or "summary").SelectMany(e => InHtml(e.Value)));

    private static IEnumerable<string> Addresses(string json)
    {
        using var feed = System.Text.Json.JsonDocument.Parse(json);
        return [.. feed.RootElement.GetProperty("items").EnumerateArray().SelectMany(i => InHtml(i.GetProperty("content_html").GetString()!).Append(i.GetProperty("url").GetString()!))];
    }

    private static IEnumerable<string> InHtml(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
}

[Collection(nameof(SqliteDemo))]
public sealed class Demo_feeds_on_SQLite(SqliteDemo paper) : DemoFeedTests(paper);

[Collection(nameof(PostgresDemo))]
[Trait("length", "long")]
public sealed class Demo_feeds_on_PostgreSQL(PostgresDemo paper) : DemoFeedTests(paper);
