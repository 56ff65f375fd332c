using System.Globalization;
using System.Net;
using System.Text;
using Visnyk.Desk.Media;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Media;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Addresses, lists, pictures and everything a clumsy or hostile reader can ask for.</summary>
public abstract class SiteTests(Paper paper)
{
    [Theory]
    [InlineData("/xx/", "en")]
    [InlineData("/uk-ua/", "uk")]
    [InlineData("/en/nowhere/", "en")]
    [InlineData("/uk/nowhere/at-all", "uk")]
    [InlineData("/he/topics/none/", "he")]
    [InlineData("/uk/authors/none/", "uk")]
    [InlineData("/en/world/?before=nonsense!", "en")]
    [InlineData("/en/world/?before=0", "en")]
    [InlineData("/en/archive/2025/02/30/", "en")]
    [InlineData("/en/archive/0000/00/00/", "en")]
    [InlineData("/en/world/a/b/c/d", "en")]
    [InlineData("/en//world/", "en")]
    [InlineData("/en/world/%D0%BF%D1%80%D0%B8", "en")]
    [InlineData("/en/world/..%2f..%2fetc", "en")]
    public async Task What_does_not_exist_says_so_in_the_nearest_language_with_a_way_on(string address, string language)
    {
        var page = await paper.Read(address, HttpStatusCode.NotFound);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/{language}/");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Found, "/en/")]
    [InlineData("/en", HttpStatusCode.MovedPermanently, "/en/")]
    [InlineData("/EN/", HttpStatusCode.MovedPermanently, "/en/")]
    [InlineData("/uk/Svit", HttpStatusCode.MovedPermanently, "/uk/svit/")]
    [InlineData("/en/corrections", HttpStatusCode.MovedPermanently, "/en/corrections/")]
    public async Task There_is_one_form_of_an_address(string address, HttpStatusCode status, string to) =>
        Assert.Equal((status, to), await paper.Follow(address));

    [Fact]
    public async Task An_article_ends_without_a_slash_and_its_parameters_make_no_second_copy()
    {
        await Published(paper, "world", En, "One form");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/one-form"), await paper.Follow("/en/world/one-form/"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/one-form"), await paper.Follow("/EN/World/One-Form"));
        var page = await paper.Read("/en/world/one-form?utm_source=x&before=zzz");
        Assert.Equal("https://paper.example/en/world/one-form", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("GET /en/%zz HTTP/1.1", 400)]
    [InlineData("GET /en/%ff%fe HTTP/1.1", 400)]
    [InlineData("GET /en/%00 HTTP/1.1", 400)]
    [InlineData("DELETE /en/ HTTP/1.1", 405)]
    [InlineData("POST /uk/ HTTP/1.1", 405)]
    [InlineData("BREW /en/ HTTP/1.1", 405)]
    public async Task Malformed_requests_get_a_clear_status(string line, int status) =>
        Assert.StartsWith($"HTTP/1.1 {status}", await Raw(line), StringComparison.Ordinal);

