using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>Somebody who has nothing but keys.</summary>
internal sealed class Keys(IPage page) : Hands(page)
{
    private const int Patience = 120;

    public override async Task Press(ILocator what)
    {
        await Enter(what);
        await Page.Keyboard.PressAsync(await what.EvaluateAsync<bool>("e => e.type === 'checkbox'") ? "Space" : "Enter");
    }

    /// <summary>Presses Tab until something has the focus, and sees that it shows it and that nothing lies over it.</summary>
    public override async Task Enter(ILocator field)
    {
        await field.WaitForAsync();
        for (var i = 0; !await field.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
        {
            Assert.True(i < Patience, $"Tab does not lead to {field}");
            await Page.Keyboard.PressAsync("Tab");
        }

        // It may come into sight slowly.
        await Assertions.Expect(field).ToBeInViewportAsync();
        var hidden = await field.EvaluateAsync<string?>(
            """
            e => {
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) && style.boxShadow === 'none') return 'does not show that it has the focus';
              const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
              if (right <= left || bottom <= top) return 'is out of sight';
              const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return e.contains(over) || over?.contains(e) ? null : 'lies under ' + over?.outerHTML.slice(0, 100);
            }
            """);
        Assert.True(hidden is null, $"{field} has the focus and {hidden}");
    }

    public override async Task Choose(ILocator list, string beginning)
    {
        await Enter(list);
        var count = await list.Locator("option").CountAsync();
        for (var i = 0; !(await list.EvaluateAsync<string>("e => e.selectedOptions[0]?.text ?? ''")).StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            Assert.True(i < count, $"{list} has nothing that begins with “{beginning}”");
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    public override async Task SelectParagraph(ILocator text, int number)
    {
        await Enter(text);
        await Page.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < number; i++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        await Page.Keyboard.PressAsync("Shift+End");
        await Writing.Heard(Page);
    }
}
