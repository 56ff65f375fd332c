using Microsoft.Playwright;
using Visnyk.Tests;
using static Visnyk.Browser.Tests.Writing;

namespace Visnyk.Browser.Tests;

/// <summary>Two people write in one article in two browsers, and the network of one of them goes and comes.</summary>
public sealed class TogetherTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private const int Rounds = 20;
    private readonly Random random = new(20);
    private readonly HashSet<string> there = [];
    private readonly HashSet<string> deleted = [];
    private int words;

    [Fact]
    [Trait("length", "long")]
    public async Task Twenty_rounds_with_the_network_cut_at_random_lose_no_word_and_double_none()
    {
        await using var first = await site.Desk(width: 1440);
        await using var second = await site.Desk(width: 1440);
        var a = await site.SignedIn(first, Role.Editor, "Марта Ковач");
        await a.GotoAsync("/newsroom/stories/new?edition=en");
        await a.Locator("#headline").FillAsync("Together");
        await a.Locator("main button[type=submit]").ClickAsync();
        await Ready(a);
        await a.Locator(".text").ClickAsync();
        for (var i = 0; i < 4; i++)
        {
            await a.Keyboard.TypeAsync(Sentence());
            await a.Keyboard.PressAsync("Enter");
        }

        await Saved(a);
        var b = await site.SignedIn(second, Role.Editor, "Петро Савчук");
        await b.GotoAsync(a.Url);
        await Ready(b);
        for (var round = 0; round < Rounds; round++)
        {
            var cut = random.Next(3) > 0;
            await second.SetOfflineAsync(cut);

            // What either deletes was there when the round began, and is not the other's.
            var settled = new Queue<string>(there.OrderBy(_ => random.Next()).Take(2));
            await Edit(a, settled);
            await Edit(b, settled);
            await second.SetOfflineAsync(false);
            await Agree(a, b, round);
        }
    }

    private async Task Edit(IPage page, Queue<string> settled)
    {
        if (random.Next(4) == 0 && there.Count > 8)
        {
            var word = settled.Dequeue();
            await Select(page, $"{word} came.");
            await page.Keyboard.PressAsync("Delete");
            there.Remove(word);
            deleted.Add(word);
            return;
        }

        await page.EvaluateAsync(
            """
            at => {
              const all = [...document.querySelectorAll('.text > p')];
              const text = document.querySelector('.text');
              text.focus();
              const range = document.createRange();
              range.selectNodeContents(all[at % all.length]);
              range.collapse(false);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """,
            random.Next(100));
        await Heard(page);
        await page.Keyboard.TypeAsync(" " + Sentence());
    }

    /// <summary>Both show the same in the end: every word once, in the text or in a proposal, and what was deleted in a proposal at most.</summary>
    private async Task Agree(IPage a, IPage b, int round)
    {
        await Saved(a);
        await Saved(b);
        await Waiting.Until(async () => await Body(a) == await Body(b));
        var here = await Body(a);
        var beside = string.Join(' ', await a.Locator(".proposal").AllTextContentsAsync());
        foreach (var word in there)
        {
            var times = here.Split(word + " ").Length - 1;
            Assert.True(times == 1 || (times == 0 && beside.Contains(word, StringComparison.Ordinal)), $"round {round}: '{word}' stands {times} times in {here}; beside it {beside}");
        }

        foreach (var word in deleted)
        {
            Assert.True(!here.Contains(word + " ", StringComparison.Ordinal) || beside.Contains(word, StringComparison.Ordinal), $"round {round}: '{word}' was deleted, and stands in {here}");
        }
    }

    private string Sentence()
    {
        var word = $"Word{++words}";
        there.Add(word);
        return word + " came.";
    }
}
