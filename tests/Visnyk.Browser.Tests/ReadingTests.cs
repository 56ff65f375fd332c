using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What readers see and can do, in a real browser.</summary>
public sealed class ReadingTests(DemoSite site) : IClassFixture<DemoSite>
{
    public static TheoryData<string> Editions => ["en", "uk", "he"];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Every_kind_of_page_can_be_used_by_everybody(string edition)
    {
        await using var reader = await site.Reader(scheme: ColorScheme.Light, bypassPolicy: true);
        var page = await reader.NewPageAsync();
        foreach (var address in site.Pages[edition])
        {
            await page.GotoAsync(address);
            foreach (var (scheme, rules) in new[] { (ColorScheme.Light, Axe.Wcag), (ColorScheme.Dark, Axe.Colours) })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var wrong = await page.Wrong(rules);
                Assert.True(wrong.Count == 0, $"{address} ({scheme}): " + string.Join("; ", wrong));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Nothing_is_asked_of_others_nothing_is_stored_and_the_policy_is_never_broken(string edition)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var foreign = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        page.Console += (_, message) => complaints.Add(message.Text);
        foreach (var address in site.Pages[edition].SkipLast(1))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
        Assert.Empty(await reader.CookiesAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_key_point_marks_its_passage_without_scripts(string edition)
    {
        await using var reader = await site.Reader(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages[edition][2]);
        var link = page.Locator("[data-part=key-points] a").First;
        var passage = page.Locator((await link.GetAttributeAsync("href"))!);
        var before = await passage.ScreenshotAsync();
        await link.ClickAsync();
        Assert.True(await page.Locator("[data-part=body] :target").CountAsync() == 1);
        Assert.NotEqual(before, await passage.ScreenshotAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_chain_of_sources_opens_without_scripts_and_leads_back_to_the_passage(string edition)
    {
        await using var reader = await site.Reader(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages[edition][2]);
        var chain = page.Locator("[data-part=sources] ol").First;
        Assert.False(await chain.IsVisibleAsync());
        await page.Locator("[data-part=sources] summary").ClickAsync();
        Assert.True(await chain.IsVisibleAsync());
        await page.Locator("[data-part=sources] a[href^='#p-']").First.ClickAsync();
        Assert.Equal(1, await page.Locator("[data-part=body] :target").CountAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_runs_out_of_the_window(int width)
    {
        await using var reader = await site.Reader(width);
        var page = await reader.NewPageAsync();
        foreach (var address in site.Pages.Values.SelectMany(p => p))
        {
            await page.GotoAsync(address);
            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{address} is {wide} wide in a window of {width}");
        }
    }

    [Fact]
    public async Task Hebrew_is_mirrored_wholly()
    {
        async Task<(float Logo, float Section)> Place(string edition)
        {
            await using var reader = await site.Reader(1440);
            var page = await reader.NewPageAsync();
            await page.GotoAsync(site.Pages[edition][2]);
            var body = (await page.Locator("[data-part=body]").BoundingBoxAsync())!;
            var points = (await page.Locator("[data-part=key-points]").BoundingBoxAsync())!;
            var first = (await page.Locator("nav li").First.BoundingBoxAsync())!;
            return (points.X - body.X, first.X);
        }

        var (english, hebrew) = (await Place("en"), await Place("he"));
        Assert.True(english.Logo < 0 && hebrew.Logo > 0, "key points stand at the beginning of the line");
        Assert.True(english.Section < 720 && hebrew.Section > 720, "the first section stands at the beginning of the line");
    }

    [Fact]
    public async Task The_keyboard_reaches_the_text_first_and_shows_where_it_is()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["uk"][2]);
        await page.Keyboard.PressAsync("Tab");
        var focused = page.Locator(":focus");
        Assert.Equal("#main", await focused.GetAttributeAsync("href"));
        Assert.True(await focused.IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => { const e = document.activeElement, s = getComputedStyle(e); return e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none' }"));
        }
    }

    [Fact]
    public async Task Pictures_keep_their_place_while_they_come()
    {
        await using var reader = await site.Reader(360, 740);
        var page = await reader.NewPageAsync();
        await reader.WatchShifts();
        foreach (var address in site.Pages["en"].Take(3))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Empty(await page.Moved());
        }
    }
}
