using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>The first day of a newsroom, with an authenticator that Chromium pretends to have.</summary>
public sealed class PasskeyTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    [Fact]
    public async Task The_first_admin_comes_by_the_link_adds_a_passkey_comes_back_by_it_and_removes_it()
    {
        await using var desk = await site.Desk(width: 360);
        var page = await desk.NewPageAsync();
        await Authenticator.Give(desk, page);
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GotoAsync(await site.Link());
        await page.GetByLabel("Name").FillAsync("Ada");
        await page.GetByLabel("Email").FillAsync("ada@paper.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You are in.")).ToBeVisibleAsync();

        // The demonstration or a paper of one's own: that can wait, the link works once.
        await page.GetByRole(AriaRole.Link, new() { Name = "See to it that you come in again" }).ClickAsync();
        await page.GetByLabel("Name of the passkey").FillAsync("Laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await page.Locator("[action='/newsroom/account/passkeys/name'] input[name=passkey-name]").FillAsync("Old laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.Locator("[action='/newsroom/account/passkeys/name'] input[name=passkey-name]")).ToHaveValueAsync("Old laptop");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You are signed out.")).ToBeVisibleAsync();
        await page.GotoAsync("/newsroom/people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/newsroom/people", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("main h1").WaitForAsync();

        await page.GotoAsync("/newsroom/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey Old laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "not accepted" })).ToBeVisibleAsync();
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Whoever_calls_the_question_off_is_told_what_else_there_is()
    {
        await using var desk = await site.Desk("uk");
        var page = await desk.NewPageAsync();
        await Authenticator.Give(desk, page);
        await page.GotoAsync("/newsroom/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Увійти з ключем доступу" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Спробуйте ще раз чи іншим способом")).ToBeVisibleAsync();
    }
}
