using System.Net;

namespace Visnyk.Tests;

/// <summary>A theme's scripts: where they stand, how long they are kept, and what a page may run.</summary>
public sealed class ScriptTests : IAsyncLifetime
{
    private readonly ThemedPaper paper = new();

    public ValueTask InitializeAsync() => paper.InitializeAsync();

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_script_is_kept_for_ever_under_its_hash_in_the_browsers_coding(string accept, string? coding)
    {
        using var response = await Get(await Main(), accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.FirstOrDefault());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.Contains(response.Headers.CacheControl.Extensions, e => e.Name == "immutable");
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_from_before_a_change_gets_the_present_script_and_keeps_it_no_longer()
    {
        var before = await Main();
        await paper.Write("scripts/main.js", "export const changed = 1; // by hand");
        paper.Look();
        var after = await Main();
        Assert.NotEqual(before, after);
        using var old = await Get(before);
        Assert.Equal("export const changed = 1;\n", await old.Content.ReadAsStringAsync());
        Assert.True(old.Headers.CacheControl!.NoCache);
        using var again = new HttpRequestMessage(HttpMethod.Get, before);
        again.Headers.IfNoneMatch.Add(old.Headers.ETag!);
        using var unchanged = await paper.Reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_change_of_any_script_changes_the_address_of_all()
    {
        var before = await Main();
        await paper.Write("scripts/another.js", "export const one = 1;");
        paper.Look();
        Assert.NotEqual(before, await Main());
    }

    [Theory]
    [InlineData("none.js")]
    [InlineData("theme.css")]
    [InlineData("MAIN.JS")]
    [InlineData("..%2ftheme.css")]
    [InlineData("layout.liquid")]
    public async Task Nothing_but_the_scripts_is_sent(string file)
    {
        using var response = await Get((await Main()).Replace("main.js", file, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_page_may_run_the_papers_own_scripts_where_the_theme_has_any()
    {
        Assert.Contains("; script-src 'self'; connect-src 'self'; ", await Policy("/en/"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", await Policy("/en/no-such-page"), StringComparison.Ordinal);
        paper.Remove("scripts");
        paper.Look();
        Assert.DoesNotContain("script-src", await Policy("/en/"), StringComparison.Ordinal);
        Assert.Null((await paper.Read("/en/")).QuerySelector("script[src]"));
    }

    [Theory]
    [InlineData("Main.js")]
    [InlineData("a b.js")]
    public async Task A_script_whose_name_no_address_can_have_is_an_error_of_the_theme(string name)
    {
        await paper.Write("scripts/" + name, "");
        var error = Assert.Throws<Site.Themes.ThemeException>(() => Site.Themes.Theme.Load(paper.Theme, _ => true, marked: false));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private async Task<string> Main() => (await paper.Read("/en/")).QuerySelector("script[type=module]")!.GetAttribute("src")!;

    private async Task<string> Policy(string address)
    {
        using var response = await Get(address);
        return Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    private async Task<HttpResponseMessage> Get(string address, string accept = "identity")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(accept);
        return await paper.Reader.SendAsync(request);
    }
}
