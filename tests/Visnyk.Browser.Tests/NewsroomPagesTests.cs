using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What all of the newsroom's pages have in common: keys, what is kept when a session ends, and news that comes by itself.</summary>
public sealed class NewsroomPagesTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
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
        await page.WaitForURLAsync("**/newsroom/account?*", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#name").WaitForAsync();
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

    [Fact]
    public async Task The_board_says_what_came_into_its_list_and_what_left_it()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Editor, "Watching");
        var name = $"Came{Guid.NewGuid():N}";
        var stream = page.WaitForResponseAsync("**/newsroom/live");
        await page.GotoAsync($"/newsroom/?q={name}");
        await stream;
        await Assertions.Expect(page.GetByText("No story matches.")).ToBeVisibleAsync();
        var other = await desk.NewPageAsync();
        await Writing.Begin(other, "en", name);
        await Assertions.Expect(page.GetByText("The list has changed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show it as it is now" }).ClickAsync();
        var row = page.Locator("tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("The list has changed.")).ToBeHiddenAsync();
        await other.GotoAsync((await row.Locator("a[href$='/work']").First.GetAttributeAsync("href"))!);
        await other.Locator("form[action$='/bin'] button").ClickAsync();
        await Assertions.Expect(other.Locator(".notice.good")).ToBeVisibleAsync();
        await Assertions.Expect(row.GetByText("no longer in this list")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The list has changed.")).ToBeVisibleAsync();
        await other.Locator("form[action$='/bin'] button").ClickAsync();
        await Assertions.Expect(row.GetByText("no longer in this list")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_board_looks_by_itself_where_nothing_can_be_told_also_after_a_form_that_came_back()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Editor, "Cut off");
        await page.RouteAsync("**/newsroom/live", route => route.AbortAsync());
        await page.Clock.InstallAsync();
        await page.GotoAsync("/newsroom/?q=a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set urgency" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Choose at least one story.")).ToBeVisibleAsync();
        var row = page.Locator("tbody tr").First;
        await using var elsewhere = await site.Desk();
        var other = await site.SignedIn(elsewhere, Role.Editor, "Elsewhere");
        await other.GotoAsync((await row.Locator("a[href$='/work']").First.GetAttributeAsync("href"))!);
        await other.Locator("form[action$='/assign'] select").SelectOptionAsync(new SelectOptionValue { Label = "Cut off" });
        await other.Locator("form[action$='/assign'] button").ClickAsync();
        await Assertions.Expect(other.Locator(".notice.good")).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(31_000);
        await Assertions.Expect(row.Locator("td .state", new() { HasText = "Cut off" })).ToBeVisibleAsync();
        await desk.ClearCookiesAsync();
        await page.Clock.FastForwardAsync(31_000);
        await Assertions.Expect(page.GetByText("Your session has ended, so nothing new comes here.")).ToBeVisibleAsync();
    }
}
