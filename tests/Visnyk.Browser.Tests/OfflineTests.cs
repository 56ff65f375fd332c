using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>Reading without a connection, and what a kept copy must never do: stand in for a page that can be had.</summary>
public sealed class OfflineTests(ChangingSite site) : IClassFixture<ChangingSite>
{
    private static readonly PageGotoOptions Quiet = new() { WaitUntil = WaitUntilState.NetworkIdle };

    public static TheoryData<string, string> Editions => new() { { "en", "en-GB" }, { "uk", "uk" }, { "he", "he" } };

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_story_that_was_read_can_be_read_again_with_its_pictures_and_says_of_when_it_is(string edition, string locale)
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/{edition}/", Quiet);
        await page.Ready(edition);
        var address = site.Pages[edition][2];
        await page.GotoAsync(address, Quiet);
        var headline = await page.Locator("h1").TextContentAsync();
        await page.Keeps("recent", address);
        await PicturesAreKept(page);

        await reader.SetOfflineAsync(true);
        await page.GotoAsync(address);
        Assert.Equal(headline, await page.Locator("h1").TextContentAsync());
        var copy = page.GetByRole(AriaRole.Status).First;
        Assert.Contains(await page.EvaluateAsync<string>("l => new Intl.DateTimeFormat(l, { dateStyle: 'long' }).format()", locale), await copy.TextContentAsync() ?? "", StringComparison.Ordinal);
        await page.WaitForFunctionAsync("() => { const i = document.querySelector('[data-part=lead-media] img'); return i.complete && i.naturalWidth > 0 }");

        await reader.SetOfflineAsync(false);
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator(".copy").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task What_was_not_kept_leads_to_a_page_in_the_same_language_that_names_what_was(string edition, string locale)
    {
        Assert.NotEmpty(locale);
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var address = site.Pages[edition][2];
        await page.GotoAsync(address, Quiet);
        await page.Ready(edition);
        await page.Keeps("recent", address);
        var headline = (await page.Locator("h1").TextContentAsync())!;

        await reader.SetOfflineAsync(true);
        foreach (var other in new[] { $"/{edition}/", site.Pages[edition][1], $"/{edition}/nothing/here", "/" })
        {
            await page.GotoAsync(other);
            await Assertions.Expect(page.Locator("[data-kept] a")).ToHaveTextAsync([headline]);
            Assert.Equal(edition, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal(0, await page.Locator("[data-kept] + p:visible").CountAsync());
        }

        await page.Locator("[data-kept] a").ClickAsync();
        Assert.Equal(headline, await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task A_story_saved_on_a_card_can_be_read_without_ever_having_been_opened_also_in_the_other_language()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await page.Ready("en");
        var address = site.Pages["en"][2];
        await page.Locator("article.lead [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);
        await PicturesAreKept(page);
        await page.GotoAsync("/uk/saved/", Quiet);
        var ukrainian = (await page.Locator("[data-saved] h2 a").GetAttributeAsync("href"))!;
        await page.Keeps("saved", ukrainian);
        await page.Keeps("shelf", "/uk/saved/");

        await reader.SetOfflineAsync(true);
        await page.GotoAsync("/en/saved/");
        await page.Locator($"[data-saved] h2 a[href='{address}']").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=body]")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => { const i = document.querySelector('[data-part=lead-media] img'); return i.complete && i.naturalWidth > 0 }");
        await page.GotoAsync("/uk/saved/");
        await page.Locator($"[data-saved] h2 a[href='{ukrainian}']").ClickAsync();
        await Assertions.Expect(page.Locator("html[lang=uk] [data-part=body]")).ToBeVisibleAsync();

        // Taken out on the page itself, with no connection either.
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Drops("saved", address);
        await page.Drops("saved", ukrainian);
        Assert.Null(await page.List());
    }

    [Fact]
    public async Task With_a_connection_a_changed_page_is_seen_at_once_and_the_copy_follows()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var address = site.Pages["en"][2];
        await page.GotoAsync(address, Quiet);
        await page.Ready("en");
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);
        await page.GotoAsync(address, Quiet);
        for (var change = 1; change <= 3; change++)
        {
            await site.Change("article.liquid", text => $"<p class=\"proof\">{change}</p>" + text[(text.StartsWith("<p class=\"proof\"", StringComparison.Ordinal) ? "<p class=\"proof\">1</p>".Length : 0)..]);
            await page.GotoAsync(address);
            Assert.Equal(change.ToString(System.Globalization.CultureInfo.InvariantCulture), await page.Locator(".proof").TextContentAsync());
            await page.ReloadAsync();
            Assert.Equal(change.ToString(System.Globalization.CultureInfo.InvariantCulture), await page.Locator(".proof").TextContentAsync());
        }

