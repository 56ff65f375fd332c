using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>Sharing an article or a passage of it, with a script and without.</summary>
public sealed class SharingTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Passage = ".passage";

    [Fact]
    public async Task The_systems_own_sheet_opens_where_there_is_one()
    {
        await using var reader = await site.Reader();
        await reader.AddInitScriptAsync("navigator.share = data => { window.shared = data; return Promise.resolve() }");
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["he"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("a[href='#share']").ClickAsync();
        Assert.Equal(await page.Locator("link[rel=canonical]").GetAttributeAsync("href"), await page.EvaluateAsync<string>("() => window.shared.url"));
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_the_link_leads_to_the_list_and_the_address_can_be_copied()
    {
        await using var reader = await site.Reader();
        await reader.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["uk"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("a[href='#share']").ClickAsync();
        Assert.EndsWith("#share", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Копіювати посилання" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Посилання скопійовано" }).WaitForAsync();
        Assert.Equal(await page.Locator("link[rel=canonical]").GetAttributeAsync("href"), await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("en", true)]
    [InlineData("uk", false)]
    [InlineData("uk", true)]
    [InlineData("he", false)]
    [InlineData("he", true)]
    public async Task A_selected_passage_is_shared_by_keyboard_as_a_link_that_leads_to_it(string edition, bool acrossBlocks)
    {
        await using var reader = await site.Reader(1280, 300);
        await reader.AddInitScriptAsync("navigator.share = data => { window.shared = data; return Promise.resolve() }");
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages[edition][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        var last = page.Locator(".e-content > p").Last;
        await last.ClickAsync(new() { Position = new() { X = 40, Y = 8 } });
        await page.EvaluateAsync("""
            across => {
              const all = document.querySelectorAll('.e-content > p'), text = p => [...p.childNodes].find(n => n.data);
              const [first, last] = [text(all[all.length - (across ? 2 : 1)]), text(all[all.length - 1])];
              getSelection().setBaseAndExtent(first, 5, last, 33);
            }
            """, acrossBlocks);
        await page.Locator(Passage).WaitForAsync();
        for (var i = 0; i < 12 && await page.Locator(Passage + ":focus").CountAsync() == 0; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => window.shared");
        var link = await page.EvaluateAsync<string>("() => window.shared.url");
        Assert.Contains("#:~:text=", link, StringComparison.Ordinal);
        var opened = await reader.NewPageAsync();
        await opened.GotoAsync(site.Address + new Uri(link).PathAndQuery + link[link.IndexOf('#', StringComparison.Ordinal)..]);
        await opened.WaitForFunctionAsync("() => scrollY > 300");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_home_server_is_asked_for_once_and_reached_with_scripts_and_without(bool scripts)
    {
        await using var reader = await site.Reader(scripts: scripts);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["uk"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("[data-part=share] summary").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator("[data-part=share] input").FillAsync("@me@mastodon.social");

        // That the browser sets out for it is enough: nobody is there to answer.
        await page.RunAndWaitForRequestAsync(() => page.Locator("[data-part=share] form button").ClickAsync(), request => request.Url.StartsWith("https://mastodon.social/share?text=", StringComparison.Ordinal));
        page = await reader.NewPageAsync();
        await page.GotoAsync(site.Pages["en"][2], new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("[data-part=share]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("[data-part=share] input")).ToHaveValueAsync(scripts ? "@me@mastodon.social" : "");
    }
}
