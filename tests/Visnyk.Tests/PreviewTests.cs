using System.Net;
using Visnyk.Desk.Previews;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Preview_on_SQLite(SqliteNewsroom paper) : PreviewTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Preview_on_PostgreSQL(PostgresNewsroom paper) : PreviewTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>An article that is not published, as readers would see it: for those who have its address, for as long as it lasts.</summary>
public abstract class PreviewTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_preview_looks_as_the_published_article_will()
    {
        var (story, article) = await Written("A bridge not yet open");
        var author = await paper.SignedIn(Role.Author);
        var link = await Previewed(author, article);
        var preview = await paper.Read(link);
        Assert.Equal("A bridge not yet open", preview.QuerySelector("[data-part=headline]")!.TextContent.Trim());
        Assert.Contains("Preview, not published", preview.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/a-bridge-not-yet-open");
        foreach (var part in new[] { "section", "headline", "deck", "byline", "body", "sources", "key-points", "topics" })
        {
            Assert.Equal(page.QuerySelector($"[data-part={part}]")?.OuterHtml, preview.QuerySelector($"[data-part={part}]")?.OuterHtml);
        }
    }

    [Fact]
    public async Task A_preview_is_told_to_nobody_else()
    {
        var (_, article) = await Written("For your eyes only");
        var author = await paper.SignedIn(Role.Author);
        using var answer = await Get(await Previewed(author, article));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("For your eyes only", await (await Get("/en/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await paper.Read("/en/world/for-your-eyes-only", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_preview_shows_what_was_written_when_it_was_made_until_it_is_made_again()
    {
        var (story, article) = await Written("First words");
        var author = await paper.SignedIn(Role.Author);
        var link = await Previewed(author, article);
        await Save(paper, story, En, Content("Second words"), 1);
        Assert.Equal("First words", (await paper.Read(link)).QuerySelector("h1")!.TextContent.Trim());
        await author.Open($"/newsroom/articles/{article}/preview");
        Assert.Contains("was changed after this preview", author.Said, StringComparison.Ordinal);
        Assert.Equal(link, await Previewed(author, article));
        Assert.Equal("Second words", (await paper.Read(link)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_preview_ends_when_its_time_is_over_or_somebody_ends_it()
    {
        var (story, article) = await Written("Soon gone");
        var author = await paper.SignedIn(Role.Author);
        var link = await Previewed(author, article);
        await author.Send($"/newsroom/articles/{article}/preview/revoke", HttpStatusCode.OK);
        await paper.Read(link, HttpStatusCode.NotFound);
        var brief = (await paper.Action<MakePreview>().Run(Actor.Installation, new(story, En, TimeSpan.FromMilliseconds(50)))).Value;
        await Waiting.Until(async () => (await Get($"/preview/{brief}")).StatusCode == HttpStatusCode.NotFound);
        Assert.Equal("preview.lasts", Assert.Single((await paper.Action<MakePreview>().Run(Actor.Installation, new(story, En, TimeSpan.FromDays(31)))).Problems).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_taken_down_is_read_by_no_link_that_was_given_out_before(bool forGood)
    {
        var headline = forGood ? "Killed and linked" : "Withdrawn and linked";
        var (story, article) = await Written(headline);
        var author = await paper.SignedIn(Role.Author);
        var link = await Previewed(author, article);
        await Publish(paper, story, null, En);
        await paper.Read(link);
        var taken = forGood ? await paper.Action<KillStory>().Run(Actor.Installation, new(story, [En])) : await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]));
        Assert.True(taken.Done);
        await paper.Read(link, HttpStatusCode.NotFound);
        var again = await paper.Action<MakePreview>().Run(Actor.Installation, new(story, En, TimeSpan.FromHours(1)));
        Assert.Equal(forGood ? ["article.killed"] : [], again.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("/preview/none")]
    [InlineData("/preview/%27%20OR%201=1--")]
    [InlineData("/preview/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_preview_that_never_was_says_how_to_get_one(string address) =>
        Assert.Contains("Ask whoever sent you the address", (await paper.Read(address, HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_not_finished_can_be_looked_at_all_the_same()
    {
        var story = await Story(paper, "world");
        var unfinished = ArticleContent.Empty with { KeyPoints = [new KeyPoint(BlockId.New(), InlineText.Of("A point without a passage"), [])] };
        await Save(paper, story, En, unfinished);
        var token = (await paper.Action<MakePreview>().Run(Actor.Installation, new(story, En, TimeSpan.FromHours(1)))).Value;
        Assert.Contains("A point without a passage", (await paper.Read($"/preview/{token}")).QuerySelector("[data-part=key-points]")!.TextContent, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Get(string address) => paper.Reader.GetAsync(new Uri(address, UriKind.Relative));

    private static async Task<string> Previewed(Colleague who, ArticleId article)
    {
        await who.Open($"/newsroom/articles/{article}");
        await who.Send($"/newsroom/articles/{article}/preview", HttpStatusCode.OK);
        return new Uri(who.Page.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<(StoryId Story, ArticleId Article)> Written(string headline)
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content(headline));
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (story, db.Articles.Single(a => a.StoryId == story && a.Edition == En).Id);
    }
}
