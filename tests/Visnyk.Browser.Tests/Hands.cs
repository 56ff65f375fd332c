using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Visnyk.Browser.Tests;

/// <summary>How somebody works with a page: with a mouse, a thumb on a phone, or keys alone.</summary>
internal class Hands(IPage page)
{
    protected IPage Page => page;

    /// <summary>Presses a link, a button or a box to tick.</summary>
    public virtual Task Press(ILocator what) => what.ClickAsync();

    /// <summary>Puts the caret into a field, or into the text that is written.</summary>
    public virtual Task Enter(ILocator field) => field.ClickAsync();

    /// <summary>Types words over what stands in a field.</summary>
    public async Task Fill(ILocator field, string words)
    {
        await Enter(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await Expect(field).ToHaveValueAsync(words);
    }

    /// <summary>Chooses from a list what begins so.</summary>
    public virtual async Task Choose(ILocator list, string beginning)
    {
        var options = await list.Locator("option").AllTextContentsAsync();
        await list.SelectOptionAsync(new SelectOptionValue { Label = options.First(o => o.StartsWith(beginning, StringComparison.Ordinal)) });
    }

    /// <summary>Selects a whole paragraph of the text.</summary>
    public virtual Task SelectParagraph(ILocator text, int number) => text.Locator("> p").Nth(number).ClickAsync(new() { ClickCount = 3 });

    /// <summary>Sees a page whole: its heading, and nothing beside the window.</summary>
    public async Task See(string heading)
    {
        await Expect(page.Locator("h1").First).ToHaveTextAsync(heading);
        var (wide, window) = (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), page.ViewportSize!.Width);
        Assert.True(wide <= window, $"“{heading}” is {wide} px wide in a window of {window}");
    }
}
