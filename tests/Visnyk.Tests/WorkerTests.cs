namespace Visnyk.Tests;

/// <summary>The service worker as it is sent: when a browser notices a new one, and what a site that wants none sends.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task It_is_asked_for_anew_each_time_and_another_one_only_when_the_theme_changed()
    {
        await using var paper = new ThemedPaper();
        await paper.InitializeAsync();
        var first = await Worker(paper);
        Assert.Equal(first, await Worker(paper));
        await paper.Write("scripts/another.js", "export const one = 1;");
        paper.Look();
        var second = await Worker(paper);
        Assert.NotEqual(first, second);
        await paper.Write("theme.css", "body { color: red }");
        paper.Look();
        Assert.NotEqual(second, await Worker(paper));
        Assert.DoesNotContain("{version}", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_wants_no_copies_names_no_worker_and_takes_away_the_one_that_was_there()
    {
        await using var paper = new PaperWithoutCopies();
        await paper.InitializeAsync();
        var worker = await Worker(paper);
        Assert.Contains("unregister", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("'fetch'", worker, StringComparison.Ordinal);
        var home = await paper.Read("/en/");
        Assert.Null(home.QuerySelector("link[rel=manifest]"));
        Assert.Null(home.QuerySelector("meta[name=offline-copy]"));
    }

    private static async Task<string> Worker(Paper paper)
    {
        using var response = await paper.Reader.GetAsync(new Uri("/sw.js", UriKind.Relative));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal("/", Assert.Single(response.Headers.GetValues("Service-Worker-Allowed")));
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        return await response.Content.ReadAsStringAsync();
    }

    private sealed class PaperWithoutCopies() : Paper(onPostgres: false, more: new Dictionary<string, string> { ["offline"] = "false" });
}
