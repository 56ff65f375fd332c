using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>What readers choose: what may be loaded from others, and how they like to read. Nothing happens and nothing is kept before they choose.</summary>
public sealed class ChoiceTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Film = "/en/science/a-spacecraft-strikes-an-asteroid-to-see-whether-it-can-be-pushed";

    [Fact]
    public async Task Before_a_choice_and_after_refusing_nothing_is_asked_of_others_and_nothing_is_stored()
    {
        await using var reader = await site.Reader();
        var foreign = await Watch(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Film, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(3, await page.Locator(".ask button").CountAsync());
        Assert.Empty(foreign);
        Assert.Equal("{}", await Stored(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Do not load" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".ask").CountAsync());
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal((0, 0), (await page.Locator(".ask").CountAsync(), await page.Locator("iframe").CountAsync()));
        Assert.True(await page.Locator(".embed a").IsVisibleAsync());
        Assert.Empty(foreign);
        Assert.Equal("""{"consent":"{\"embeds\":false}"}""", await Stored(page));
        Assert.Empty(await reader.CookiesAsync());
    }

    [Fact]
    public async Task One_thing_is_loaded_once_without_keeping_anything()
    {
        await using var reader = await site.Reader();
        var foreign = await Watch(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Film);
        await page.GetByRole(AriaRole.Button, new() { Name = "Load from YouTube", Exact = true }).ClickAsync();
        await page.Locator("iframe").WaitForAsync();
        await page.FrameLocator("iframe").Locator("text=theirs").WaitForAsync();
        Assert.Equal(["https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck"], foreign);
        Assert.DoesNotContain("allow-top-navigation", await page.Locator("iframe").GetAttributeAsync("sandbox"), StringComparison.Ordinal);
        Assert.Equal("{}", await Stored(page));
        await page.ReloadAsync();
        await page.Locator(".ask").WaitForAsync();
    }

    [Fact]
    public async Task What_is_allowed_is_loaded_on_every_page_until_it_is_refused_at_the_foot()
    {
        await using var reader = await site.Reader();
        await Watch(reader);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Film);
        await page.GetByRole(AriaRole.Button, new() { Name = "Always load from YouTube" }).ClickAsync();
        await page.Locator("iframe").WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("iframe").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.GotoAsync("/en/about");
        await page.Locator("[data-part=consent] summary").ClickAsync();
        await page.Locator("[data-part=consent] [aria-pressed]").First.WaitForAsync();
        var (allow, refuse) = (page.Locator("[data-part=consent] [value=yes]"), page.Locator("[data-part=consent] [value=no]"));
        var (one, other) = ((await allow.BoundingBoxAsync())!, (await refuse.BoundingBoxAsync())!);
        Assert.Equal((one.Y, one.Height), (other.Y, other.Height));
        async Task<string> Look(ILocator button) => await button.EvaluateAsync<string>("b => { const s = getComputedStyle(b); return [s.color, s.backgroundColor, s.borderColor, s.font].join() }");
        Assert.Equal(await Look(allow), await Look(refuse));
        await refuse.ClickAsync();
        Assert.Equal("true", await refuse.GetAttributeAsync("aria-pressed"));
        await page.GotoAsync(Film, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await page.Locator("iframe").CountAsync());
    }

    [Fact]
    public async Task How_a_reader_likes_to_read_is_kept_and_there_before_anything_is_shown()
    {
        await using var reader = await site.Reader(360, 740);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2]);
        await page.Ready("en");
        var before = await page.Locator("[data-part=body]").EvaluateAsync<string>("b => getComputedStyle(b).fontSize");
        await page.Locator(".aa").ClickAsync();
        await page.GetByLabel("130 %").CheckAsync();
        await page.GetByLabel("Dark").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator(".panel").IsVisibleAsync());

        await page.Until("async () => Object.keys(await (await caches.match('/', { cacheName: 'visnyk-choices-1' }))?.json() ?? {}).length === 2");

        // Pages arrive with the reader's choices: no script changes what was painted without them.
        await page.AddInitScriptAsync(
            "window.flashes = 0; new MutationObserver(all => { for (const m of all) if (m.oldValue === null) window.flashes++ }).observe(document, { subtree: true, attributeFilter: ['data-theme', 'data-size'], attributeOldValue: true })");
        foreach (var address in site.Pages["en"].Take(3))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal("rgb(19, 20, 22)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => window.flashes"));
        }

        Assert.NotEqual(before, await page.Locator("[data-part=body]").EvaluateAsync<string>("b => getComputedStyle(b).fontSize"));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360);
    }

    [Fact]
    public async Task How_a_reader_likes_to_read_is_kept_where_the_browser_has_no_worker()
    {
        await using var reader = await site.Reader(workers: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2]);
        await page.Locator(".aa").ClickAsync();
        await page.GetByLabel("Dark").CheckAsync();
        await page.GotoAsync(site.Pages["en"][0]);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Whoever_chose_light_pictures_gets_the_smallest_of_every_picture_also_of_the_first()
    {
        await using var reader = await site.Reader(1280);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2]);
        await page.Ready("en");
        await page.Locator(".aa").ClickAsync();
        await page.Locator("input[name=pictures][value=light]").ClickAsync();
        await page.Until("async () => (await (await caches.match('/', { cacheName: 'visnyk-choices-1' }))?.json())?.pictures === 'light'");

        // What was kept before stands in where the network is late; here it would be the large one.
        await page.EvaluateAsync("() => caches.delete('visnyk-pictures-1')");
        await page.GotoAsync(site.Pages["uk"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        var lead = await page.Locator("[data-part=lead-media] img").First.EvaluateAsync<string>("i => i.currentSrc");
        Assert.DoesNotMatch(@"/320\.\w+$", lead);
        Assert.Equal(320, await page.EvaluateAsync<int>("async src => { const i = new Image(); i.src = src; await i.decode(); return i.naturalWidth }", lead));
    }

    [Fact]
    public async Task Whoever_asks_for_less_data_gets_the_smallest_of_every_picture_that_is_still_to_come()
    {
        await using var reader = await site.Reader(1280, workers: false);
        await reader.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
        var page = await reader.NewPageAsync();
        // Pictures come late, as they do where data is dear.
        await page.RouteAsync("**/media/**", _ => Task.CompletedTask);
        await page.GotoAsync(site.Pages["en"][0], new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(page.Locator("img[loading=lazy][sizes='1px']")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("img[loading=lazy]:not([sizes='1px'])")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_article_is_read_aloud_block_by_block_where_there_is_a_voice_of_its_language()
    {
        // No Chromium without a desktop has a voice; this stands where the system's would.
        const string Voice = """
            window.spoken = [];
            Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'uk_UA', localService: true }], addEventListener() {}, cancel() {}, speak(words) { window.spoken.push(words) } } });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
            """;
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync(Voice);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.False(await page.Locator(".listen").IsVisibleAsync());

        await page.GotoAsync(site.Pages["uk"][2]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Слухати" }).ClickAsync();
        await page.WaitForFunctionAsync("() => window.spoken.length === 1");
        Assert.Equal(await page.Locator("h1").InnerTextAsync(), await page.EvaluateAsync<string>("() => window.spoken[0].text"));
        Assert.Equal(1, await page.Locator("h1.read").CountAsync());
        await page.EvaluateAsync("() => window.spoken.at(-1).onend()");
        Assert.Equal(1, await page.Locator("[data-part=deck].read").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Пауза" }).ClickAsync();
        await page.EvaluateAsync("() => window.spoken.at(-1).onend()");
        Assert.Equal(2, await page.EvaluateAsync<int>("() => window.spoken.length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Далі" }).ClickAsync();
        Assert.Equal(3, await page.EvaluateAsync<int>("() => window.spoken.length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Стоп" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".read").CountAsync());
        Assert.DoesNotMatch(@"\d$", await page.EvaluateAsync<string>("() => window.spoken[2].text"));
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("uk", ColorScheme.Dark)]
    [InlineData("he", ColorScheme.Light)]
    public async Task Every_state_of_the_choices_is_for_everybody_and_within_the_window(string edition, ColorScheme scheme)
    {
        await using var reader = await site.Reader(360, 740, scheme, bypassPolicy: true);
        var page = await reader.NewPageAsync();
        var film = edition == "en" ? Film : (await FilmIn(page, edition))!;
        await page.GotoAsync(film);
        await page.Locator(".ask").WaitForAsync();
        await page.Locator("[data-part=consent] summary").ClickAsync();
        await page.Locator("[data-part=consent] [aria-pressed]").First.WaitForAsync();
        await page.Locator("[data-part=share] summary").ClickAsync();
        await page.Locator(".aa").ClickAsync();
        await page.Locator(".panel").WaitForAsync();
        var wrong = await page.Wrong(Axe.Wcag);
        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
        var panel = (await page.Locator(".panel").BoundingBoxAsync())!;
        Assert.True(panel.X >= 0 && panel.X + panel.Width <= 360, $"the panel stands from {panel.X} to {panel.X + panel.Width}");
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360);
        await page.Keyboard.PressAsync("Escape");

        // Every control is reached by Tab, and says where the focus is.
        var wanted = await page.EvaluateAsync<int>("() => { document.activeElement.blur(); return [...document.querySelectorAll('button, summary, input')].filter(e => e.checkVisibility({ visibilityProperty: true })).length }");
        var reached = new HashSet<string>();
        for (var i = 0; i < 150 && reached.Count < wanted; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("() => { const e = document.activeElement; return /BUTTON|SUMMARY|INPUT/.test(e.tagName) && getComputedStyle(e).outlineStyle !== 'none' ? [...document.querySelectorAll('*')].indexOf(e) + '' : null }") is { } control)
            {
                reached.Add(control);
            }
        }

        Assert.Equal(wanted, reached.Count);
    }

    [Fact]
    public async Task Without_scripts_there_is_the_link_and_no_control_that_does_nothing()
    {
        await using var reader = await site.Reader(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Film);
        Assert.True(await page.Locator(".embed a").IsVisibleAsync());
        await page.Locator("[data-part=consent] summary").ClickAsync();
        await page.Locator("[data-part=share] summary").ClickAsync();
        Assert.Equal(0, await page.Locator("button:not(form button):visible").CountAsync());
    }

    [Fact]
    public async Task All_that_an_article_runs_fits_into_five_kilobytes()
    {
        await using var reader = await site.Reader(workers: false);
        var page = await reader.NewPageAsync();
        using var client = new HttpClient { DefaultRequestHeaders = { { "Accept-Encoding", "gzip" } } };
        foreach (var (address, toTheEnd) in new[] { (site.Pages["uk"][2], true), (Film, false) })
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (toTheEnd)
            {
                await page.Locator("[data-part=reactions]").ScrollIntoViewIfNeededAsync();
                await Assertions.Expect(page.Locator("[data-part=reactions] [role=status]")).ToBeAttachedAsync();
            }

            var bytes = 0;
            foreach (var script in await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(r => /[.]js$/.test(r.name)).map(r => r.name)"))
            {
                bytes += (await client.GetByteArrayAsync(script)).Length;
            }

            Assert.InRange(bytes, 1, 5 * 1024);
        }
    }

    [Fact]
    public async Task On_paper_the_chain_of_sources_is_open_and_every_link_says_where_it_leads()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("[data-part=sources] ol ol a").First.IsVisibleAsync());
        var said = await page.Locator("[data-part=sources] a[href^=http]").First.EvaluateAsync<string>("a => getComputedStyle(a, '::after').content");
        Assert.Contains("http", said, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("button:visible, [data-part=share]:visible, [data-part=consent]:visible").CountAsync());
    }

    private static async Task<string?> FilmIn(IPage page, string edition)
    {
        await page.GotoAsync(Film);
        return await page.Locator($"[data-part=language-switch] a[lang={edition}]").GetAttributeAsync("href");
    }

    /// <summary>Answers every request to another site in its place, and says which there were.</summary>
    private async Task<List<string>> Watch(IBrowserContext reader)
    {
        var foreign = new List<string>();
        await reader.RouteAsync(url => !url.StartsWith(site.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), route =>
        {
            foreign.Add(route.Request.Url);
            return route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "theirs" });
        });
        return foreign;
    }

    private static Task<string> Stored(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
}