        await page.Until("async address => (await (await caches.match(address, { cacheName: 'visnyk-saved-1' })).text()).includes('<p class=\"proof\">3</p>')", address);
        await reader.SetOfflineAsync(true);
        await page.GotoAsync(address);
        Assert.Equal("3", await page.Locator(".proof").TextContentAsync());
    }

    [Fact]
    public async Task A_theme_that_changes_while_a_page_is_open_breaks_nothing_and_the_new_worker_takes_over()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        var address = site.Pages["en"][2];
        await page.GotoAsync(address, Quiet);
        await page.Ready("en");
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);
        var before = await page.EvaluateAsync<string[]>("async () => (await caches.keys()).filter(n => n.startsWith('visnyk-shelf-'))");

        await site.Change("theme.css", css => css + "\n.skip { letter-spacing: 1px }");
        await site.Change("scripts/saved.js", script => script + "\n// changed\n");
        await page.Locator("[data-part=related] [data-part=save]").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=related] [data-part=save]").First).ToHaveAttributeAsync("aria-pressed", "true");
        await page.EvaluateAsync("async () => (await navigator.serviceWorker.ready).update()");
        await page.Until("async before => { const now = (await caches.keys()).filter(n => n.startsWith('visnyk-shelf-')); return now.length === 1 && now[0] !== before }", before.Single());
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await Assertions.Expect(page.Locator(".h-entry [data-part=save]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);

        await reader.SetOfflineAsync(true);
        await page.GotoAsync("/en/saved/");
        await Assertions.Expect(page.Locator("[data-saved] h2 a")).ToHaveCountAsync(2);
        await page.Locator($"[data-saved] h2 a[href='{address}']").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=body]")).ToBeVisibleAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_story_that_was_taken_down_goes_from_the_list_and_from_what_is_kept()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/uk/", Quiet);
        await page.Ready("uk");
        var address = (await page.Locator("[data-part=card] [data-part=headline] a").Last.GetAttributeAsync("href"))!;
        await page.GotoAsync(address, Quiet);
        var headline = (await page.Locator("h1").TextContentAsync())!;
        var story = (await page.Locator(".h-entry").GetAttributeAsync("data-story"))!;
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);
        await page.Keeps("recent", address);
        await site.Withdraw(story, "en");
        await site.Withdraw(story, "uk");

        await page.GotoAsync("/uk/saved/", Quiet);
        await Assertions.Expect(page.Locator("[data-saved] li")).ToHaveCountAsync(1);
        Assert.DoesNotContain(headline, await page.Locator("[data-saved]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(headline, await page.List() ?? "", StringComparison.Ordinal);
        await page.Drops("saved", address);
        Assert.Equal(404, (await page.GotoAsync(address))!.Status);
        await page.Drops("recent", address);
        await reader.SetOfflineAsync(true);
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator("[data-part=body]").CountAsync());
    }

    [Fact]
    public async Task The_twenty_read_last_are_kept_and_the_pictures_of_no_others()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await page.Ready("en");
        var addresses = (await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('[data-part=card] [data-part=headline] a')].map(a => a.pathname))]")).Take(23).ToArray();
        Assert.Equal(23, addresses.Length);
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.Keeps("recent", address);
        }

        await page.Drops("recent", addresses[2]);
        Assert.Equal(addresses[3..].Order(), (await page.Kept("recent")).Order());
        var shown = await page.EvaluateAsync<string[]>("async () => { const c = await caches.open('visnyk-recent-1'); const all = []; for (const k of await c.keys()) all.push(...JSON.parse(decodeURIComponent((await c.match(k)).headers.get('x-kept'))).pictures); return all }");
        Assert.Subset(shown.ToHashSet(), (await page.Kept("pictures")).ToHashSet());
    }

    [Fact]
    public async Task Nothing_but_stories_their_pictures_and_the_pages_for_them_is_kept()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/en/", Quiet);
        await page.Ready("en");
        foreach (var address in site.Pages["en"].Concat(["/en/search/?q=private+words", "/preview/secret", "/newsroom/", "/api/v1/openapi.json", "/en/saved/stories.json?ids=1", "/sitemap.xml", "/en/corrections/?before=x"]))
        {
            await page.GotoAsync(address);
        }

        await page.Keeps("recent", site.Pages["en"][2]);
        await page.EvaluateAsync("() => fetch('/en/', { method: 'POST', body: 'x' })");
        var kept = await page.Kept("");
        Assert.All(kept, address => Assert.Matches(@"^(/theme/[0-9a-f]+/[a-z0-9-]+\.js|/en/(saved|offline)/|/media/[^/]+|/en/[a-z]+/[a-z0-9-]+)$", address));
        Assert.Equal([site.Pages["en"][2]], await page.Kept("recent"));
        Assert.Empty(await page.Kept("saved"));
        Assert.DoesNotContain(await reader.CookiesAsync(), cookie => cookie.Path != "/newsroom");
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length"));
    }

    [Fact]
    public async Task A_site_that_wants_nothing_kept_any_more_takes_worker_and_copies_away_and_leaves_the_list()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var address = site.Pages["en"][2];
        await page.GotoAsync(address, Quiet);
        await page.Ready("en");
        await page.Locator(".h-entry [data-part=save]").ClickAsync();
        await page.Keeps("saved", address);
        await site.Keep(offline: false);
        try
        {
            await page.GotoAsync("/en/", Quiet);
            await page.Until("async () => (await caches.keys()).length === 0");

            // A browser lets go of a worker once no page is left that it answered for.
            await page.GotoAsync("about:blank");
            await page.GotoAsync(address, Quiet);
            await page.Until("async () => !await navigator.serviceWorker.getRegistration()");
            Assert.Empty(await page.Kept(""));
            Assert.Equal("true", await page.Locator(".h-entry [data-part=save]").GetAttributeAsync("aria-pressed"));
        }
        finally
        {
            await site.Keep(offline: true);
        }

        await page.GotoAsync(address, Quiet);
        await page.Ready("en");
    }

    [Fact]
    public async Task The_page_for_readers_without_a_connection_names_what_is_kept_also_with_one()
    {
        await using var reader = await site.Reader();
        var page = await reader.NewPageAsync();
        var address = site.Pages["en"][2];
        await page.GotoAsync(address, Quiet);
        await page.Ready("en");
        await page.Keeps("recent", address);
        await reader.SetOfflineAsync(true);
        await page.GotoAsync("/en/offline/");
        await Assertions.Expect(page.Locator("[data-kept] a")).ToHaveCountAsync(1);
        await reader.SetOfflineAsync(false);
        await page.GotoAsync("/en/offline/");
        await Assertions.Expect(page.Locator("[data-kept] a")).ToHaveCountAsync(1);
        await page.GotoAsync("/en/", Quiet);
        await Assertions.Expect(page.Locator("article.lead")).ToBeVisibleAsync();
    }

    private static Task PicturesAreKept(IPage page) => page.Until("async () => (await (await caches.open('visnyk-pictures-1')).keys()).length > 0");
}
