using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>The newsroom's pages for everybody: with a screen reader, on a phone, light and dark, in both languages. None is left out.</summary>
public sealed class EveryPageTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private const int Desktop = 1280;
    private const int Tablet = 768;
    private const int Phone = 360;
    private const int Height = 900;

    // What answers a script's question, sends a file, or leads on to a page.
    private static readonly string[] NoPages =
    [
        "/newsroom/live", "/newsroom/find", "/newsroom/assets/{hash}/{name}", "/newsroom/pictures/{key}", "/newsroom/attachments/{key}/{name?}", "/newsroom/articles/{key}/copy",
        "/newsroom/stories/at", "/newsroom/snippets/choices", "/newsroom/snippets/{key}/in/{edition}", "/newsroom/notifications/{id:long}",
    ];

    // What a phone and dark colours change; the rest is the same on a wide window.
    private static readonly AxeRunOptions Looks = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "target-size", "meta-viewport", "html-has-lang", "valid-lang", "label-content-name-mismatch", "scrollable-region-focusable"), ResultTypes = [ResultType.Violations] };

    private readonly List<string> wrong = [];

    [Fact]
    public async Task No_page_of_the_newsroom_is_left_out_here()
    {
        var seen = (await FullNewsroom.Of(site)).Addresses.Concat(FullNewsroom.Outside).Select(a => new Uri(new Uri(site.Address), a).AbsolutePath).ToList();
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/newsroom", StringComparison.Ordinal) && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true).ToList();
        Assert.True(endpoints.Count > 40);

        // Of the endpoints that an address could be for, the most exact one answers.
        var reached = seen.Select(a => endpoints.Where(e => new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!.TrimEnd('/')[1..]), []).TryMatch(a.TrimEnd('/'), [])).MinBy(e => e.RoutePattern.InboundPrecedence)).ToHashSet();
        Assert.Empty(endpoints.Where(e => !reached.Contains(e)).Select(e => e.RoutePattern.RawText!.TrimEnd('/')).Except(NoPages));
    }

    /// <summary>Each page wide and light, then narrow and dark. Ukrainian words are longer than English ones.</summary>
    [Fact]
    public Task Every_page_can_be_used_by_everybody_and_nothing_runs_out_of_the_window() => Walk("uk");

    [Fact]
    [Trait("length", "long")]
    public Task And_so_it_is_in_English() => Walk("en");

    private async Task Walk(string language)
    {
        await using var desk = await site.Desk(language, Desktop, ColorScheme.Light, bypassPolicy: true);
        var page = await desk.NewPageAsync();
        foreach (var address in FullNewsroom.Outside)
        {
            await page.GotoAsync(address);
            await Look(page, language, address);
        }

        var name = "Iryna " + language;
        page = await site.SignedIn(desk, Role.Admin, name);
        var newsroom = await FullNewsroom.Of(site, name);
        foreach (var address in newsroom.Addresses)
        {
            await page.GotoAsync(address);
            await Look(page, language, address);
        }

        await OnTheWay(page, newsroom, what => Look(page, language, what));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Pages that answer a form, and what opens above a page.</summary>
    private static async Task OnTheWay(IPage page, FullNewsroom newsroom, Func<string, Task> look)
    {
        await page.Locator("[data-palette]").ClickAsync();
        await page.Locator("[role=combobox]").PressSequentiallyAsync("a");
        await page.Locator(".palette [role=option]").First.WaitForAsync();
        await look("palette");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog.help[open]").WaitForAsync();
        await look("shortcuts");
        await page.GotoAsync(newsroom.Article + "/history");
        await page.Locator("main form button").First.ClickAsync();
        await look("compared");
        await page.GotoAsync("/newsroom/beginning/paper");
        await page.Locator("#name").FillAsync("A paper");
        await page.Locator("main form button.go").ClickAsync();
        await page.Locator("#section-1-" + await page.Locator("[name=tag]").First.InputValueAsync()).WaitForAsync();
        await look("sections and logo");
        await page.GotoAsync("/newsroom/settings/editions/new");
        await page.Locator("main form").First.EvaluateAsync("form => form.noValidate = true");
        await page.Locator("main form button.go").ClickAsync();
        await page.Locator(".wrong").First.WaitForAsync();
        await look("a wrong edition");
        await page.GotoAsync("/newsroom/people/invite");
        await page.Locator("main form").EvaluateAsync("form => form.noValidate = true");
        await page.Locator("main form button").ClickAsync();
        await page.Locator(".wrong").First.WaitForAsync();
        await look("wrong");
        await page.Locator("#email").FillAsync($"{Guid.NewGuid():N}@paper.example");
        await page.Locator("[name=role]").First.CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await page.Locator("#link").WaitForAsync();
        await look("hand-over");
        await page.GotoAsync("/newsroom/people/invite");
        await page.Locator("#email").FillAsync("lost@paper.example");
        await page.EvaluateAsync("() => { for (const token of document.querySelectorAll('[name=__RequestVerificationToken]')) token.value = 'stale' }");
        await page.Locator("main form button").ClickAsync();
        await look("stale");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.GetByText("lost@paper.example")).ToBeVisibleAsync();
        await look("kept");
    }

    /// <summary>Looks at a page with axe, and at its width: as a desktop, a tablet and a phone show it.</summary>
    private async Task Look(IPage page, string language, string what)
    {
        if (await page.Locator("article-editor").CountAsync() > 0)
        {
            await Writing.Ready(page);
        }

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await Look(page, Axe.All, what);
        await Fits(page, Desktop, what);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        foreach (var width in new[] { Tablet, Phone })
        {
            await page.SetViewportSizeAsync(width, Height);
            await Fits(page, width, what);
        }

        await Look(page, Looks, what + " on a phone");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(Desktop, Height);
    }

    private async Task Look(IPage page, AxeRunOptions rules, string what) =>
        wrong.AddRange((await page.Wrong(rules)).Select(w => $"{what}: {w}"));

    private async Task Fits(IPage page, int width, string what)
    {
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        wrong.AddRange(wide > width ? [$"{what} is {wide} px wide in a window of {width}"] : []);
    }
}
