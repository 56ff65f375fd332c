using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Visnyk.Browser.Tests.Writing;

namespace Visnyk.Browser.Tests;

/// <summary>What opens above a text, what moves its blocks, and what happens to it when somebody is signed out in the middle of a word.</summary>
public sealed class EditorTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    // The menu is scrolled by the arrow keys of the text, which keeps the focus.
    private static readonly AxeRunOptions Rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true }, ["scrollable-region-focusable"] = new() { Enabled = false } }, ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task Words_are_found_and_replaced_one_by_one_or_all_at_once_and_that_is_taken_back()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begun(desk, "Found and replaced", "The harbour. A harbour, the Harbour office.");
        await page.Keyboard.PressAsync("Control+f");
        var bar = page.GetByRole(AriaRole.Search, new() { Name = "Find and replace" });
        await bar.Locator("input").First.FillAsync("harbour");
        await Expect(bar.Locator("output")).ToContainTextAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await bar.Locator("input").Nth(1).FillAsync("port");
        await page.Keyboard.PressAsync("Enter");
        await Expect(bar.Locator("output")).ToContainTextAsync("2");
        await bar.Locator("button", new() { HasText = "all" }).ClickAsync();
        await Expect(page.Locator(".text")).ToHaveTextAsync("The port. A port, the port office.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(bar).ToBeHiddenAsync();
        await Expect(page.Locator(".text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".text")).ToContainTextAsync("arbour");
        await Saved(page);
    }

    [Fact]
    public async Task A_block_is_dragged_by_its_handle_and_is_the_same_block_where_it_is_dropped()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begun(desk, "Dragged", "First.", "Second.", "Third.");
        await Saved(page);
        var first = await page.Locator(".text > p").First.GetAttributeAsync("data-block");
        await page.Locator(".text > p").First.HoverAsync();
        var last = (await page.Locator(".text > p").Last.BoundingBoxAsync())!;
        await page.Locator(".grip").DragToAsync(page.Locator(".text > p").Last, new() { TargetPosition = new() { X = last.Width - 5, Y = last.Height - 2 } });
        await Expect(page.Locator(".text > p")).ToHaveTextAsync(["Second.", "Third.", "First."]);
        Assert.Equal(first, await page.Locator(".text > p").Last.GetAttributeAsync("data-block"));
        await Saved(page);
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator(".text > p")).ToHaveTextAsync(["Second.", "Third.", "First."]);
    }

    [Fact]
    public async Task Who_is_signed_out_while_writing_is_told_writes_on_and_has_every_word_once_signed_in_again()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begun(desk, "Signed out", "Before.");
        await Saved(page);
        await desk.ClearCookiesAsync();
        await page.Keyboard.TypeAsync(" Typed without a session.");
        await page.Locator("[name=deck]").FillAsync("A deck without a session");
        await Expect(page.Locator("[data-status]")).ToHaveAttributeAsync("data-where", "signed-out");
        await Expect(page.Locator("[data-status] a")).ToHaveAttributeAsync("href", "/newsroom/sign-in");

        // Somebody else of the paper signs in in this browser: the words are theirs to save then.
        await site.SignedIn(desk, Role.Editor);
        await Saved(page);
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator(".text")).ToHaveTextAsync("Before. Typed without a session.");
        await Expect(page.Locator("[name=deck]")).ToHaveValueAsync("A deck without a session");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task What_opens_above_the_text_can_be_used_by_everybody(int width, ColorScheme scheme)
    {
        await using var desk = await site.Desk(width: width, scheme: scheme, bypassPolicy: true);
        var page = await Begun(desk, "Opened above", "Words to choose.", "");
        async Task Look(string what)
        {
            Assert.Empty((await page.Wrong(Rules)).Select(w => $"{what}: {w}"));
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"{what} is wider than the window");
        }

        await page.Keyboard.TypeAsync("/");
        await Expect(page.Locator("#slash-menu [role=option]").First).ToBeVisibleAsync();
        await Look("menu");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Control+f");
        await Look("find");
        await page.Keyboard.PressAsync("Escape");
        await Select(page, "choose");
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog input").FillAsync("no address");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog [role=alert]")).Not.ToBeEmptyAsync();
        await Look("link");
        await page.Keyboard.PressAsync("Escape");

        // Two who wrote the same words differently.
        await using var other = await site.Desk();
        var second = await site.SignedIn(other, Role.Editor);
        await second.GotoAsync(page.Url);
        await Ready(second);
        await other.SetOfflineAsync(true);
        await Select(second, "choose");
        await second.Keyboard.TypeAsync("take");
        await Select(page, "choose");
        await page.Keyboard.TypeAsync("leave");
        await Saved(page);
        await other.SetOfflineAsync(false);
        await Expect(page.Locator(".text .proposal")).ToBeVisibleAsync();
        await Look("proposal");
    }

    private async Task<IPage> Begun(IBrowserContext desk, string headline, params string[] paragraphs)
    {
        var page = await site.Begun(desk, "en", headline);
        await page.Locator(".text").ClickAsync();
        foreach (var (text, place) in paragraphs.Select((text, place) => (text, place)))
        {
            if (place > 0)
            {
                await page.Keyboard.PressAsync("Enter");
            }

            await page.Keyboard.TypeAsync(text);
        }

        return page;
    }
}
