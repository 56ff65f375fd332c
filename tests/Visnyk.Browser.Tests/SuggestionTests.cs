using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>A page is offered in another edition exactly to those who prefer it, and never again once they answered.</summary>
public sealed class SuggestionTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Line = "[data-part=language-suggestion]";

    private static readonly Dictionary<string, (string Dir, string Offer)> Words = new()
    {
        ["en"] = ("ltr", "Read this page in English"),
        ["uk"] = ("ltr", "Читати цю сторінку українською"),
        ["he"] = ("rtl", "לקריאת העמוד הזה בעברית"),
    };

    [Theory]
    [InlineData("en", "uk", "uk")]
    [InlineData("en", "uk-UA", "uk")]
    [InlineData("en", "de,uk,en", "uk")]
    [InlineData("en", "he,uk", "he")]
    [InlineData("en", "iw", "he")]
    [InlineData("en", "en,uk", null)]
    [InlineData("en", "en-GB,uk", null)]
    [InlineData("en", "de,en-US,uk", null)]
    [InlineData("en", "pt-BR", null)]
    [InlineData("en", "pt-BR,uk", "uk")]
    [InlineData("uk", "en,uk", "en")]
    [InlineData("uk", "uk", null)]
    [InlineData("uk", "he", "he")]
    [InlineData("he", "uk,he", "uk")]
    [InlineData("he", "he-IL,en", null)]
    public async Task An_edition_is_offered_exactly_to_those_who_prefer_it_to_the_page_they_read(string edition, string languages, string? offered)
    {
        await using var reader = await site.Reader();
        var page = await Speaking(reader, languages.Split(','));
        foreach (var address in site.Pages[edition])
        {
            await page.GotoAsync(address);
            await Settled(page);
            var counterparts = await page.Locator("link[rel=alternate][hreflang]:not([type])").EvaluateAllAsync<string[]>("all => all.map(a => a.hreflang)");
            var expected = languages.Split(',').Select(l => l == "iw" ? "he" : l.Split('-')[0]).FirstOrDefault(l => l == edition || counterparts.Contains(l));
            Assert.True(expected == offered || expected == edition || offered is not null && !counterparts.Contains(offered), $"{address}: the test's own rule says {expected}");
            if (expected is null || expected == edition)
            {
                Assert.Equal(0, await page.Locator(Line).CountAsync());
                continue;
            }

            var line = page.Locator(Line);
            await line.WaitForAsync();
            Assert.Equal((expected, Words[expected].Dir), (await line.GetAttributeAsync("lang"), await line.GetAttributeAsync("dir")));
            var link = line.Locator("a");
            Assert.Equal(Words[expected].Offer, await link.InnerTextAsync());
            var to = new Uri(new Uri(page.Url), await link.GetAttributeAsync("href")).AbsolutePath;
            var counterpart = await page.Locator($"link[rel=alternate][hreflang={expected}]").GetAttributeAsync("href");
            Assert.Equal(new Uri(counterpart!).AbsolutePath, to);
        }
    }

    [Fact]
    public async Task A_reader_without_languages_and_a_crawler_are_not_asked()
    {
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync("Object.defineProperty(navigator, 'languages', { get: () => [] })");
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["uk"][2]);
        await Settled(page);
        Assert.Equal(0, await page.Locator(Line).CountAsync());

        await using var another = await site.Reader();
        var crawler = await Speaking(another, ["uk"], "Mozilla/5.0 (compatible; Googlebot/2.1)");
        await crawler.GotoAsync(site.Pages["en"][2]);
        await Settled(crawler);
        Assert.Equal(0, await crawler.Locator(Line).CountAsync());
    }

    [Theory]
    [InlineData("close", "en")]
    [InlineData("accept", "uk")]
    [InlineData("switch", "uk")]
    public async Task An_answer_is_remembered_and_nobody_is_asked_twice(string answer, string remembered)
    {
        await using var reader = await site.Reader();
        var page = await Speaking(reader, ["uk"]);
        await page.GotoAsync(site.Pages["en"][2]);
        await page.Locator(Line).WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
        await (answer switch
        {
            "close" => page.Locator(Line).GetByRole(AriaRole.Button, new() { Name = "Закрити" }),
            "accept" => page.Locator(Line + " a"),
            _ => page.Locator("[data-part=language-switch] a[lang=uk]"),
        }).ClickAsync();
        await page.WaitForFunctionAsync("language => localStorage.language === language", remembered);
        foreach (var address in site.Pages["en"].Append(site.Pages["en"][2]))
        {
            await page.GotoAsync(address);
            await Settled(page);
            Assert.Equal(0, await page.Locator(Line).CountAsync());
        }
    }

    [Fact]
    public async Task A_reader_whose_answer_cannot_be_kept_is_not_asked_and_the_page_works()
    {
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })");
        var page = await Speaking(reader, ["uk"]);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.Pages["en"][2]);
        await Settled(page);
        Assert.Equal(0, await page.Locator(Line).CountAsync());
        await page.Locator("[data-part=language-switch] a[lang=uk]").ClickAsync();
        await page.WaitForURLAsync("**/uk/**", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("footer").WaitForAsync();
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_line_moves_nothing_is_reached_by_keyboard_and_is_for_everybody(ColorScheme scheme)
    {
        await using var reader = await site.Reader(360, 740, scheme, bypassPolicy: true);
        await reader.WatchShifts();
        foreach (var language in new[] { "uk", "he" })
        {
            var page = await Speaking(reader, [language]);
            await page.GotoAsync(site.Pages["en"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.Locator(Line).WaitForAsync();
            Assert.Empty(await page.Moved());
            var wrong = await page.Wrong(Axe.Wcag);
            Assert.True(wrong.Count == 0, string.Join("; ", wrong));
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(1, await page.Locator($"{Line} a:focus").CountAsync());
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(1, await page.Locator($"{Line} button:focus").CountAsync());
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(0, await page.Locator(Line).CountAsync());
            await page.EvaluateAsync("() => localStorage.clear()");
        }
    }

    /// <summary>A page whose browser says that its reader reads these languages, the first one best.</summary>
    private static async Task<IPage> Speaking(IBrowserContext reader, string[] languages, string? agent = null)
    {
        var page = await reader.NewPageAsync();
        var browser = await reader.NewCDPSessionAsync(page);
        await browser.SendAsync("Emulation.setUserAgentOverride", new() { ["userAgent"] = agent ?? await page.EvaluateAsync<string>("() => navigator.userAgent"), ["acceptLanguage"] = string.Join(',', languages) });
        return page;
    }

    /// <summary>Waits until every script that the page starts has run: the module of the switch is a promise away once it is loaded.</summary>
    private static Task Settled(IPage page) => page.EvaluateAsync("""
        async () => {
          const main = document.querySelector('script[type=module]').src;
          await import(main);
          await import(new URL('language.js', main));
          await new Promise(done => setTimeout(done));
        }
        """);
}
