using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Readers;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Reports;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What readers say is wrong in an article.</summary>
public abstract class ReportTests(Paper paper)
{
    private static int readers;

    [Fact]
    public async Task A_report_reaches_the_newsroom_with_article_revision_passage_and_reply_address()
    {
        var story = await Published(paper, "world", En, "Reported");
        var article = await paper.Read("/en/world/reported");
        var link = article.QuerySelector("a[data-report]")!.GetAttribute("href")!;
        await Save(paper, story, En, Content("Reported") with { Deck = "A new deck." }, version: 1);
        await Publish(paper, story, null, En);

        var form = await paper.Read(link + "&passage=The+council+%3Cmet%3E");
        Assert.Equal("noindex", form.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("The council <met>", ((IHtmlTextAreaElement)form.QuerySelector("[name=passage]")!).Value);
        var sent = await Send(form, ("text", "It met on <b>Tuesday</b>,\r\nnot on Monday."), ("reply", "reader@example.org"));
        Assert.Equal((HttpStatusCode.SeeOther, "/en/world/reported/report?thanks"), (sent.Status, sent.To));
        Assert.Equal("Thank you for telling us", (await paper.Read(sent.To!)).QuerySelector("h1")!.TextContent);

        var report = Assert.Single(await Reports("Reported"));
        Assert.Equal(("It met on <b>Tuesday</b>,\nnot on Monday.", "The council <met>", "reader@example.org"), (report.Text, report.Passage, report.ReplyTo));
        await using var db = paper.Action<Database>().OpenNewsroom();
        Assert.Equal(1, (await db.Revisions.SingleAsync(r => r.Id == report.RevisionId)).Number);
    }

    [Fact]
    public async Task What_is_wrong_stands_by_its_field_and_what_was_typed_stays()
    {
        await Published(paper, "world", Uk, "Друкарка");
        var address = (await paper.Read("/uk/")).QuerySelector("main h2 a, main h3 a")!.GetAttribute("href") + "/report";
        var form = await paper.Read(address);
        var sent = await Send(form, ("text", "<i>?"), ("passage", "a \"quote\""), ("reply", "no address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("uk", sent.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("<i>?", ((IHtmlTextAreaElement)sent.Page.QuerySelector("[name=text]")!).Value);
        Assert.Equal("a \"quote\"", ((IHtmlTextAreaElement)sent.Page.QuerySelector("[name=passage]")!).Value);
        Assert.Equal("no address", ((IHtmlInputElement)sent.Page.QuerySelector("[name=reply]")!).Value);
        foreach (var field in sent.Page.QuerySelectorAll("[aria-invalid]"))
        {
            var message = sent.Page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])!;
            Assert.True(message.TextContent.Length > 10, field.OuterHtml);
        }

        Assert.Equal(["text", "reply"], sent.Page.QuerySelectorAll("[aria-invalid]").Select(f => f.GetAttribute("name")));
    }

    [Fact]
    public async Task The_same_report_sent_twice_is_one_and_a_filled_trap_is_none()
    {
        await Published(paper, "world", En, "Twice");
        var form = await paper.Read("/en/world/twice/report");
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await Send(form, ("text", "The year is wrong here."))).Status);
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await Send(form, ("text", "Buy cheap watches here."), ("website", "https://spam.example"))).Status);
        Assert.Equal("The year is wrong here.", Assert.Single(await Reports("Twice")).Text);
    }

    [Fact]
    public async Task A_revision_of_another_article_is_not_believed()
    {
        await Published(paper, "world", En, "Own revision");
        await Published(paper, "world", En, "Other revision");
        var other = (await paper.Read("/en/world/other-revision")).QuerySelector("a[data-report]")!.GetAttribute("href")!.Split("revision=")[1];
        foreach (var revision in new[] { other, "zzzzzzzzzzzzz", "!", ShortKey.Write(1) })
        {
            var form = await paper.Read("/en/world/own-revision/report?revision=" + Uri.EscapeDataString(revision));
            Assert.Equal(HttpStatusCode.SeeOther, (await Send(form, ("text", "Something is wrong: " + revision))).Status);
        }

        await using var db = paper.Action<Database>().OpenNewsroom();
        var own = (await db.PublishedBodies.SingleAsync(b => db.PublishedArticles.Any(a => a.Id == b.ArticleId && a.Headline == "Own revision"))).RevisionId;
        Assert.All(await Reports("Own revision"), r => Assert.Equal(own, r.RevisionId));
    }

    [Fact]
    public async Task One_address_sends_a_few_and_then_waits_and_what_it_typed_stays()
    {
        await Published(paper, "world", En, "Often");
        var form = await paper.Read("/en/world/often/report");
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 7; n++)
        {
            var sent = await Send(form, "203.0.113.99", ("text", $"The number {n} is wrong."));
            statuses.Add(sent.Status);
            Assert.True(sent.Status == HttpStatusCode.SeeOther || sent.Page.QuerySelector("[name=text]")!.TextContent.Contains($"number {n}", StringComparison.Ordinal));
        }

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.SeeOther, 5).Concat(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)), statuses);
    }

    [Fact]
    public async Task A_day_has_an_end_too()
    {
        await Published(paper, "world", En, "Full day");
        await using var db = paper.Action<Database>().OpenPublished();
        var article = await db.Articles.Where(a => a.Headline == "Full day").Select(a => a.Id).SingleAsync();
        var outcome = await paper.Action<TakeInReport>().Run(new(article, default, "Nobody reads this today.", "", "", MostADay: 0));
        Assert.Equal("report.full", Assert.Single(outcome.Problems).Code);
    }

    [Theory]
    [InlineData("text=%00%ff%fe%ed%a0%80&reply=%0d%0aBcc:x@example.org", 422)]
    [InlineData("nonsense", 422)]
    [InlineData("", 422)]
    [InlineData("a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1&r=1", 400)]
    public async Task Nonsense_is_answered(string body, int status)
    {
        await Published(paper, "world", En, "Nonsense here");
        using var response = await Post("/en/world/nonsense-here/report", body, Someone());
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Too_long_is_said_and_too_large_is_refused()
    {
        await Published(paper, "world", En, "Large");
        var form = await paper.Read("/en/world/large/report");
        var sent = await Send(form, ("text", new string('ї', 2001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("2,000", sent.Page.GetElementById("text-wrong")!.TextContent, StringComparison.Ordinal);
        using var response = await Post("/en/world/large/report", "text=" + new string('a', 100_000), Someone());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await paper.Read("/en/world/never-was/report", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reply_address_is_forgotten_after_its_time_and_the_site_never_sees_a_report()
    {
        await Published(paper, "world", En, "Old report");
        await using var db = paper.Action<Database>().OpenNewsroom();
        var article = await db.PublishedArticles.Where(a => a.Headline == "Old report").Select(a => a.Id).SingleAsync();
        var now = DateTimeOffset.UtcNow;
        foreach (var (id, age) in new[] { (1L, 91), (2L, 89) })
        {
            db.ReaderReports.Add(new ReaderReport { Id = new(id), ArticleId = article, RevisionId = new RevisionId(1), ReceivedAt = now.AddDays(-age), Text = "Wrong, I say.", ReplyTo = "a@example.org" });
        }

        await db.SaveChangesAsync();
        _ = (await paper.Action<ForgetReaders>().Run()).Value;
        Assert.Equal([null, "a@example.org"], await db.ReaderReports.AsNoTracking().Where(r => r.ArticleId == article).OrderBy(r => r.Id).Select(r => r.ReplyTo).ToListAsync());
        await using var published = paper.Action<Database>().OpenPublished();
        Assert.DoesNotContain(published.Model.GetEntityTypes(), e => e.ClrType == typeof(ReaderReport) || e.ClrType == typeof(Storage.Readers.ReactionMark));
    }

    private static string Someone() => $"10.9.{++readers / 256}.{readers % 256}";

    private async Task<List<ReaderReport>> Reports(string headline)
    {
        await using var db = paper.Action<Database>().OpenNewsroom();
        return await db.ReaderReports.AsNoTracking().Where(r => db.PublishedArticles.Any(a => a.Id == r.ArticleId && a.Headline == headline)).ToListAsync();
    }

    private async Task<HttpResponseMessage> Post(string url, string body, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Forwarded-For", from);
        return await paper.Reader.SendAsync(request);
    }

    private Task<(HttpStatusCode Status, string? To, IHtmlDocument Page)> Send(IHtmlDocument form, params (string Name, string Value)[] typed) => Send(form, Someone(), typed);

    /// <summary>Sends a form as a browser does: every field as it stands in the page, but for those typed into.</summary>
    private async Task<(HttpStatusCode Status, string? To, IHtmlDocument Page)> Send(IHtmlDocument form, string from, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("main form [name]").ToDictionary(
            e => e.GetAttribute("name")!,
            e => e is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)e).Value);
        foreach (var (name, value) in typed)
        {
            Assert.True(fields.ContainsKey(name), name);
            fields[name] = value;
        }

        using var response = await Post(
            form.QuerySelector("main form")!.GetAttribute("action")!, string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")), from);
        return (response.StatusCode, response.Headers.Location?.OriginalString, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
    }
}

public sealed class Reports_on_SQLite(SqliteBehindProxy paper) : ReportTests(paper), IClassFixture<SqliteBehindProxy>;

public sealed class Reports_on_PostgreSQL(PostgresBehindProxy paper) : ReportTests(paper), IClassFixture<PostgresBehindProxy>;
