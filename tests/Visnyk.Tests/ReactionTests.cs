using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Readers;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What readers say of an article with one press. The paper stands behind a proxy, so that a test can be many readers.</summary>
public abstract class ReactionTests(Paper paper)
{
    private static int readers;

    [Fact]
    public async Task A_reader_says_one_thing_of_an_article_may_change_it_and_take_it_back()
    {
        var url = await Article("One thing");
        var crowd = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Say(url, "useful", Someone())));
        Assert.All(crowd, answer => Assert.Equal("useful", answer.GetProperty("own").GetString()));
        var reader = Someone();
        Assert.Equal((7, 1), CountOf(await Say(url, "sad", reader), "sad"));
        Assert.Equal((7, 1), CountOf(await Say(url, "sad", reader), "sad"));
        Assert.Equal((7, 0), CountOf(await Say(url, "important", reader), "sad"));
        Assert.Equal((6, 0), CountOf(await Say(url, "none", reader), "important"));
        Assert.Equal((6, 0), CountOf(await Say(url, "none", reader), "important"));
        Assert.Equal((6, 6), CountOf(await Counts(url), "useful"));
    }

    [Fact]
    public async Task Counts_are_shown_from_the_threshold_only_and_never_in_the_page()
    {
        var url = await Article("Few readers");
        for (var n = 1; n <= 5; n++)
        {
            var answer = await Say(url, "gladdening", Someone());
            Assert.Equal(n < 5 ? JsonValueKind.Null : JsonValueKind.Object, answer.GetProperty("counts").ValueKind);
            Assert.Equal(n < 5 ? JsonValueKind.Null : JsonValueKind.Number, (await Counts(url)).GetProperty("total").ValueKind);
        }

        var form = (await paper.Read(url[..^"/reactions".Length])).QuerySelector("form[data-part=reactions]")!;
        Assert.Equal(url, form.GetAttribute("action"));
        Assert.Equal(["important", "useful", "surprising", "gladdening", "sad"], form.QuerySelectorAll("button").Select(b => b.GetAttribute("value")));
        Assert.DoesNotMatch(@"\d", form.TextContent);
        Assert.All(form.QuerySelectorAll("button"), b => Assert.True(b.TextContent.Count(char.IsLetter) > 2, "a word beside the sign"));
    }

    [Fact]
    public async Task A_reader_behind_the_proxy_is_one_by_address_and_browser_and_a_household_with_IPv6_is_one_address()
    {
        var url = await Article("Who is who");
        await Say(url, "sad", "2001:db8:77:1::1");
        await Say(url, "sad", "2001:db8:77:1:ffff::2");
        await Say(url, "sad", "2001:db8:77:2::1");
        await Say(url, "sad", "2001:db8:77:2::1", agent: "Another browser");
        await Say(url, "sad", "198.51.100.200");
        Assert.Equal(JsonValueKind.Null, (await Counts(url)).GetProperty("total").ValueKind);
        Assert.Equal((5, 5), CountOf(await Say(url, "sad", "198.51.100.201"), "sad"));
    }

    [Fact]
    public async Task A_form_without_scripts_is_thanked_in_the_editions_language_and_its_answer_can_be_changed_there()
    {
        var url = await Article("Форма", Uk);
        using var response = await Post(url, Form("reaction=sad"), Someone(), accept: "text/html,application/xhtml+xml");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Equal("uk", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Дякуємо, вашу думку враховано", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("sad", page.QuerySelector("[aria-pressed=true]")!.GetAttribute("value"));
        Assert.Equal(url, page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("main form button[value=none]"));
        Assert.NotNull(page.QuerySelector($"main a[href='{url[..^"/reactions".Length]}']"));
    }

    [Fact]
    public async Task Counts_can_be_kept_for_a_moment_by_caches_and_are_sent_again_only_when_they_changed()
    {
        var url = await Article("Kept for a moment");
        using var first = await paper.Reader.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal((true, TimeSpan.FromSeconds(10)), (first.Headers.CacheControl!.Public, first.Headers.CacheControl.MaxAge));
        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await paper.Reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var head = await paper.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        Assert.Equal((first.Content.Headers.ContentLength, 0), (head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Theory]
    [InlineData("application/json", "{\"reaction\":\"cheese\"}", 400)]
    [InlineData("application/json", "{\"reaction\":\"hopeful\"}", 400)]
    [InlineData("application/json", "{\"reaction\":7}", 400)]
    [InlineData("application/json", "{\"reaction\":\"\\ud800\"}", 400)]
    [InlineData("application/json", "{\"reaction\":\"\\u0000\"}", 400)]
    [InlineData("application/json", "[[[[[[[[[[", 400)]
    [InlineData("application/json", "[]", 400)]
    [InlineData("application/json", "", 400)]
    [InlineData("application/json", "{\"reaction\":null}", 200)]
    [InlineData("application/x-www-form-urlencoded", "reaction=cheese", 400)]
    [InlineData("application/x-www-form-urlencoded", "reaction=%ff%fe%00", 400)]
    [InlineData("application/x-www-form-urlencoded", "reaction=sad&reaction=useful", 400)]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1&r=1", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x--", 415)]
    [InlineData("text/plain", "sad", 415)]
    public async Task What_cannot_be_read_gets_a_problem_that_says_what_can(string type, string body, int status)
    {
        var url = await Article("Nonsense " + ++readers);
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await Post(url, content, Someone());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(status == 200 || (json.RootElement.GetProperty("status").GetInt32() == status && json.RootElement.GetProperty("detail").GetString()!.Length > 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_has_an_end(bool chunked)
    {
        var url = await Article("Endless " + ++readers);
        var content = Form("reaction=" + new string('a', 5000));
        using var request = Request(HttpMethod.Post, url, Someone(), content, "application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await paper.Reader.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "https://paper.example", 200)]
    public async Task Another_site_cannot_send_for_its_visitors(string header, string value, int status)
    {
        var url = await Article("Cross site " + ++readers);
        using var request = Request(HttpMethod.Post, url, Someone(), Form("reaction=sad"), "text/html");
        request.Headers.Add(header, value);
        using var response = await paper.Reader.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("lang=\"en\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_address_does_not_take_it_says()
    {
        var url = await Article("Methods");
        using var put = await paper.Reader.SendAsync(Request(HttpMethod.Put, url, Someone(), Form("reaction=sad"), "application/json"));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET,HEAD,POST"), (put.StatusCode, string.Join(',', put.Content.Headers.Allow)));
        using var page = await paper.Reader.SendAsync(Request(HttpMethod.Post, url[..^"/reactions".Length], Someone(), Form("reaction=sad"), "text/html"));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET,HEAD"), (page.StatusCode, string.Join(',', page.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Only_an_article_that_readers_have_can_be_spoken_of_and_its_counts_come_back_with_it()
    {
        await Refused("/en/world/never-was/reactions", 404);
        await Refused("/en/nowhere/never-was/reactions", 404);
        await Refused("/en/world/never-was/applause", 404);
        var story = await Published(paper, "world", En, "Comes and goes");
        const string Url = "/en/world/comes-and-goes/reactions";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Say(Url, "sad", Someone())));
        _ = (await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]))).Value;
        await Refused(Url, 404);
        await Publish(paper, story, null, En);
        Assert.Equal((5, 5), CountOf(await Counts(Url), "sad"));
        _ = (await paper.Action<KillStory>().Run(Actor.Installation, new(story, [En]))).Value;
        await Refused(Url, 410);
    }

    [Fact]
    public async Task Counts_belong_to_one_edition_and_stand_at_one_address()
    {
        var story = await Published(paper, "world", En, "Two editions");
        await Save(paper, story, Uk, Content("Two editions"));
        await Publish(paper, story, null, Uk);
        var uk = (await paper.Read("/en/world/two-editions")).QuerySelector("[data-part=language-switch] a")!.GetAttribute("href") + "/reactions";
        var reader = Someone();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Say(uk, "sad", Someone())).Append(Say("/en/world/two-editions/reactions", "useful", reader)));
        Assert.Equal((5, 5), CountOf(await Counts(uk), "sad"));
        Assert.Equal((HttpStatusCode.MovedPermanently, uk), await paper.Follow(uk.Replace("/uk/", "/UK/", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.MovedPermanently, uk), await paper.Follow(uk + "/"));
    }

    [Fact]
    public async Task A_flood_is_absorbed_and_counts_nobody_twice()
    {
        var url = await Article("Flood");
        var crowd = Enumerable.Range(0, 300).Select(_ => Someone()).ToList();
        var heard = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var statuses = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        async Task Send(string from, string agent)
        {
            using var response = await Post(url, Form("reaction=useful"), from, agent: agent);
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                heard[from + agent] = true;
            }
        }

        var liar = Someone();
        var sending = Enumerable.Range(0, 4).SelectMany(_ => crowd.Select(from => Send(from, "B"))).Concat(Enumerable.Range(0, 200).Select(n => Send(liar, "Browser " + n))).ToList();
        await paper.Read(url[..^"/reactions".Length]);
        await Task.WhenAll(sending);
        Assert.All(statuses, s => Assert.True(s is HttpStatusCode.OK or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, s.ToString()));
        Assert.Equal((heard.Count, heard.Count), CountOf(await Counts(url), "useful"));
        Assert.InRange(heard.Keys.Count(k => k.StartsWith(liar, StringComparison.Ordinal)), 1, CountReactions.MostOfOnePlace);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        await paper.Read(url[..^"/reactions".Length]);
    }

    [Fact]
    public async Task A_place_with_many_browsers_counts_so_many_times_and_no_more()
    {
        var url = await Article("One place");
        await using var db = paper.Action<Database>().OpenPublished();
        var article = await db.Articles.Where(a => a.Headline == "One place").Select(a => a.Id).SingleAsync();
        var said = Enumerable.Range(0, 50).Select(n => new CountReactions.Said(article, new(20260101, 7, n), "sad")).ToList();
        var first = (await paper.Action<CountReactions>().Run(said[..10])).Value;
        Assert.Empty(first.NotCounted);
        var second = (await paper.Action<CountReactions>().Run(said)).Value;
        Assert.Equal(20, second.NotCounted.Count);
        Assert.Equal((30, 30), CountOf(await Counts(url), "sad"));
    }

    [Fact]
    public async Task When_the_day_is_over_readers_are_forgotten_and_their_counts_stay()
    {
        var url = await Article("Yesterday");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Say(url, "sad", Someone())));
        var keys = Path.Combine(paper.Folder, "keys");
        var today = Path.GetFileName(Assert.Single(Directory.GetFiles(keys)));
        await File.WriteAllTextAsync(Path.Combine(keys, "readers-20200101.key"), "of a day long over");
        await using var db = paper.Action<Database>().OpenNewsroom();
        await db.ReactionMarks.ExecuteUpdateAsync(m => m.SetProperty(x => x.Day, x => x.Day - 1));
        Assert.True((await paper.Action<ForgetReaders>().Run()).Value >= 6);
        Assert.False(await db.ReactionMarks.AnyAsync());
        Assert.Equal([today], Directory.GetFiles(keys).Select(Path.GetFileName));
        Assert.Equal((6, 6), CountOf(await Counts(url), "sad"));
    }

    [Fact]
    public async Task Counting_makes_no_page_anew()
    {
        var url = await Article("Quiet");
        await using var db = paper.Action<Database>().OpenPublished();
        async Task<long> Number() => await db.Changes.Select(c => c.Value).SingleAsync();
        var before = await Number();
        await Say(url, "sad", Someone());
        Assert.Equal(before, await Number());
    }

    private static string Someone() => $"10.{++readers / 65536}.{readers / 256 % 256}.{readers % 256}";

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static HttpRequestMessage Request(HttpMethod method, string url, string from, HttpContent content, string accept, string agent = "Browser")
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", from);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    private static (long Total, long Count) CountOf(JsonElement answer, string reaction) =>
        (answer.GetProperty("total").GetInt64(), answer.GetProperty("counts").GetProperty(reaction).GetInt64());

    private async Task<string> Article(string headline, Editorial.Editions.EditionTag? edition = null)
    {
        var tag = edition ?? En;
        await Published(paper, "world", tag, headline);
        await using var db = paper.Action<Database>().OpenPublished();
        var slug = await db.Articles.Where(a => a.Headline == headline && a.Edition == tag).Select(a => a.Slug).SingleAsync();
        return $"/{tag}/{(tag == En ? "world" : "svit")}/{slug}/reactions";
    }

    private async Task<HttpResponseMessage> Post(string url, HttpContent content, string from, string accept = "application/json", string agent = "Browser")
    {
        using var request = Request(HttpMethod.Post, url, from, content, accept, agent);
        return await paper.Reader.SendAsync(request);
    }

    private async Task<JsonElement> Say(string url, string reaction, string from, string agent = "Browser")
    {
        using var response = await Post(url, Form("reaction=" + reaction), from, agent: agent);
        var json = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}: {json}");
        return JsonDocument.Parse(json).RootElement;
    }

    private async Task<JsonElement> Counts(string url) => JsonDocument.Parse(await paper.Reader.GetStringAsync(new Uri(url, UriKind.Relative))).RootElement;

    private async Task Refused(string url, int status)
    {
        using var said = await Post(url, Form("reaction=sad"), Someone());
        Assert.Equal(status, (int)said.StatusCode);
        using var asked = await paper.Reader.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(status, (int)asked.StatusCode);
    }
}

public sealed class SqliteBehindProxy() : Paper(onPostgres: false, more: new() { ["trusted-proxies"] = "127.0.0.1" });

public sealed class PostgresBehindProxy() : Paper(onPostgres: true, more: new() { ["trusted-proxies"] = "127.0.0.0/8" });

public sealed class Reactions_on_SQLite(SqliteBehindProxy paper) : ReactionTests(paper), IClassFixture<SqliteBehindProxy>;

public sealed class Reactions_on_PostgreSQL(PostgresBehindProxy paper) : ReactionTests(paper), IClassFixture<PostgresBehindProxy>;