    [Fact]
    public async Task An_over_long_address_is_refused_in_the_editions_language()
    {
        var page = await paper.Read("/uk/" + new string('a', 3000), HttpStatusCode.RequestUriTooLong);
        Assert.Equal("uk", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("HTTP/1.1 414", await Raw($"GET /en/{new string('a', 20000)} HTTP/1.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_sent_once_and_then_only_when_it_changed()
    {
        using var first = await paper.Reader.GetAsync(new Uri("/en/corrections/", UriKind.Relative));
        Assert.Equal("public, max-age=0, must-revalidate", string.Join(", ", first.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).OrderBy(v => v == "public" ? 0 : v.StartsWith("max", StringComparison.Ordinal) ? 1 : 2)));
        Assert.Equal(["Accept-Encoding"], first.Headers.Vary);
        foreach (var coding in new[] { "br", "gzip", "identity" })
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, "/en/corrections/");
            again.Headers.AcceptEncoding.ParseAdd(coding);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await paper.Reader.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }

        using var head = await paper.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/en/corrections/"));
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_page_is_packed_as_the_browser_can_take_it(string accept, string? coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        using var response = await paper.Reader.SendAsync(request);
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.FirstOrDefault());
    }

    [Fact]
    public async Task The_policy_allows_the_pages_own_style_and_nothing_else()
    {
        using var response = await paper.Reader.GetAsync(new Uri("/en/", UriKind.Relative));
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Absolute_links_come_from_the_setting_and_never_from_the_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/");
        request.Headers.Host = "evil.example";
        using var response = await paper.Reader.SendAsync(request);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_and_every_story_stands_in_it_once()
    {
        var section = await Section(paper, ("en", "Long list"));
        var start = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        for (var n = 0; n < 65; n++)
        {
            var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
            await Save(paper, story, En, Content($"Item {n}"));
            await Publish(paper, story, start.AddMinutes(n), En);
        }

        var seen = new List<string>();
        var pages = 0;
        for (var address = "/en/long-list/"; address is not null; pages++)
        {
            var page = await paper.Read(address);
            seen.AddRange(page.QuerySelectorAll("main [data-part=card] [data-part=headline]").Select(h => h.TextContent.Trim()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(0, 65).Reverse().Select(n => $"Item {n}"), seen);
    }

    [Fact]
    public async Task A_day_of_the_archive_is_the_editions_own_day()
    {
        await Published(paper, "world", En, "Just before midnight", new DateTimeOffset(2019, 3, 2, 4, 30, 0, TimeSpan.Zero));
        await Published(paper, "world", En, "The next day", new DateTimeOffset(2019, 3, 2, 6, 0, 0, TimeSpan.Zero));
        var first = await paper.Read("/en/archive/2019/03/01/");
        Assert.Contains("Just before midnight", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The next day", first.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector("a[href='/en/archive/2019/03/02/']"));
        Assert.Contains("The next day", (await paper.Read("/en/archive/2019/03/02/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_and_authors_have_pages_where_they_have_stories()
    {
        var topic = await Topic(paper, "Tunnels");
        var author = await Author(paper, "Ann Example");
        await paper.Read("/en/topics/tunnels/", HttpStatusCode.NotFound);
        var story = await Story(paper, "world", topic);
        await Save(paper, story, En, Content("Through the rock") with { Authors = [author] });
        await Publish(paper, story, null, En);
        Assert.Contains("Through the rock", (await paper.Read("/en/topics/tunnels/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Covers the council.", (await paper.Read("/en/authors/ann-example/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/authors/ann-example/", (await paper.Read("/en/world/through-the-rock")).QuerySelector("[data-part=byline] a")!.GetAttribute("href"));
        await paper.Read("/uk/topics/tunnels/", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_static_page_answers_in_its_editions_and_its_name_cannot_be_a_sections()
    {
        var page = (await paper.Action<WritePage>().Run(Actor.Installation, new(En, "About us", HtmlReader.ReadBlocks("<p>We are here.</p>"), 0))).Value;
        _ = (await paper.Action<WritePage>().Run(Actor.Installation, new(Uk, "Про нас", HtmlReader.ReadBlocks("<p>Ми тут.</p>"), 0) { Page = page })).Value;
        var english = await paper.Read("/en/about-us");
        Assert.Contains("We are here.", english.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/about-us"), await paper.Follow("/en/about-us/"));
        Assert.Contains(english.QuerySelectorAll("[data-part=language-switch] a"), a => a.GetAttribute("href") == "/uk/pro-nas");
        var section = (await paper.Action<MakeSection>().Run(Actor.Installation)).Value;
        Assert.False((await paper.Action<NameSection>().Run(Actor.Installation, new(section, En, "About us"))).Done);
    }

    [Fact]
    public async Task Pictures_come_in_every_format_cut_around_their_focal_point_and_without_their_makers_data()
    {
        var bytes = TestPicture.TwoHalves(900, 600);
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(bytes, new Dictionary<EditionTag, string> { [En] = "A. Maker" }) { Focal = new FocalPoint(100, 50), Licence = "CC BY 4.0" })).Value;
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { LeadMedia = media })).Value;
        await Save(paper, story, En, Content("With a picture") with { Lead = new LeadPicture("Two halves", InlineText.Of("A caption.")) });
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/with-a-picture");
        var figure = page.QuerySelector(".h-entry [data-part=lead-media]")!;
        Assert.Equal("Two halves", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Contains("A caption.", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains("A. Maker", figure.TextContent, StringComparison.Ordinal);
        Assert.Equal(["image/avif", "image/webp"], figure.QuerySelectorAll("source").Select(s => s.GetAttribute("type")));
        foreach (var source in figure.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(", ")))
        {
            var (address, width) = (source.Split(' ')[0], int.Parse(source.Split(' ')[1].TrimEnd('w'), CultureInfo.InvariantCulture));
            using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.Extensions.Any(e => e.Name == "immutable"), address);
            var picture = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal(width, TestPicture.Width(picture));
            Assert.DoesNotContain("SECRET-PLACE", Encoding.Latin1.GetString(picture), StringComparison.Ordinal);
        }

        using var square = await paper.Reader.GetAsync(new Uri($"/media/{Rendition.Of(media, Shape.Square, new FocalPoint(100, 50)).Key}/320.png", UriKind.Relative));
        Assert.True(TestPicture.IsRed(await square.Content.ReadAsByteArrayAsync()), "the right half, which the focal point names, is red");
    }

    [Theory]
    [InlineData("/media/zzz/320.jpg")]
    [InlineData("/media/0/320.jpg")]
    [InlineData("/media/../320.jpg")]
    [InlineData("/media/1-3x2-50-50/320.exe")]
    [InlineData("/media/1-3x2-50-50/0320.jpg")]
    [InlineData("/media/1-3x2-500-50/320.jpg")]
    public async Task A_picture_that_no_page_names_is_not_made(string address)
    {
        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Other_widths_of_a_picture_are_not_made_and_other_crops_lead_to_the_present_one()
    {
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(700, 500), new Dictionary<EditionTag, string>()))).Value;
        Assert.Equal((HttpStatusCode.Found, $"/media/{media}-3x2-50-50/320.jpg"), await paper.Follow($"/media/{media}-3x2-1-1/320.jpg"));
        foreach (var file in new[] { $"{media}/321.jpg", $"{media}/1920.jpg", $"{media}-3x2-1-1/321.jpg" })
        {
            using var response = await paper.Reader.GetAsync(new Uri("/media/" + file, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_lost_or_damaged_original_is_an_answer_not_a_crash()
    {
        foreach (var damage in new Action<string>[] { File.Delete, file => File.WriteAllText(file, "no picture") })
        {
            var bytes = TestPicture.TwoHalves(640 + Random.Shared.Next(200), 400);
            var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(bytes, new Dictionary<EditionTag, string>()))).Value;
            await using var db = paper.Action<Database>().OpenPublished();
            var item = (await db.Media.FindAsync(media))!;
            damage(paper.Action<MediaStore>().FileOf(item.Hash, item.Format));
            using var response = await paper.Reader.GetAsync(new Uri($"/media/{media}/320.webp", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("missing or damaged", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a picture")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'")]
    [InlineData("GIF89a broken")]
    public async Task A_file_that_is_no_picture_is_refused(string content)
    {
        var outcome = await paper.Action<TakeInPicture>().Run(Actor.Installation, new(Encoding.UTF8.GetBytes(content), new Dictionary<EditionTag, string>()));
        Assert.Equal("picture.unreadable", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task The_program_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("live", await paper.Reader.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("ready", await paper.Reader.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    private async Task<string> Raw(string line)
    {
        using var client = new System.Net.Sockets.TcpClient();
        var address = new Uri(paper.Address);
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\nHost: paper.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

public sealed class Site_on_SQLite(SqlitePaper paper) : SiteTests(paper), IClassFixture<SqlitePaper>;

public sealed class Site_on_PostgreSQL(PostgresPaper paper) : SiteTests(paper), IClassFixture<PostgresPaper>;
