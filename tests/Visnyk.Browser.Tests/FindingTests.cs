using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Visnyk.Browser.Tests;

/// <summary>Searching in a real browser: while one types, by keyboard, with scripts off, and where the connection fails.</summary>
public sealed class FindingTests(DemoSite site) : IClassFixture<DemoSite>
{
    public static TheoryData<string, int> Windows => new() { { "en", 1280 }, { "uk", 1280 }, { "he", 1280 }, { "en", 360 }, { "uk", 360 }, { "he", 360 } };

    public static TheoryData<string> Editions => ["en", "uk", "he"];

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task What_is_typed_is_found_without_another_page(string edition, int width)
    {
        await using var reader = await site.Reader(width, 740);
        var page = await reader.NewPageAsync();
        var (headline, word) = await Wanted(page, edition);
        var asked = Asked(page);
        await page.GotoAsync($"/{edition}/search/");
        await Started(page);
        await page.EvaluateAsync("() => { window.same = true; window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.moved += e.value }).observe({ type: 'layout-shift', buffered: true }) }");
        await page.Keyboard.TypeAsync(word);
        await Expect(Hits(page).Filter(new() { HasText = headline })).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(new Regex($"/{edition}/search/\\?q={Regex.Escape(Uri.EscapeDataString(word))}$"));
        Assert.All(asked, q => Assert.True(q.Length > 1, $"'{q}' was asked for"));
        Assert.Contains(word, await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(await page.Locator(".found h2").TextContentAsync(), await page.Locator("[data-found]").TextContentAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => window.same"));
        Assert.Equal(0, await page.EvaluateAsync<double>("() => window.moved"));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.All(
            await page.Locator("header a[hreflang][href*='/search/']").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href).searchParams.get('q'))"),
            q => Assert.Equal(word, q));

        // What is at the address is what is shown.
        var shown = await Hits(page).AllTextContentsAsync();
        await page.ReloadAsync();
        Assert.Equal(shown, await Hits(page).AllTextContentsAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Everything_is_done_by_keyboard(string edition)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var (headline, word) = await Wanted(page, edition);
        await page.GotoAsync($"/{edition}/search/?q={Uri.EscapeDataString(word)}");
        await Started(page);
        var help = await page.Locator("[data-results]").TextContentAsync();
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Hits(page).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#q")).ToHaveValueAsync("");
        await Expect(page.Locator("[data-results] .signs")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/{edition}/search/$"));
        Assert.NotEqual(help, await page.Locator("[data-results]").TextContentAsync());

        await page.Keyboard.TypeAsync(word);
        // A part of the word may have been asked for on the way; the address says when the whole word has its answer.
        await Expect(page).ToHaveURLAsync(new Regex($@"\?q={Regex.Escape(Uri.EscapeDataString(word))}$"));
        await Expect(Hits(page).Filter(new() { HasText = headline })).ToHaveCountAsync(1);
        var count = await Hits(page).CountAsync();
        for (var i = 0; i < count + 1; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(Hits(page).Last).ToBeFocusedAsync();
        var opened = await Hits(page).Last.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + opened, new() { WaitUntil = WaitUntilState.Commit });
        await page.GoBackAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync(word);
        await Expect(Hits(page)).ToHaveCountAsync(count);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Without_scripts_the_form_does_it(string edition, int width)
    {
        await using var reader = await site.Reader(width, 740, scripts: false);
        var page = await reader.NewPageAsync();
        var (headline, word) = await Wanted(page, edition);
        await page.GotoAsync($"/{edition}/search/");
        await page.Locator("#q").FillAsync(word);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(Hits(page).Filter(new() { HasText = headline })).ToHaveCountAsync(1);
        await page.Locator("summary").First.ClickAsync();
        await page.Locator("#from").FillAsync("2031-01-01");
        await page.Locator(".query button").ClickAsync();
        await Expect(page.Locator("[data-results] .none h2")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task A_choice_narrows_what_is_shown_at_once()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/search/?q=the");
        await Started(page);
        await page.Locator("summary").First.ClickAsync();
        var section = (await page.Locator("#section option").Last.GetAttributeAsync("value"))!;
        await page.Locator("#section").SelectOptionAsync(section);
        await Expect(page).ToHaveURLAsync(new Regex($"section={section}$"));
        Assert.All(await Hits(page).EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"), href => Assert.StartsWith($"/en/{section}/", href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_late_never_takes_the_place_of_a_later_one()
    {
        await using var reader = await site.Reader(workers: false);
        var page = await reader.NewPageAsync();
        var late = new TaskCompletionSource<IRoute>();
        await page.RouteAsync("**/search/?q=asteroid&as=part", route => late.TrySetResult(route));
        await page.GotoAsync("/en/search/");
        await Started(page);
        await page.Keyboard.TypeAsync("asteroid");
        var held = await late.Task;
        await page.Keyboard.TypeAsync(" qqqqqqqq");
        await Expect(page).ToHaveURLAsync(new Regex("qqqqqqqq"));
        await held.AbortAsync();
        await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.Equal("asteroid qqqqqqqq", await page.Locator("#q").InputValueAsync());
        Assert.EndsWith("qqqqqqqq", page.Url, StringComparison.Ordinal);
        Assert.False(await page.Locator(".note[data-found]").IsVisibleAsync());
    }

    [Theory]
    [InlineData("en", "No connection")]
    [InlineData("uk", "Немає з’єднання")]
    [InlineData("he", "אין חיבור")]
    public async Task Without_a_connection_the_page_says_so_and_goes_on_when_there_is_one(string edition, string words)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var (headline, word) = await Wanted(page, edition);
        await page.GotoAsync($"/{edition}/search/");
        await Started(page);
        await reader.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync(word);
        await Expect(page.Locator("[data-found]")).ToContainTextAsync(words);
        await Expect(page.Locator(".note[data-found]")).ToBeVisibleAsync();
        Assert.True(await page.Locator("[data-results] .signs").IsVisibleAsync());
        await reader.SetOfflineAsync(false);
        await Expect(Hits(page).Filter(new() { HasText = headline })).ToHaveCountAsync(1);
        await Expect(page.Locator(".note[data-found]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_the_site_fails_the_page_says_so_and_the_form_still_asks()
    {
        await using var reader = await site.Reader(workers: false);
        var page = await reader.NewPageAsync();
        await page.RouteAsync("**/search/?*as=part", route => route.FulfillAsync(new() { Status = 503 }));
        await page.GotoAsync("/en/search/");
        await Started(page);
        await page.Keyboard.TypeAsync("asteroid");
        await Expect(page.Locator(".note[data-found]")).ToContainTextAsync("Press Search");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Hits(page).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("uk", ColorScheme.Dark)]
    [InlineData("he", ColorScheme.Light)]
    [InlineData("he", ColorScheme.Dark)]
    public async Task Every_state_is_for_everybody(string edition, ColorScheme scheme)
    {
        await using var reader = await site.Reader(360, 740, scheme, bypassPolicy: true);
        var page = await reader.NewPageAsync();
        var (_, word) = await Wanted(page, edition);
        foreach (var query in new[] { "", "?q=qqqqqqqq", $"?q={Uri.EscapeDataString(word)}", $"?q={Uri.EscapeDataString($"\"{word} qqqq\" {word}")}", $"?q={Uri.EscapeDataString(word)}&from=2020-01-01" })
        {
            await page.GotoAsync($"/{edition}/search/{query}");
            await page.Locator("main details").EvaluateAsync("d => d.open = true");
            var wrong = await page.Wrong(Axe.Wcag);
            Assert.True(wrong.Count == 0, $"{query}: " + string.Join("; ", wrong));
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360, query);
        }
    }

    [Fact]
    public async Task Only_the_page_of_search_loads_its_script()
    {
        await using var reader = await site.Reader(workers: false);
        var page = await reader.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);
        foreach (var address in site.Pages["en"])
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.DoesNotContain(loaded, url => url.EndsWith("/search.js", StringComparison.Ordinal));
        await page.GotoAsync("/en/search/");
        await Started(page);
        Assert.Contains(loaded, url => url.EndsWith("/search.js", StringComparison.Ordinal));
    }

    private static ILocator Hits(IPage page) => page.Locator("[data-results] [data-part=headline] a");

    // The script takes the browser's own suggestions away: from then on it listens.
    private static Task Started(IPage page) => Expect(page.Locator("#q")).ToHaveAttributeAsync("autocomplete", "off");

    /// <summary>The headline of an article of the edition, and its longest word.</summary>
    private async Task<(string Headline, string Word)> Wanted(IPage page, string edition)
    {
        await page.GotoAsync(site.Pages[edition][2]);
        var headline = (await page.Locator("h1").InnerTextAsync()).Trim().Replace('\u00A0', ' ');
        return (headline, Regex.Matches(headline, @"\p{L}+").Select(m => m.Value).MaxBy(w => w.Length)!);
    }

    private static List<string> Asked(IPage page)
    {
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (Regex.Match(request.Url, @"[?&]q=([^&]*)&as=part") is { Success: true } match)
            {
                asked.Add(Uri.UnescapeDataString(match.Groups[1].Value));
            }
        };
        return asked;
    }
}
