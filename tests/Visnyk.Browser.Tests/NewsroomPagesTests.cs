using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>The newsroom's pages for everybody: with a screen reader, by keyboard, on a phone, light and dark, in both languages.</summary>
public sealed class NewsroomPagesTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private static readonly string[] Within = ["/newsroom/", "/newsroom/account", "/newsroom/account/two-factor", "/newsroom/people", "/newsroom/people/invite", "/newsroom/people/rights", "/newsroom/audit", "/newsroom/audit?until=2000-01-01", "/newsroom/sections", "/newsroom/sections/new", "/newsroom/authors", "/newsroom/redirects", "/newsroom/reports", "/newsroom/pictures", "/newsroom/notifications", "/newsroom/no-such-page"];
    private static readonly string[] Without = ["/newsroom/sign-in", "/newsroom/sign-in/code", "/newsroom/sign-in/link/none"];

    [Theory]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("uk", 360, ColorScheme.Dark)]
    [InlineData("uk", 768, ColorScheme.Light)]
    public async Task Every_page_can_be_used_by_everybody_and_nothing_runs_out_of_the_window(string language, int width, ColorScheme scheme)
    {
        await using var outside = await site.Desk(language, width, scheme, bypassPolicy: true);
        var page = await outside.NewPageAsync();
        foreach (var address in Without)
        {
            await page.GotoAsync(address);
            await Look(page, language, width, address);
        }

        await using var desk = await site.Desk(language, width, scheme, bypassPolicy: true);
        page = await site.SignedIn(desk, Role.Admin);
        foreach (var address in Within)
        {
            await page.GotoAsync(address);
            await Look(page, language, width, address);
        }

        await page.GotoAsync("/newsroom/?q=a");
        await page.Locator("tbody a[href$='/work']").First.WaitForAsync();
        await Look(page, language, width, "board");
        await page.GotoAsync((await page.Locator("tbody a[href$='/work']").First.GetAttributeAsync("href"))!);
        await Look(page, language, width, "work");
        var article = page.Url.Replace("/work", "", StringComparison.Ordinal);
        foreach (var part in new[] { "/public", "/attachments" })
        {
            await page.GotoAsync(article + part);
            await Look(page, language, width, part);
        }

        await page.GotoAsync("/newsroom/pictures");
        await page.Locator(".pictures a").First.ClickAsync();
        await Look(page, language, width, "picture");
        await page.GotoAsync(article + "/history");
        await Look(page, language, width, "history");
        await page.Locator("[data-palette]").ClickAsync();
        await page.Locator("[role=combobox]").PressSequentiallyAsync("a");
        await page.Locator(".palette [role=option]").First.WaitForAsync();
        await Look(page, language, width, "palette");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog.help[open]").WaitForAsync();
        await Look(page, language, width, "shortcuts");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("main form button").First.ClickAsync();
        await Look(page, language, width, "compared");
        await page.GotoAsync("/newsroom/people");
        await page.Locator("tbody a").First.ClickAsync();
        await Look(page, language, width, "person");
        await page.GotoAsync("/newsroom/people/invite");
        await page.Locator("main form").EvaluateAsync("form => form.noValidate = true");
        await page.Locator("main form button").ClickAsync();
        await Look(page, language, width, "wrong");
        await page.Locator("#email").FillAsync($"{Guid.NewGuid():N}@paper.example");
        await page.Locator("[name=role]").First.CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await page.Locator("#link").WaitForAsync();
        await Look(page, language, width, "hand-over");
        await page.GotoAsync("/newsroom/people/invite");
        await page.Locator("#email").FillAsync("lost@paper.example");
        await page.EvaluateAsync("() => { document.querySelector('[name=__RequestVerificationToken]').value = 'stale'; for (const f of document.querySelectorAll('main [name=__RequestVerificationToken]')) f.value = 'stale' }");
        await page.Locator("main form button").ClickAsync();
        await Look(page, language, width, "stale");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.GetByText("lost@paper.example")).ToBeVisibleAsync();
        await Look(page, language, width, "kept");
    }

    [Fact]
    public async Task Keys_alone_lead_from_the_link_to_a_changed_name()
    {
        await using var desk = await site.Desk();
        var page = await desk.NewPageAsync();
        await page.GotoAsync(await site.Link(Role.Author, "Marta"));
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/newsroom/account?*");
        for (var i = 0; i < 30 && await page.EvaluateAsync<string>("() => document.activeElement.id") != "name"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => { const e = document.activeElement, s = getComputedStyle(e); return e.className === 'skip' || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) }"), "what has the focus does not show it");
        }

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Marta Kos");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".who a")).ToHaveTextAsync("Marta Kos");
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_somebody_signs_in_again_in_another_tab()
    {
        await using var desk = await site.Desk();
        var page = await site.SignedIn(desk, Role.Admin, "Iryna");
        await page.GotoAsync("/newsroom/people/invite");
        var email = $"{Guid.NewGuid():N}@paper.example";
        await page.GetByLabel("Email").FillAsync(email);
        await page.Locator("[value=Author]").CheckAsync();
        await desk.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await site.SignedIn(desk, Role.Admin, "Iryna again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with what I typed" }).ClickAsync();
        await Assertions.Expect(page.GetByText(email)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The link to hand over" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_board_shows_what_a_colleague_does_without_a_reload()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Editor, "Watching");
        await page.GotoAsync("/newsroom/?q=a");
        var streams = page.WaitForResponseAsync("**/newsroom/live");
        await page.ReloadAsync();
        await streams;
        var row = page.Locator("tbody tr").First;
        var other = await desk.NewPageAsync();
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        other.Request += (_, request) => asked.Enqueue(new Uri(request.Url).AbsolutePath);
        await other.GotoAsync((await row.Locator("a[href$='/work']").First.GetAttributeAsync("href"))!);
        await other.Locator("form[action$='/assign'] select").SelectOptionAsync(new SelectOptionValue { Label = "Watching" });
        await other.Locator("form[action$='/assign'] button").ClickAsync();
        await Assertions.Expect(row.Locator("td .state", new() { HasText = "Watching" })).ToBeVisibleAsync();
        await Assertions.Expect(row).ToHaveClassAsync("changed");

        // Tabs of one browser share a connection.
        await Assertions.Expect(other.Locator("html")).ToHaveAttributeAsync("data-live", "open");
        Assert.DoesNotContain("/newsroom/live", asked);
    }

    private static async Task Look(IPage page, string language, int width, string what)
    {
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{what}: " + string.Join("; ", result.Violations.Select(v => $"{v.Id} at {v.Nodes[0].Html}")));
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{what} is {wide} px wide in a window of {width}");
    }
}
