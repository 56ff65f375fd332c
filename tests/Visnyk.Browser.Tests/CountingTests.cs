using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Visnyk.Browser.Tests;

/// <summary>A tool that counts readers: nothing of it before a reader allows it, nor after a refusal.</summary>
public sealed class CountingTests(CountingSite site) : IClassFixture<CountingSite>
{
    private static readonly PageGotoOptions Quiet = new() { WaitUntil = WaitUntilState.NetworkIdle };

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("he")]
    public async Task Nothing_is_loaded_or_kept_before_a_choice_or_after_refusing(string edition)
    {
        await using var reader = await site.Reader();
        var foreign = await Watch(reader);
        var page = await reader.NewPageAsync();
        foreach (var address in site.Pages[edition].Take(3).Append($"/{edition}/search/"))
        {
            await page.GotoAsync(address, Quiet);
            await Expect(Choice(page, "yes")).ToBeVisibleAsync();
            Assert.Equal("{}", await Stored(page));
        }

        await Choice(page, "no").ClickAsync();
        await Expect(Choice(page, "no")).Not.ToBeVisibleAsync();
        foreach (var address in site.Pages[edition].Take(3))
        {
            await page.GotoAsync(address, Quiet);
            await Expect(Choice(page, "yes")).Not.ToBeVisibleAsync();
        }

        Assert.Equal("""{"consent":"{\"statistics\":false}"}""", await Stored(page));
        Assert.Empty(foreign);
        Assert.Empty(await reader.CookiesAsync());
    }

    [Fact]
    public async Task What_was_allowed_is_loaded_on_every_page_until_it_is_refused_at_the_foot()
    {
        await using var reader = await site.Reader();
        var foreign = await Watch(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await Choice(page, "yes").ClickAsync();
        await page.WaitForFunctionAsync("() => window.counted === 'paper'");
        await page.GotoAsync(site.Pages["en"][2]);
        await page.WaitForFunctionAsync("() => window.counted === 'paper'");
        Assert.Equal([CountingSite.Tool, CountingSite.Tool], foreign);

        await page.Locator("[data-part=consent] summary").ClickAsync();
        await Expect(Choice(page, "yes")).ToHaveAttributeAsync("aria-pressed", "true");
        foreign.Clear();
        await Choice(page, "no").ClickAsync();
        await page.WaitForFunctionAsync("() => window.counted === undefined");
        await page.GotoAsync("/en/about", Quiet);
        Assert.Equal("undefined", await page.EvaluateAsync<string>("() => typeof window.counted"));
        Assert.Empty(foreign);
    }

    private static ILocator Choice(IPage page, string value) => page.Locator($"[data-part=consent] [data-purpose=statistics] [value={value}]");

    /// <summary>Answers every request to another site in its place, and says which there were.</summary>
    private async Task<List<string>> Watch(IBrowserContext reader)
    {
        var foreign = new List<string>();
        await reader.RouteAsync(url => !url.StartsWith(site.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), route =>
        {
            foreign.Add(route.Request.Url);
            return route.FulfillAsync(new() { Status = 200, ContentType = "text/javascript", Body = "window.counted = document.currentScript.dataset.site" });
        });
        return foreign;
    }

    private static Task<string> Stored(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
}
