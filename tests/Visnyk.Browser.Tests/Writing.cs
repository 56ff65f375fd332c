using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Visnyk.Browser.Tests;

/// <summary>What somebody does in an article's editor.</summary>
internal static class Writing
{
    /// <summary>Begins a story by its form, and opens it.</summary>
    public static async Task Begin(IPage page, string edition, string headline)
    {
        await page.GotoAsync("/newsroom/stories/new");
        await page.Locator("#edition").SelectOptionAsync(edition);
        await page.Locator("#headline").FillAsync(headline);
        await page.Locator("main button[type=submit]").ClickAsync();
        await Ready(page);
    }

    /// <summary>Waits until the editor can be written in.</summary>
    public static Task Ready(IPage page) => page.Locator("article-editor[data-ready]").WaitForAsync();

    /// <summary>Waits until everything that was written is saved.</summary>
    public static Task Saved(IPage page) => Expect(page.Locator("[data-status]")).ToHaveAttributeAsync("data-where", "saved");

    /// <summary>The body as the editor has it, JSON.</summary>
    public static Task<string> Body(IPage page) => page.EvaluateAsync<string>("JSON.stringify(document.querySelector('article-editor').editor.body)");

    /// <summary>Selects words of the text; a proposal beside them is none.</summary>
    public static async Task Select(IPage page, string words)
    {
        await page.EvaluateAsync(
            """
            words => {
              const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0 || walker.currentNode.parentElement.closest('.proposal')) continue;
                document.querySelector('.text').focus();
                getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
                return;
              }
              throw new Error('not there: ' + words);
            }
            """,
            words);
        await Heard(page);
    }

    /// <summary>Waits until the editor has heard of a selection, which it does by an event of the browser's.</summary>
    public static Task Heard(IPage page) => page.EvaluateAsync("() => new Promise(heard => requestAnimationFrame(() => setTimeout(heard)))");
}
