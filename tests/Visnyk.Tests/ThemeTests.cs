using System.Net;

namespace Visnyk.Tests;

/// <summary>Themes: what a template may do, and what becomes of one that is wrong.</summary>
public sealed class ThemeTests : IAsyncLifetime
{
    private readonly ThemedPaper paper = new();

    public ValueTask InitializeAsync() => paper.InitializeAsync();

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Theory]
    [InlineData("{% for i in (1..1000000000) %}{% endfor %}")]
    [InlineData("{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}")]
    [InlineData("{% capture s %}aaaaaaaaaa{% endcapture %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}")]
    [InlineData("{% assign s = 'aaaaaaaaaa' %}{% for i in (1..12) %}{% assign s = s | append: s %}{% endfor %}{% for i in (1..9) %}{% assign s = s | replace: 'a', s %}{% endfor %}")]
    [InlineData("{% assign a = '' %}{% for i in (1..5000) %}{% assign a = a | append: 'abcdefghijklmnopqrstuvwxyz' %}{% endfor %}{% for i in (1..10000) %}{% assign b = a | split: '' | sort | reverse | join: '' %}{% endfor %}")]
    [InlineData("{% render 'loop' %}")]
    public async Task A_template_that_runs_wild_ends_in_an_error_page_and_the_others_go_on(string template)
    {
        await paper.Stop();
        await paper.Write("parts/loop.liquid", "{% render 'loop' %}{% render 'loop' %}");
        await paper.Write("corrections.liquid", template);
        await paper.Start();
        var page = await paper.Read("/en/corrections/", HttpStatusCode.InternalServerError);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        await paper.Read("/en/");
    }

    [Fact]
    public async Task A_page_that_a_changed_theme_cannot_make_is_made_by_the_one_before()
    {
        var before = (await paper.Read("/en/corrections/")).Body!.TextContent;
        await paper.Write("corrections.liquid", "{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}");
        await paper.Write("section.liquid", "<p>the new section</p>");
        paper.Look();
        Assert.Equal(before, (await paper.Read("/en/corrections/")).Body!.TextContent);
        Assert.Contains("the new section", (await paper.Read("/en/world/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ page.get_type }}{{ page.equality_contract }}{{ site.editions[0].get_hash_code }}{{ theme.constructor }}")]
    [InlineData("{% include 'theme.css' %}")]
    public async Task A_template_reaches_nothing_but_the_models(string template)
    {
        await paper.Write("corrections.liquid", template);
        paper.Look();
        using var response = await paper.Reader.GetAsync(new Uri("/en/corrections/", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Visnyk.Site", html, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_a_template_is_seen_without_a_restart()
    {
        await paper.Write("corrections.liquid", "<p>changed by hand</p>");
        paper.Look();
        Assert.Contains("changed by hand", (await paper.Read("/en/corrections/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>{% if %}</p>")]
    [InlineData("{{ 'a' | no_such_filter }}")]
    [InlineData("{{ 'no.such.string' | t }}")]
    [InlineData("{% render '../../../../etc/passwd' %}")]
    public async Task A_template_that_cannot_work_is_not_taken_over_in_production(string template)
    {
        var before = (await paper.Read("/en/corrections/")).Body!.TextContent;
        await paper.Write("corrections.liquid", template);
        paper.Look();
        Assert.Equal(before, (await paper.Read("/en/corrections/")).Body!.TextContent);
        await paper.Write("corrections.liquid", "<p>mended</p>");
        paper.Look();
        Assert.Contains("mended", (await paper.Read("/en/corrections/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>\n<p>\n{% if %}")]
    [InlineData("<p>\n<p>\n{{ 'a' | no_such_filter }}")]
    [InlineData("<p>\n<p>\n{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}")]
    public async Task In_development_the_page_itself_names_file_line_and_cause(string template)
    {
        using var served = await Served.Start(paper.Folder, ["--theme", "own", "--demo", "false"], development: true);
        await paper.Write("corrections.liquid", template);
        using var response = await served.Client.GetAsync(new Uri("/en/corrections/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches(@"corrections\.liquid.*\b3\b", await response.Content.ReadAsStringAsync());
        await paper.Write("corrections.liquid", "<p>mended</p>");
        Assert.Contains("mended", await served.Client.GetStringAsync(new Uri("/en/corrections/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
