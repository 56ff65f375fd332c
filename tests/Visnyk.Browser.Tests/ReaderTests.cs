using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What readers say, with scripts off: it has to work for them too.</summary>
public sealed class ReaderTests(DemoSite site) : IClassFixture<DemoSite>
{
    public static TheoryData<string> Editions => ["en", "uk", "he"];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_reader_without_scripts_reacts_is_thanked_changes_it_and_goes_back(string edition)
    {
        await using var reader = await site.Reader(360, scripts: false);
        var page = await reader.NewPageAsync();
        var article = site.Pages[edition][2];
        await page.GotoAsync(article);
        var buttons = page.Locator("[data-part=reactions] button");
        var word = await buttons.Nth(1).InnerTextAsync();
        await buttons.Nth(1).ClickAsync();
        Assert.Equal(edition, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(word, await page.Locator("[aria-pressed=true]").InnerTextAsync());
        var other = await buttons.Nth(3).InnerTextAsync();
        await buttons.Nth(3).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[aria-pressed=true]")).ToHaveTextAsync(other);
        await page.Locator("button[value=none]").ClickAsync();
        await Assertions.Expect(page.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await page.Locator("main a.go").ClickAsync();
        Assert.EndsWith(article, page.Url, StringComparison.Ordinal);
        Assert.Empty(await reader.CookiesAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_reader_without_scripts_reports_an_error_mends_what_was_typed_and_is_thanked(string edition)
    {
        await using var reader = await site.Reader(360, scripts: false);
        var page = await reader.NewPageAsync();
        var article = site.Pages[edition][2];
        await page.GotoAsync(article);
        await page.Locator("a[data-report]").ClickAsync();
        await page.Locator("[name=text]").FillAsync("The year in the first line is wrong.");
        await page.Locator("[name=reply]").FillAsync("a@b");
        Assert.False(await page.Locator("[name=website]").IsVisibleAsync());
        await page.Locator("main form button").ClickAsync();
        Assert.True(await page.Locator("#reply-wrong").IsVisibleAsync());
        Assert.Equal("The year in the first line is wrong.", await page.Locator("[name=text]").InputValueAsync());
        await page.Locator("[name=reply]").FillAsync("");
        await page.Locator("main form button").ClickAsync();
        Assert.EndsWith("/report?thanks", page.Url, StringComparison.Ordinal);
        await page.Locator("main a.go").ClickAsync();
        Assert.EndsWith(article, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_can_be_used_by_everybody_and_nothing_runs_out_of_the_window()
    {
        foreach (var edition in new[] { "en", "uk", "he" })
        {
            await using var reader = await site.Reader(320, scheme: edition == "uk" ? ColorScheme.Dark : ColorScheme.Light, bypassPolicy: true);
            var page = await reader.NewPageAsync();
            await page.GotoAsync(site.Pages[edition][2] + "/report");
            await page.Locator("[name=text]").EvaluateAsync("e => { e.required = false; e.value = '?' }");
            await page.Locator("main form button").ClickAsync();
            await page.Locator("#text-wrong").WaitForAsync();
            var wrong = await page.Wrong(Axe.All);
            Assert.True(wrong.Count == 0, string.Join("; ", wrong));
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
        }
    }
}
