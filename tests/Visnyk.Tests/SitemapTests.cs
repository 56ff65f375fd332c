using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.Formats;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Sitemaps and robots.txt, as crawlers read them.</summary>
public abstract class SitemapTests(Paper paper)
{
    [Fact]
    public async Task An_article_is_listed_with_its_date_and_its_other_editions_until_it_is_taken_down()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Listed"));
        await Save(paper, story, Uk, Content("Названо"));
        await Publish(paper, story, new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), En, Uk);
        var (english, ukrainian) = ("https://paper.example/en/world/listed", "https://paper.example/uk/svit/nazvano");
        foreach (var address in new[] { english, ukrainian })
        {
            var entry = (await Maps.Of(paper)).Entries[address];
            Assert.Equal("2024-05-01T10:00:00Z", entry.Changed);
            Assert.Equal(new Dictionary<string, string> { ["en"] = english, ["uk"] = ukrainian, ["x-default"] = english }, entry.Alternates);
        }

        await Save(paper, story, En, Content("Listed", "<p data-block='lead'>Other words.</p>"), version: 1);
        await Publish(paper, story, new DateTimeOffset(2024, 5, 2, 10, 0, 0, TimeSpan.Zero), En);
        Assert.Equal("2024-05-02T10:00:00Z", (await Maps.Of(paper)).Entries[english].Changed);

        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]))).Done);
        var after = (await Maps.Of(paper)).Entries;
        Assert.False(after.ContainsKey(english));
        Assert.Equal(new Dictionary<string, string> { ["uk"] = ukrainian, ["x-default"] = ukrainian }, after[ukrainian].Alternates);
    }

    [Fact]
    public async Task Every_page_for_search_engines_is_listed_once_and_names_the_same_editions_as_the_page_itself()
    {
        var (topic, author) = (await Topic(paper, "Mapped"), await Author(paper, "Map Maker"));
        await Topic(paper, "Never used");
        var about = (await paper.Action<WritePage>().Run(Actor.Installation, new(En, "About maps", HtmlReader.ReadBlocks("<p>We are here.</p>"), 0))).Value;
        _ = (await paper.Action<WritePage>().Run(Actor.Installation, new(Uk, "Про мапи", HtmlReader.ReadBlocks("<p>Ми тут.</p>"), 0) { Page = about })).Value;

        // Written apart: no edition is the source, and the default edition has neither.
        var apart = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { Topics = [topic] })).Value;
        await Save(paper, apart, Uk, Content("Окремо"));
        await Save(paper, apart, He, Content("Levad"));
        await Publish(paper, apart, null, Uk, He);
        var translated = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { Topics = [topic], SourceEdition = He })).Value;
        await Save(paper, translated, Uk, Content("Переклад") with { Authors = [author] });
        await Save(paper, translated, He, Content("Makor"));
        await Publish(paper, translated, null, Uk, He);

        var maps = await Maps.Of(paper);
        foreach (var wanted in new[] { "/en/", "/he/vlm/", "/uk/corrections/", "/en/about-maps", "/uk/topics/mapped/", "/he/topics/mapped/", "/uk/authors/map-maker/", "/uk/svit/okremo", "/he/vlm/makor" })
        {
            Assert.Contains("https://paper.example" + wanted, maps.Entries.Keys);
        }

        Assert.Equal("https://paper.example/uk/svit/okremo", maps.Entries["https://paper.example/he/vlm/levad"].Alternates["x-default"]);
        Assert.Equal("https://paper.example/he/vlm/makor", maps.Entries["https://paper.example/uk/svit/pereklad"].Alternates["x-default"]);
        Assert.DoesNotContain(maps.Entries.Keys, a => a.Contains("never-used", StringComparison.Ordinal) || a.Contains("/en/topics/mapped/", StringComparison.Ordinal));
        await maps.AgreeWithPages(paper);
    }

    [Fact]
    public async Task A_sitemap_that_is_full_is_left_as_it_is_and_a_new_one_begun()
    {
        await Published(paper, "world", He, "Ahrona");
        async Task<int> Newest(EditionTag edition)
        {
            await using var db = paper.Action<Database>().OpenNewsroom();
            return await db.SitemapPages.Where(p => p.Edition == edition).MaxAsync(p => p.Number);
        }

        // As if 2,499 others stood there.
        var full = await Newest(He);
        _ = (await paper.Action<WriteQueue>().Run<int>(async db =>
            await db.SitemapPages.Where(p => p.Edition == He && p.Number == full).ExecuteUpdateAsync(p => p.SetProperty(x => x.Articles, SitemapPage.Capacity)))).Value;
        var story = await Published(paper, "world", He, "Rishona");
        Assert.Equal(full + 1, await Newest(He));
        var name = $"/he/sitemap-articles-{Editorial.Ids.ShortKey.Write(full + 1)}.xml";
        Assert.Equal("https://paper.example/he/vlm/rishona", (await Xml(paper, name)).Descendants(Sitemap + "loc").Single().Value);
        Assert.Contains((await Maps.Of(paper)).Files, f => f == "https://paper.example" + name);
        Assert.DoesNotContain("rishona", (await Xml(paper, $"/he/sitemap-articles-{Editorial.Ids.ShortKey.Write(full)}.xml")).ToString(), StringComparison.Ordinal);

        // The last article of a sitemap takes the sitemap with it.
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(story, [He]))).Done);
        await paper.Read(name, HttpStatusCode.NotFound);
        Assert.DoesNotContain((await Maps.Of(paper)).Files, f => f == "https://paper.example" + name);
    }

    [Fact]
    public async Task News_is_what_was_published_in_the_last_two_days()
    {
        var now = DateTimeOffset.UtcNow;
        await Published(paper, "sport", En, "Just now & here", now.AddMinutes(-5));
        await Published(paper, "sport", Uk, "Учора", now.AddHours(-47));
        await Published(paper, "sport", En, "Three days ago", now.AddHours(-49));
        var news = await Xml(paper, "/news-sitemap.xml");
        var entries = news.Root!.Elements(Sitemap + "url").ToDictionary(
            u => u.Element(Sitemap + "loc")!.Value,
            u => (Name: u.Descendants(News + "name").Single().Value, Language: u.Descendants(News + "language").Single().Value, Title: u.Descendants(News + "title").Single().Value));
        Assert.Equal(("Herald", "en", "Just now & here"), entries["https://paper.example/en/sport/just-now-here"]);
        Assert.Equal(("Вісник", "uk", "Учора"), entries["https://paper.example/uk/sport/uchora"]);
        Assert.DoesNotContain(entries.Keys, a => a.Contains("three-days", StringComparison.Ordinal));
        Assert.All(
            news.Descendants(News + "publication_date"),
            date => Assert.InRange(DateTimeOffset.Parse(date.Value, CultureInfo.InvariantCulture), now.AddHours(-48).AddMinutes(-1), DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task Robots_may_read_everything_but_the_newsroom_previews_and_search()
    {
        var lines = (await paper.Reader.GetStringAsync(new Uri("/robots.txt", UriKind.Relative))).Split('\n');
        Assert.Equal("User-agent: *", lines[0]);
        Assert.Equal(["/newsroom/", "/preview/", "/en/search/", "/uk/search/", "/he/search/"], lines.Where(l => l.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(l => l[10..]));
        Assert.Equal(
            ["https://paper.example/sitemap.xml", "https://paper.example/news-sitemap.xml"],
            lines.Where(l => l.StartsWith("Sitemap: ", StringComparison.Ordinal)).Select(l => l[9..]));
    }

    [Theory]
    [InlineData("/Sitemap.XML", "/sitemap.xml")]
    [InlineData("/robots.txt/", "/robots.txt")]
    [InlineData("/news-Sitemap.xml", "/news-sitemap.xml")]
    [InlineData("/EN/sitemap-pages.xml", "/en/sitemap-pages.xml")]
    public async Task There_is_one_form_of_their_addresses(string from, string to) =>
        Assert.Equal((HttpStatusCode.MovedPermanently, to), await paper.Follow(from));

    [Theory]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/.well-known/")]
    [InlineData("/en/sitemap.xml")]
    [InlineData("/en/sitemap-articles-0.xml")]
    [InlineData("/en/sitemap-articles-.xml")]
    [InlineData("/en/sitemap-articles-zzz.xml")]
    [InlineData("/en/sitemap-articles-7zzzzzzzzzzzz.xml")]
    [InlineData("/en/sitemap-topics-1.xml")]
    [InlineData("/en/sitemap-authors-nonsense!.xml")]
    [InlineData("/xx/sitemap-pages.xml")]
    public async Task What_the_paper_does_not_have_is_not_there(string address) => await paper.Read(address, HttpStatusCode.NotFound);
}

public sealed class Sitemaps_on_SQLite(SqlitePaper paper) : SitemapTests(paper), IClassFixture<SqlitePaper>;

public sealed class Sitemaps_on_PostgreSQL(PostgresPaper paper) : SitemapTests(paper), IClassFixture<PostgresPaper>;
