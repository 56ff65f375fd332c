using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Visnyk.Desk.Media;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Tests;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.Formats;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>RSS, Atom and JSON Feed, as feed readers take them.</summary>
/// <param name="paper">The paper.</param>
/// <param name="everyString">Of the strings that break software, one of so many.</param>
public abstract class FeedTests(Paper paper, int everyString)
{
    private static readonly string[] Files = ["rss.xml", "atom.xml", "feed.json"];

    [Fact]
    public async Task A_feed_says_of_an_article_what_its_page_says()
    {
        var section = await Section(paper, ("en", "Rich"), ("uk", "Багате"));
        var topic = await Topic(paper, "Canals");
        var (author, translator) = (await Author(paper, "Ann Example"), await Author(paper, "Tom Translator"));
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(900, 600), new Dictionary<EditionTag, string> { [En] = "A. Maker" })
        {
            Licence = "CC BY 4.0", LicenceUrl = "https://creativecommons.org/licenses/by/4.0/",
        })).Value;
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section) { Topics = [topic], LeadMedia = media, SourceEdition = Uk })).Value;
        var at = new DateTimeOffset(2025, 2, 9, 3, 30, 0, TimeSpan.Zero);
        await Save(paper, story, En, Content("Water & <words>", "<p data-block='lead'>They <em>dug</em>.</p>", "A deck “so”") with
        {
            Authors = [author], Translators = [translator], Lead = new LeadPicture("Two halves", InlineText.Of("A caption.")),
        });
        await Save(paper, story, Uk, Content("Вода"));
        await Publish(paper, story, at, En, Uk);

        var rss = await Rss(paper, "/en/rich/rss.xml");
        var item = rss.Root!.Element("channel")!.Element("item")!;
        Assert.Equal("Rich — Herald", rss.Root.Element("channel")!.Element("title")!.Value);
        Assert.Equal("en", rss.Root.Element("channel")!.Element("language")!.Value);
        Assert.Equal("Sat, 08 Feb 2025 22:30:00 -0500", item.Element("pubDate")!.Value);
        Assert.Equal(["Ann Example"], item.Elements(DublinCore + "creator").Select(e => e.Value));
        Assert.Equal(["Tom Translator"], item.Elements(DublinCore + "contributor").Select(e => e.Value));
        Assert.Equal(["Rich", "Canals"], item.Elements("category").Select(e => e.Value));
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal(("uk", "https://paper.example/uk/bahate/voda"), item.Elements(Atom + "link").Select(l => (l.Attribute("hreflang")!.Value, l.Attribute("href")!.Value)).Single());
        Assert.Contains("<em>dug</em>", item.Element(Module + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Contains("Translated by Tom Translator", item.Element(Module + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Equal("A. Maker", item.Element(Media + "content")!.Element(Media + "credit")!.Value);
        Assert.Equal("Two halves", item.Element(Media + "content")!.Element(Media + "description")!.Value);

        var read = Read(rss).Items.Single();
        Assert.Equal(("Water & <words>", at, at), (read.Title.Text, read.PublishDate, read.LastUpdatedTime));
        Assert.Contains("A deck", read.Summary.Text, StringComparison.Ordinal);

        var atom = Read(await AtomFeed(paper, "/en/rich/atom.xml"));
        var entry = atom.Items.Single();
        Assert.Equal(("en", "Rich — Herald", "Water & <words>", at), (atom.Language, atom.Title.Text, entry.Title.Text, entry.PublishDate));
        Assert.Equal(("Ann Example", "https://paper.example/en/authors/ann-example/"), (entry.Authors.Single().Name, entry.Authors.Single().Uri));
        Assert.Equal("Tom Translator", entry.Contributors.Single().Name);
        Assert.Equal(["Rich", "Canals"], entry.Categories.Select(c => c.Name));
        Assert.Equal("image/jpeg", entry.Links.Single(l => l.RelationshipType == "enclosure").MediaType);

        var json = (await JsonFeed(paper, "/en/rich/feed.json")).GetProperty("items")[0];
        Assert.Equal("Ann Example", json.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("A deck “so”", json.GetProperty("summary").GetString());
        Assert.Contains("Translated by Tom Translator", json.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Equal("2025-02-08T22:30:00-05:00", json.GetProperty("date_published").GetString());
        Assert.False(json.TryGetProperty("date_modified", out _));
    }

    [Fact]
    public async Task The_length_of_a_picture_is_told_when_it_is_known_and_is_true()
    {
        var section = await Section(paper, ("en", "Pictured"));
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(1500, 1000), new Dictionary<EditionTag, string>()))).Value;
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section) { LeadMedia = media })).Value;
        await Save(paper, story, En, Content("Seen") with { Lead = new LeadPicture("Two halves", InlineText.Of("")) });
        await Publish(paper, story, null, En);
        XElement Item(XDocument rss) => rss.Root!.Element("channel")!.Element("item")!;
        var before = Item(await Rss(paper, "/en/pictured/rss.xml"));
        Assert.Null(before.Element("enclosure"));
        var address = before.Element(Media + "content")!.Attribute("url")!.Value;
        var picture = await paper.Reader.GetByteArrayAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative));
        Assert.Equal(int.Parse(before.Element(Media + "content")!.Attribute("width")!.Value, CultureInfo.InvariantCulture), TestPicture.Width(picture));
        var after = Item(await Rss(paper, "/en/pictured/rss.xml"));
        Assert.Equal(picture.Length.ToString(CultureInfo.InvariantCulture), after.Element("enclosure")!.Attribute("length")!.Value);
        Assert.Equal(address, after.Element("enclosure")!.Attribute("url")!.Value);
    }

    [Fact]
    public async Task Every_address_in_the_text_is_absolute()
    {
        var section = await Section(paper, ("en", "Linked"));
        var target = await Published(paper, "world", En, "Linked to");
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(800, 600), new Dictionary<EditionTag, string>()))).Value;
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
        InlineText Link(Marks marks) => InlineText.Of([new Span("words", marks)]);
        await Save(paper, story, En, Content("Links") with
        {
            Body =
            [
                new Paragraph(BlockId.Parse("p1"), Link(Marks.None with { Story = target })),
                new Paragraph(BlockId.Parse("p2"), Link(Marks.None with { Link = "#p-p1" })),
                new Paragraph(BlockId.Parse("p3"), Link(Marks.None with { Link = "https://elsewhere.example/?a=1&b=\"2\"" })),
                new Picture(BlockId.Parse("p4"), media, "A picture with \"quotes\" and href=\"/not/an/address\"", InlineText.Of("src=\"/nor/this\""), ""),
            ],
        });
        await Publish(paper, story, null, En);
        foreach (var file in Files)
        {
            var html = file == "feed.json" ? (await JsonFeed(paper, "/en/linked/" + file)).GetProperty("items")[0].GetProperty("content_html").GetString()!
                : file == "rss.xml" ? (await Rss(paper, "/en/linked/" + file)).Descendants(Module + "encoded").Single().Value
                : (await AtomFeed(paper, "/en/linked/" + file)).Descendants(Atom + "content").Single().Value;
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            Assert.Equal(
                ["https://paper.example/en/world/linked-to", "https://paper.example/en/linked/links#p-p1", "https://elsewhere.example/?a=1&b=%222%22"],
                document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
            var picture = Assert.Single(document.QuerySelectorAll("img"));
            Assert.StartsWith("https://paper.example/media/", picture.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Equal("A picture with \"quotes\" and href=\"/not/an/address\"", picture.GetAttribute("alt"));
            Assert.Empty(document.QuerySelectorAll("source, picture, [srcset], [id], [class], [style]"));
            Assert.Contains("src=\"/nor/this\"", document.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_corrected_article_says_so_and_its_date_moves_but_it_stays_the_same_article()
    {
        var section = await Section(paper, ("en", "Righted"));
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
        var (first, second) = (new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await Save(paper, story, En, Content("First words"));
        await Publish(paper, story, first, En);
        var before = Read(await Rss(paper, "/en/righted/rss.xml")).Items.Single();
        await Save(paper, story, En, Content("Better words", "<p data-block='lead'>It met on Tuesday.</p>"), version: 1);
        Assert.True((await paper.Action<FileCorrection>().Run(Actor.Installation, new(story, [new(En, InlineText.Of("It met on Tuesday, not Monday."), null)]) { At = second })).Done);
        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "world")))).Done);
        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, section))).Done);
        Assert.True((await paper.Action<NameSection>().Run(Actor.Installation, new(section, En, "Put right"))).Done);
        foreach (var feed in new[] { Read(await Rss(paper, "/en/put-right/rss.xml")), Read(await AtomFeed(paper, "/en/put-right/atom.xml")) })
        {
            var after = feed.Items.Single();
            Assert.Equal((before.Id, first, second, "Better words"), (after.Id, after.PublishDate, after.LastUpdatedTime, after.Title.Text));
            Assert.Contains("not Monday", after.Summary.Text, StringComparison.Ordinal);
            Assert.Equal(second, feed.LastUpdatedTime);
        }

        var json = (await JsonFeed(paper, "/en/put-right/feed.json")).GetProperty("items")[0];
        Assert.Equal("2025-03-02T07:00:00-05:00", json.GetProperty("date_modified").GetString());
        Assert.Contains("<strong>Correction</strong> (2 March 2025): It met on Tuesday, not Monday.", json.GetProperty("content_html").GetString()!.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_down_is_gone_also_for_readers_who_ask_what_is_new()
    {
        var section = await Section(paper, ("en", "Gone"));
        var stories = new List<StoryId>();
        foreach (var headline in new[] { "Stays", "Withdrawn", "Killed" })
        {
            var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
            await Save(paper, story, En, Content(headline));
            await Publish(paper, story, new DateTimeOffset(2024, 1, 1, 0, stories.Count, 0, TimeSpan.Zero), En);
            stories.Add(story);
        }

        foreach (var file in Files)
        {
            Assert.Equal(HttpStatusCode.OK, (await Again("/en/gone/" + file)).Status);
        }

        var earlier = await Task.WhenAll(Files.Select(file => Again("/en/gone/" + file)));
        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(stories[1], [En]))).Done);
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(stories[2], [En]))).Done);
        Assert.Equal(1, await All(paper, "/en/gone/"));
        foreach (var (file, last) in Files.Zip(earlier))
        {
            Assert.Equal(HttpStatusCode.OK, (await Again("/en/gone/" + file, tag: last.Tag)).Status);
            Assert.Equal(HttpStatusCode.OK, (await Again("/en/gone/" + file, time: last.Time)).Status);
        }
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        await Section(paper, ("en", "Quiet"));
        foreach (var file in Files)
        {
            var address = "/en/quiet/" + file;
            var first = await Again(address);
            Assert.NotNull(first.Time);
            Assert.Equal(HttpStatusCode.NotModified, (await Again(address, tag: first.Tag)).Status);
            Assert.Equal(HttpStatusCode.NotModified, (await Again(address, time: first.Time)).Status);
            Assert.Equal(HttpStatusCode.OK, (await Again(address, time: "Sat, 01 Jan 2000 00:00:00 GMT")).Status);
            Assert.Equal(HttpStatusCode.OK, (await Again(address, time: "yesterday")).Status);

            // A tag is the better witness: where one is sent, the time is not asked (RFC 9110 section 13.2.2).
            Assert.Equal(HttpStatusCode.OK, (await Again(address, tag: "\"another\"", time: first.Time)).Status);
        }
    }

    [Theory]
    [InlineData("rss.xml", "application/rss+xml")]
    [InlineData("atom.xml", "application/atom+xml")]
    [InlineData("feed.json", "application/feed+json")]
    public async Task A_feed_is_labelled_packed_and_asked_for_like_a_page(string file, string type)
    {
        foreach (var coding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/" + file);
            request.Headers.AcceptEncoding.ParseAdd(coding);
            using var response = await paper.Reader.SendAsync(request);
            Assert.Equal(coding, response.Content.Headers.ContentEncoding.Single());
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        using var whole = await paper.Reader.GetAsync(new Uri("/en/" + file + "?utm_source=x&before=nonsense", UriKind.Relative));
        using var head = await paper.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/en/" + file));
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var post = await paper.Reader.PostAsync(new Uri("/en/" + file, UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Sections_topics_and_authors_have_feeds_where_they_have_pages_and_no_others()
    {
        await Section(paper, ("en", "Empty shelf"));
        Assert.Equal(0, await All(paper, "/en/empty-shelf/"));
        var (topic, author) = (await Topic(paper, "Locks"), await Author(paper, "Lock Keeper"));
        await paper.Read("/en/topics/locks/rss.xml", HttpStatusCode.NotFound);
        var story = await Story(paper, "world", topic);
        await Save(paper, story, En, Content("Opened") with { Authors = [author] });
        await Publish(paper, story, null, En);
        Assert.Equal(1, await All(paper, "/en/topics/locks/"));
        Assert.Equal(1, await All(paper, "/en/authors/lock-keeper/"));
        Assert.NotEqual(0, await All(paper, "/en/"));
        foreach (var nothing in new[]
        {
            "/en/nowhere/rss.xml", "/en/topics/none/atom.xml", "/en/authors/none/feed.json", "/uk/topics/locks/rss.xml", "/en/corrections/rss.xml",
            "/en/world/opened/rss.xml", "/en/archive/2025/01/01/rss.xml", "/xx/rss.xml", "/rss.xml", "/en/rss.xml/atom.xml", "/en/topics/rss.xml",
        })
        {
            await paper.Read(nothing, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task An_old_or_clumsy_address_of_a_feed_leads_to_the_right_one()
    {
        var section = await Section(paper, ("en", "Before"));
        Assert.True((await paper.Action<NameSection>().Run(Actor.Installation, new(section, En, "Afterwards"))).Done);
        var topic = await Topic(paper, "Old topic");
        await Published(paper, "world", En, "On the topic", null, topic);
        await using (var db = paper.Action<Storage.Database>().OpenNewsroom())
        {
            var key = (await db.Topics.FindAsync(topic))!.Key;
            Assert.True((await paper.Action<NameTopic>().Run(Actor.Installation, new(key, new Dictionary<EditionTag, string> { [En] = "New topic" }))).Done);
        }

        foreach (var (from, to) in new[]
        {
            ("/en/before/rss.xml", "/en/afterwards/rss.xml"), ("/en/topics/old-topic/feed.json", "/en/topics/new-topic/feed.json"),
            ("/EN/Rss.XML", "/en/rss.xml"), ("/en/atom.xml/", "/en/atom.xml"), ("/uk/SVIT/feed.json", "/uk/svit/feed.json"), ("/en/FEED.xsl", "/en/feed.xsl"),
        })
        {
            Assert.Equal((HttpStatusCode.MovedPermanently, to), await paper.Follow(from));
        }
    }

    [Fact]
    public async Task A_page_names_its_feeds_in_its_head_and_once_to_people()
    {
        await Published(paper, "world", En, "Heads up");
        var page = await paper.Read("/en/world/");
        Assert.Equal(
            Files.Select(f => "https://paper.example/en/world/" + f),
            page.QuerySelectorAll("head link[rel=alternate][type]").Select(l => l.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("head link[rel=alternate][type]"), l => Assert.StartsWith("World — Herald", l.GetAttribute("title"), StringComparison.Ordinal));
        Assert.Equal("Follow World by RSS", Assert.Single(page.QuerySelectorAll("main a[href='/en/world/rss.xml']")).TextContent);
        Assert.Empty((await paper.Read("/en/world/heads-up")).QuerySelectorAll("a[href$='rss.xml'], link[type='application/rss+xml']"));
    }

    [Fact]
    public async Task Whatever_a_headline_holds_the_feeds_stay_well_formed()
    {
        string[] own =
        [
            "a < b & c > d", "]]>", "<![CDATA[x]]>", "&amp; &#x1; &nbsp;", "<?xml version='1.0'?>", "nul\0nul", "bell\u0007 and \u001f, \u000b\u000c", "\ufffe\uffff\ufdd0", "half \ud83d a pair",
            "\udc00 the other half", "\u200fמימין\u200e לשמאל\u202e‮", "\u2028line\u2029", "\u0085next", "<script>alert(1)</script>", "\"quoted\" 'twice'", "💥 ok 👩‍🚀", "-->", "<!-- x",
        ];
        await AllOf(own.Select((text, n) => (text, text)), "Hostile", own.Length - 1);
    }

    [Fact]
    public async Task Every_string_that_breaks_software_can_be_a_headline_or_a_text()
    {
        var strings = Corpora.NaughtyStrings().Where((_, place) => place % everyString == 0).ToList();
        Assert.NotEmpty(strings);
        var texts = strings.Select(s => (s.Length <= Article.LongestHeadline ? s : s[..Article.LongestHeadline], s));
        await AllOf(texts, "Naughty", strings.Count / 2);
    }

    /// <summary>Publishes texts, as many as a feed holds in a section, and reads every section's feeds.</summary>
    private async Task AllOf(IEnumerable<(string Headline, string Body)> texts, string name, int atLeast)
    {
        var (shelf, seen) = (0, 0);
        foreach (var chunk in texts.Chunk(Storage.Published.FeedQueries.FeedSize))
        {
            var section = await Section(paper, ("en", $"{name} {shelf++}"));
            var published = 0;
            _ = (await paper.Action<WriteQueue>().Run<int>(async _ =>
            {
                foreach (var (headline, body) in chunk.Where(c => !string.IsNullOrWhiteSpace(CleanText.Of(c.Headline))))
                {
                    var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
                    var blocks = ImmutableArray.Create<Block>(new Paragraph(BlockId.Parse("p1"), InlineText.Of(body)), new Paragraph(BlockId.Parse("p2"), InlineText.Of("End.")));
                    Assert.True((await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 0, new ArticleContent { Headline = headline, Deck = body, Body = blocks }))).Done);
                    var outcome = await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]));
                    Assert.True(outcome.Done, string.Join(", ", outcome.Problems.Select(p => p.Detail)));
                    published++;
                }

                return published;
            })).Value;
            Assert.Equal(published, await All(paper, $"/en/{name.ToLowerInvariant()}-{shelf - 1}/"));
            seen += published;
        }

        Assert.True(seen >= atLeast, $"{seen} were published");
    }

    private async Task<(HttpStatusCode Status, string? Tag, string? Time)> Again(string address, string? tag = null, string? time = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (time is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", time);
        }

        using var response = await paper.Reader.SendAsync(request);
        Assert.True(response.StatusCode == HttpStatusCode.OK || (await response.Content.ReadAsByteArrayAsync()).Length == 0);
        return (response.StatusCode, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture));
    }
}

public sealed class Feeds_on_SQLite(SqlitePaper paper) : FeedTests(paper, 1), IClassFixture<SqlitePaper>;

/// <summary>Here a fourth of the strings: every one goes into this database in <see cref="ArticleTests"/>.</summary>
public sealed class Feeds_on_PostgreSQL(PostgresPaper paper) : FeedTests(paper, 4), IClassFixture<PostgresPaper>;
