using Microsoft.Playwright;

namespace Visnyk.Browser.Tests;

/// <summary>Somebody with a phone: fingers press, and lists are the phone's own.</summary>
internal sealed class Thumbs(IPage page) : Hands(page)
{
    public override Task Press(ILocator what) => what.TapAsync();

    public override Task Enter(ILocator field) => field.TapAsync();

    // A long press and its handles are the phone's own, too; what is selected then is the same.
    public override async Task SelectParagraph(ILocator text, int number) => await Writing.Select(Page, await text.Locator("> p").Nth(number).InnerTextAsync());
}
