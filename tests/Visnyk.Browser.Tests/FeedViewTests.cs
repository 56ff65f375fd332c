using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>A feed opened by a person, in a browser that applies XSL.</summary>
public sealed class FeedViewTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Theory]
    [InlineData("en", "ltr", "This is a feed", "9 February 2025")]
    [InlineData("uk", "ltr", "Це стрічка новин", "9 лютого 2025")]
    [InlineData("he", "rtl", "זהו פיד", "9 בפברואר 2025")]
    public async Task People_see_what_it_is_and_its_headlines_in_the_editions_words(string edition, string direction, string what, string date)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/{edition}/");
        Assert.SkipUnless(await page.EvaluateAsync<bool>("() => typeof XSLTProcessor === 'function'"), "This browser applies XSL no more; it shows the feed itself.");
        foreach (var file in new[] { "rss.xml", "atom.xml" })
        {
            await page.GotoAsync($"/{edition}/{file}");
            Assert.Equal((edition, direction), (await page.Locator("html").GetAttributeAsync("lang"), await page.Locator("html").GetAttributeAsync("dir")));
            Assert.Contains(what, await page.Locator(".what").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal($"{site.Address}/{edition}/{file}", await page.Locator("code").InnerTextAsync());
            Assert.Equal(date, (await page.Locator("time").First.InnerTextAsync()).Replace('\u00A0', ' '));
            Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        }

        await page.Locator("h2 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=body]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_front_leads_to_its_feed_and_the_feed_back()
    {
        await using var reader = await site.Reader(360, scripts: false);
        var page = await reader.NewPageAsync();
        foreach (var address in site.Pages["uk"].Where((_, n) => n is 0 or 1 or 3 or 4))
        {
            await page.GotoAsync(address);
            var link = page.Locator("main a[type='application/rss+xml']");
            Assert.True(await link.IsVisibleAsync(), address);
            Assert.Equal(address + "rss.xml", await link.GetAttributeAsync("href"));
        }
    }
}
