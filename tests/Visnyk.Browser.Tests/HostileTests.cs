using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Visnyk.Editorial.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>What hostile people type and send by hand stands in the newsroom and on the site as words, and never runs.</summary>
public sealed class HostileTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private const int AnArticle = 12;

    [Fact]
    public async Task What_is_sent_by_hand_runs_nowhere_in_newsroom_and_site_and_breaks_no_page()
    {
        var attacks = Corpora.Attacks().ToArray();
        Assert.SkipUnless(attacks.Length > 0, "VISNYK_CORPORA is not set: no real input to try.");
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Editor);
        var heard = page.Alarms();
        await page.GotoAsync("/newsroom/stories/new?edition=en");
        var token = await page.Locator("main input[name=__RequestVerificationToken]").First.InputValueAsync();
        var section = await page.Locator("#section").InputValueAsync();
        var articles = new List<string>();
        foreach (var strings in attacks.Concat(Corpora.NaughtyStrings()).Chunk(AnArticle))
        {
            articles.Add(await Write(desk, token, section, strings));
        }

        foreach (var address in new[] { "/newsroom/?day=" + DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "/newsroom/stories", "/en/", "/en/world/" })
        {
            await page.GotoAsync(address);
        }

        foreach (var article in articles.Take((attacks.Length / AnArticle) + 1))
        {
            foreach (var below in new[] { "", "/work", "/history", "/comments" })
            {
                Assert.Equal(200, (await page.GotoAsync(article + below))!.Status);
            }

            await page.GotoAsync(article);
            if (await page.Locator(".inspector a[target=_blank][href^='/']").First.IsVisibleAsync())
            {
                Assert.Equal(200, (await page.GotoAsync((await page.Locator(".inspector a[target=_blank][href^='/']").First.GetAttributeAsync("href"))!))!.Status);
                Assert.Equal(0, await page.Locator("main :is([onerror], [onload], [onclick], [onmouseover], a[href^='javascript' i], a[href^='data' i], iframe, object, embed, form form)").CountAsync());
            }
        }

        Assert.Empty(heard);
    }

    /// <summary>An article whose fields hold these, published where that is possible; its address in the newsroom.</summary>
    private static async Task<string> Write(IBrowserContext desk, string token, string section, string[] strings)
    {
        string At(int i) => strings[i % strings.Length];
        async Task<IAPIResponse> Send(string address, params (string Name, string Value)[] fields)
        {
            var form = desk.APIRequest.CreateFormData().Append("__RequestVerificationToken", token);
            foreach (var (name, value) in fields)
            {
                form.Append(name, value);
            }

            var answer = await desk.APIRequest.PostAsync(address, new() { Form = form });
            Assert.True(answer.Status < 500, $"{address} answered {answer.Status} to {string.Join(" | ", fields.Select(f => f.Value))}");
            return answer;
        }

        var made = await Send("/newsroom/stories/new", ("edition", "en"), ("section", section), ("headline", "Sent by hand"));
        var article = Regex.Match(made.Url, "/newsroom/articles/[^/?]+").Value;
        await Send(
            article, ("version", "1"), ("section", section), ("headline", At(0)), ("deck", At(1)), ("dateline", At(2)), ("lead-alt", At(3)), ("lead-caption", At(4)), ("lead-credit", At(5)),
            ("search-title", At(6)), ("search-description", At(7)), ("social-title", At(8)), ("social-description", At(9)), ("slug", At(10)), ("point-id", "p1"), ("point-text", At(11)), ("point-block", At(0)), ("point-quote", At(1)),
            ("body", string.Join("\n", strings.Select(s => $"<p>Before.</p>{s}<p>After.</p>"))));

        // Where a field was refused, the words alone.
        if ((await (await desk.APIRequest.GetAsync(article + "/copy")).JsonAsync())?.GetProperty("version").GetInt32() == 1)
        {
            await Send(article, ("version", "1"), ("section", section), ("headline", At(0)), ("deck", At(1)), ("body", string.Join("\n", strings.Select(s => $"<p>{s}</p>"))));
        }

        // Of a passage that is not there, since the quote is hostile itself: the comment shows what it was said of.
        await Send(article + "/comments", ("text", string.Join("\n", strings)), ("block", "gone"), ("quote", At(6)), ("prefix", At(7)), ("suffix", At(8)));
        await Send(article + "/work/review", ("note", At(2)));
        await Send(article + "/publish");
        return article;
    }
}
