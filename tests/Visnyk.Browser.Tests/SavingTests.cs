using System.Text.Json;
using Microsoft.Playwright;
using Visnyk.Editorial.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>Saving stories: on the reader's own click, in the reader's own browser, in the reader's language.</summary>
public sealed class SavingTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly PageGotoOptions Quiet = new() { WaitUntil = WaitUntilState.NetworkIdle };

    public static TheoryData<string> Editions => ["en", "uk", "he"];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_story_saved_on_a_card_or_on_its_page_stands_on_the_list_newest_first(string edition)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await reader.WatchShifts();
        await page.GotoAsync($"/{edition}/", Quiet);
        Assert.Null(await page.List());
        var card = page.Locator("article.lead");
        var first = await Headline(card);
        var button = card.Locator("[data-part=save]");
        Assert.Contains(first, await button.GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);
        await button.ClickAsync();
        Assert.EndsWith($"/{edition}/", page.Url, StringComparison.Ordinal);
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));
        Assert.Empty(await page.Moved());

        await page.GotoAsync((await page.Locator("[data-part=card]").Nth(1).Locator("[data-part=headline] a").GetAttributeAsync("href"))!, Quiet);
        var second = await Headline(page.Locator("article.h-entry"));
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        Assert.Empty(await page.Moved());

        await page.Locator($"footer a[href='/{edition}/saved/']").ClickAsync();
        await page.WaitForURLAsync($"**/{edition}/saved/", new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveTextAsync([second, first]);
        Assert.Empty(await page.Moved());
        await page.GotoAsync($"/{edition}/", Quiet);
        Assert.Equal("true", await page.Locator("article.lead [data-part=save]").GetAttributeAsync("aria-pressed"));

        Assert.Equal(["saved"], await page.EvaluateAsync<string[]>("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"));
        Assert.Empty(await reader.CookiesAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(d => d.name)"));
    }

    [Fact]
    public async Task The_list_is_shown_in_the_reading_language_where_the_story_has_it()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        foreach (var card in await page.Locator("[data-part=card]").AllAsync())
        {
            if (await card.Locator("[data-part=save]").GetAttributeAsync("aria-pressed") == "false")
            {
                await card.Locator("[data-part=save]").ClickAsync();
            }
        }

        var all = await page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('[data-story]')].map(c => c.dataset.story)).size");
        await page.GotoAsync("/he/saved/", Quiet);
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveCountAsync(all);
        var hebrew = page.Locator("[data-saved] h2 a[lang=he][dir=rtl][href^='/he/']");
        var english = page.Locator("[data-saved] h2 a[lang=en][dir=ltr][href^='/en/'][hreflang=en]");
        Assert.True(await hebrew.CountAsync() > 0 && await english.CountAsync() > 0, "some stories have a Hebrew edition and some have not");
        Assert.Equal(all, await hebrew.CountAsync() + await english.CountAsync());
        await page.GotoAsync("/uk/saved/", Quiet);
        await Assertions.Expect(page.Locator("[data-saved] h2 a[href^='/uk/']")).ToHaveCountAsync(all);
        await page.Locator("[data-saved] h2 a").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".h-entry [data-part=save]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_story_is_taken_out_and_put_back_with_the_keyboard_alone()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await page.Locator("article.lead [data-part=save]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("[data-part=card]").Nth(1).Locator("[data-part=save]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GotoAsync("/en/saved/", Quiet);
        var titles = await page.Locator("[data-saved] h2 a").AllTextContentsAsync();
        Assert.Equal(2, titles.Count);
        await Reach(page, page.Locator("[data-saved] li").First.Locator("button"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveTextAsync([titles[1]]);
        Assert.DoesNotContain(titles[0], await page.List() ?? "", StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-saved] li").First.Locator("button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveTextAsync(titles);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveTextAsync(titles);

        foreach (var _ in titles)
        {
            await page.Locator("[data-saved] li:has(h2) button").First.ClickAsync();
        }

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("[data-empty]")).ToBeVisibleAsync();
        Assert.Null(await page.List());
    }

    [Fact]
    public async Task The_list_goes_to_another_browser_as_a_file_and_joins_the_one_that_is_there()
    {
        await using var home = await site.Reader();
        var from = await home.NewPageAsync();
        await from.GotoAsync("/en/", Quiet);
        await from.Locator("article.lead [data-part=save]").ClickAsync();
        await from.Locator("[data-part=card]").Nth(1).Locator("[data-part=save]").ClickAsync();
        await from.GotoAsync("/en/saved/", Quiet);
        var titles = await from.Locator("[data-saved] h2 a").AllTextContentsAsync();
        var download = await from.RunAndWaitForDownloadAsync(() => from.Locator("[data-export]").ClickAsync());
        Assert.Matches(@"^saved-stories-\d{4}-\d\d-\d\d\.json$", download.SuggestedFilename);
        var file = await File.ReadAllBytesAsync(await download.PathAsync());

        await using var phone = await site.Reader(360, 740);
        var to = await phone.NewPageAsync();
        await to.GotoAsync("/en/", Quiet);
        await to.Locator("article.lead [data-part=save]").ClickAsync();
        await to.Locator("[data-part=card]").Nth(2).Locator("[data-part=save]").ClickAsync();
        await to.GotoAsync("/en/saved/", Quiet);
        await Import(to, file);
        await Assertions.Expect(to.Locator("[data-saved] [role=status]")).ToContainTextAsync("1");
        await Assertions.Expect(to.Locator("[data-saved] h2 a")).ToHaveCountAsync(3);
        Assert.Subset((await to.Locator("[data-saved] h2 a").AllTextContentsAsync()).ToHashSet(), titles.ToHashSet());
        await Import(to, file);
        await Assertions.Expect(to.Locator("[data-saved] [role=status]")).ToContainTextAsync("0");
        await Assertions.Expect(to.Locator("[data-saved] h2 a")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json at all")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"stories":[]}""")]
    [InlineData("""{"format":"saved-stories","stories":{}}""")]
    [InlineData("""{"format":"saved-stories","stories":[null,1,"x",[],{},{"id":"../x","from":"en","at":1,"in":{}},{"id":"1","from":"en","at":"x","in":{}}]}""")]
    [InlineData("[[[[")]
    public async Task A_file_of_something_else_is_told_apart_and_changes_nothing(string text)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/saved/", Quiet);
        await Import(page, System.Text.Encoding.UTF8.GetBytes(text));
        await Assertions.Expect(page.Locator("[data-saved] [role=status]")).ToHaveTextAsync((await page.Locator("[data-saved]").GetAttributeAsync("data-wrong"))!);
        Assert.Null(await page.List());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_and_one_with_too_many_stories_is_cut()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/saved/", Quiet);
        await Import(page, new byte[(10 * 1024 * 1024) + 1]);
        await Assertions.Expect(page.Locator("[data-saved] [role=status]")).ToHaveTextAsync((await page.Locator("[data-saved]").GetAttributeAsync("data-large"))!);

        var many = FileOf(Enumerable.Range(1, 30_000).Select(n => (Editorial.Ids.ShortKey.Write(n), $"Story {n}", $"/en/world/story-{n}")));
        Assert.True(many.Length < 10 * 1024 * 1024);
        await Import(page, many);
        await Assertions.Expect(page.Locator("[data-saved] [role=status]")).ToContainTextAsync("1,000");
        await Assertions.Expect(page.Locator("[data-saved] ol > li")).ToHaveCountAsync(1000);
    }

    [Fact]
    public async Task What_stands_in_a_file_is_shown_as_text_and_leads_nowhere_else()
    {
        var naughty = Corpora.NaughtyStrings().Concat(Corpora.Attacks()).Where(s => s.Trim().Length is > 0 and <= 500).Take(900).ToArray();
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var trouble = new List<string>();
        page.Dialog += (_, dialog) => trouble.Add(dialog.Message);
        page.PageError += (_, error) => trouble.Add(error);
        await page.RouteAsync("**/stories.json*", route => route.AbortAsync());
        await page.GotoAsync("/en/saved/", Quiet);
        var elements = await page.EvaluateAsync<int>("() => document.querySelectorAll('script, img, iframe, svg, style, [onerror], [onload]').length");
        await Import(page, FileOf(naughty.Select((text, n) => (Editorial.Ids.ShortKey.Write(n + 1), text, $"/en/world/story-{n}"))
            .Concat(new[] { "javascript:alert(1)", "//evil.example/en/a", "https://evil.example/", "/en/../newsroom", "/uk/world/other", "/en/world/x?y", "/en/world/\\evil" }.Select((url, n) => (Editorial.Ids.ShortKey.Write(n + 5000), "Elsewhere", url)))));
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveCountAsync(naughty.Length);
        Assert.Equal(naughty.Order(StringComparer.Ordinal), (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-saved] h2 a')].map(a => a.textContent)")).Order(StringComparer.Ordinal));
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('[data-saved] h2 a')].every(a => a.origin === location.origin && a.pathname.startsWith('/en/world/story-'))"));
        Assert.Equal(elements, await page.EvaluateAsync<int>("() => document.querySelectorAll('script, img, iframe, svg, style, [onerror], [onload]').length"));
        Assert.Empty(trouble);
    }

    [Fact]
    public async Task Two_tabs_agree()
    {
        await using var reader = await site.Reader();
        var (one, two, list) = (await reader.NewPageAsync(), await reader.NewPageAsync(), await reader.NewPageAsync());
        await one.GotoAsync("/en/", Quiet);
        await two.GotoAsync("/en/", Quiet);
        await list.GotoAsync("/en/saved/", Quiet);
        var button = two.Locator("article.lead [data-part=save]");
        await one.Locator("article.lead [data-part=save]").ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(list.Locator("[data-saved] h2 a")).ToHaveCountAsync(1);
        await button.ClickAsync();
        await Assertions.Expect(one.Locator("article.lead [data-part=save]")).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(list.Locator("[data-empty]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_browser_that_is_full_says_so_and_loses_nothing()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/uk/", Quiet);
        await page.Locator("article.lead [data-part=save]").ClickAsync();
        var before = await page.List();
        await page.EvaluateAsync("() => { let text = 'x'.repeat(2 ** 22); for (let n = 0; text; n++) { try { localStorage.setItem('full' + n, text) } catch { text = text.slice(text.length / 2 + 1) } } }");
        var other = page.Locator("[data-part=card]").Nth(1).Locator("[data-part=save]");
        await other.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync((await page.Locator("main").GetAttributeAsync("data-full"))!);
        Assert.Equal("false", await other.GetAttributeAsync("aria-pressed"));
        Assert.Equal(before, await page.List());
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_so_and_everything_else_works()
    {
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync("for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError') } }); ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))");
        var page = await reader.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync("/en/", Quiet);
        await page.Locator("article.lead [data-part=save]").ClickAsync();
        var words = (await page.Locator("main").GetAttributeAsync("data-blocked"))!;
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(words);
        await page.Locator("article.lead [data-part=headline] a").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=body]")).ToBeVisibleAsync();
        await page.GotoAsync("/en/saved/", Quiet);
        await Assertions.Expect(page.Locator("[data-saved] [role=status]")).ToHaveTextAsync(words);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_list_that_something_else_spoiled_is_begun_anew()
    {
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync("if (!localStorage.saved) localStorage.saved = '{\"not\": a list'");
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await page.Locator("article.lead [data-part=save]").ClickAsync();
        await page.GotoAsync("/en/saved/", Quiet);
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveCountAsync(1);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_list_can_be_used_by_everybody(string edition)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await site.Reader(360, 740, scheme, bypassPolicy: true);
            var page = await reader.NewPageAsync();
            await page.GotoAsync($"/{edition}/saved/", Quiet);
            await Healthy(page);
            await page.GotoAsync($"/{edition}/", Quiet);
            await page.Locator("article.lead [data-part=save]").ClickAsync();
            await page.Locator("[data-part=card]").Nth(1).Locator("[data-part=save]").ClickAsync();
            await Healthy(page);
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('[data-part=save]')].every(b => { const r = b.getBoundingClientRect(); return r.width >= 24 && r.height >= 24 && r.left >= 0 && r.right <= innerWidth })"));
            await page.GotoAsync($"/{edition}/saved/", Quiet);
            await page.Locator("[data-saved] li button").First.ClickAsync();
            await Healthy(page);
            await page.GotoAsync($"/{edition}/offline/", Quiet);
            await Healthy(page);
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Without_scripts_there_is_no_button_and_the_page_says_what_to_do(string edition)
    {
        await using var reader = await site.Reader(scripts: false);
        var page = await reader.NewPageAsync();
        foreach (var address in site.Pages[edition])
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("[data-part=save]:visible").CountAsync());
        }

        await page.GotoAsync($"/{edition}/saved/");
        await Assertions.Expect(page.Locator("noscript p")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("main button:visible").CountAsync());
    }

    private static async Task<string> Headline(ILocator where) => (await where.Locator("[data-part=headline]").TextContentAsync())!.Trim();

    private static async Task Reach(IPage page, ILocator target)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("The keyboard does not reach it.");
    }

    private static Task Import(IPage page, byte[] file) =>
        page.Locator("[data-saved] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "saved-stories.json", MimeType = "application/json", Buffer = file });

    private static byte[] FileOf(IEnumerable<(string Id, string Title, string Url)> stories) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "saved-stories",
        version = 1,
        stories = stories.Select(s => new { id = s.Id, from = "en", at = 1_700_000_000_000, @in = new { en = new { url = s.Url, title = s.Title, lang = "en", dir = "ltr" } } }),
    });

    private static async Task Healthy(IPage page)
    {
        var wrong = await page.Wrong(Axe.Wcag);
        Assert.True(wrong.Count == 0, $"{page.Url}: " + string.Join("; ", wrong));
    }
}
