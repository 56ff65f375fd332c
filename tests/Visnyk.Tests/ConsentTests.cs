using Visnyk.Desk.Paper;
using Visnyk.Editorial.Html;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What a page asks its readers about, and what its policy lets in: nothing more than the page names.</summary>
public abstract class ConsentTests(Paper paper) : IAsyncLifetime
{
    private const string Film = "<p>Words.</p><p class='embed'><a href='https://youtu.be/4RA8Tfa6Sck'>A film</a></p>";

    public ValueTask InitializeAsync() => paper.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return paper.DisposeAsync();
    }

    [Fact]
    public async Task Only_a_page_with_a_thing_of_another_site_may_show_that_site_and_only_a_paper_that_has_any_asks()
    {
        await Published(paper, "world", En, "Words only");
        Assert.Null((await paper.Read("/en/world/words-only")).QuerySelector("[data-part=consent]"));

        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("With a film", Film));
        await Publish(paper, story, null, En);
        Assert.Contains("; frame-src https://www.youtube-nocookie.com; ", await Policy("/en/world/with-a-film"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", await Policy("/en/world/words-only"), StringComparison.Ordinal);
        var page = await paper.Read("/en/world/with-a-film");
        Assert.Empty(page.QuerySelectorAll("iframe"));
        Assert.Contains("YouTube", page.QuerySelector(".embed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://youtu.be/4RA8Tfa6Sck", page.QuerySelector(".embed a")!.GetAttribute("href"));
        foreach (var address in new[] { "/en/", "/uk/", "/en/world/words-only" })
        {
            Assert.Equal(2, (await paper.Read(address)).QuerySelectorAll("footer [data-part=consent] button").Length);
        }
    }

    [Fact]
    public async Task A_static_page_can_have_one_too()
    {
        _ = (await paper.Action<WritePage>().Run(Actor.Installation, new(En, "Our film", HtmlReader.ReadBlocks(Film), 0))).Value;
        Assert.Contains("frame-src https://www.youtube-nocookie.com", await Policy("/en/our-film"), StringComparison.Ordinal);
        Assert.NotNull((await paper.Read("/en/our-film")).QuerySelector("[data-load] [data-player]"));
    }

    private async Task<string> Policy(string address)
    {
        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        return Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }
}

public sealed class Consent_on_SQLite() : ConsentTests(new SqlitePaper());

public sealed class Consent_on_PostgreSQL() : ConsentTests(new PostgresPaper());

/// <summary>A paper with a tool that counts readers.</summary>
public sealed class StatisticsTests(StatisticsTests.CountingPaper paper) : IClassFixture<StatisticsTests.CountingPaper>
{
    [Fact]
    public async Task A_tool_that_counts_readers_is_named_and_not_loaded_by_the_page()
    {
        var page = await paper.Read("/uk/");
        var part = page.QuerySelector("[data-part=consent]")!;
        Assert.Equal(("https://stats.example.org/count.js", "data-site=paper data-x=1"), (part.GetAttribute("data-script"), part.GetAttribute("data-attributes")));
        Assert.Contains("stats.example.org", part.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script[src]"), s => !s.GetAttribute("src")!.StartsWith("/theme/", StringComparison.Ordinal));
        using var response = await paper.Reader.GetAsync(new Uri("/uk/", UriKind.Relative));
        Assert.Contains("script-src 'self' https://stats.example.org; connect-src 'self' https://stats.example.org; ", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://stats.example.org/count.js")]
    [InlineData("stats.example.org")]
    [InlineData("https://user@stats.example.org/count.js")]
    [InlineData("https://stats.example.org/count.js onload=alert(1)")]
    [InlineData(" ")]
    public void What_is_no_such_tool_is_refused(string setting) => Assert.Null(Site.Models.StatisticsTool.Read(setting));

    public sealed class CountingPaper() : Paper(onPostgres: false, more: new() { ["statistics"] = "https://stats.example.org/count.js data-site=paper data-x=1" });
}
