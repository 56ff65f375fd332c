using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Visnyk.Editorial.Tests;

namespace Visnyk.Browser.Tests;

/// <summary>Every form of the newsroom is filled, field by field, with what breaks software and with attacks: each gets an answer, and nothing runs where it is shown.</summary>
public sealed class EveryFormTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private const int TimesAForm = 4;

    // What would end the session, or take away what the next form needs.
    private static readonly string[] Left = ["/sign-out", "/sessions", "/demo", "/kill", "/disable", "/delete", "/remove", "/bin", "/beginning"];

    [Fact]
    public async Task Whatever_is_typed_into_any_form_gets_an_answer_and_runs_nowhere()
    {
        var strings = new Queue<string>(Corpora.NaughtyStrings().Zip(Corpora.Attacks()).SelectMany(s => new[] { s.First, s.Second }));
        await using var desk = await site.Desk();
        var page = await site.SignedIn(desk, Role.Admin, "Fills every form");
        var newsroom = await FullNewsroom.Of(site, "Fills every form");
        var filled = new HashSet<string>();
        foreach (var address in newsroom.Addresses)
        {
            for (var time = 0; time < TimesAForm; time++)
            {
                // Anew each time: what was sent before may have changed the page.
                using var document = new HtmlParser().ParseDocument(await (await desk.APIRequest.GetAsync(address)).TextAsync());
                foreach (var form in document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().ToList())
                {
                    await Send(desk, address, form, strings, filled);
                }
            }
        }

        Assert.True(filled.Count > 60, string.Join(" ", filled.Order()));
        await NothingRuns(page, newsroom.Article);
    }

    private static async Task Send(IBrowserContext desk, string address, IHtmlFormElement form, Queue<string> strings, HashSet<string> filled)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } to ? to : address.Split('?')[0];
        if (Left.Any(l => action.Contains(l, StringComparison.Ordinal)))
        {
            return;
        }

        var sent = desk.APIRequest.CreateFormData();
        var said = new List<string>();
        foreach (var field in form.Elements.OfType<IHtmlElement>().Where(f => f.HasAttribute("name") && !f.HasAttribute("disabled")))
        {
            var (name, type) = (field.GetAttribute("name")!, field.GetAttribute("type") ?? "text");
            if (field is IHtmlTextAreaElement || (field is IHtmlInputElement && type is "text" or "search" or "email" or "url" or "tel" or "date" or "datetime-local" or "number"))
            {
                var text = strings.Dequeue();
                strings.Enqueue(text);
                filled.Add($"{action.Split('/')[2]} {name}");
                said.Add($"{name}={text}");
                sent.Append(name, text);
            }
            else if (field is IHtmlSelectElement list)
            {
                sent.Append(name, list.Value ?? "");
            }
            else if (field is IHtmlInputElement { IsChecked: true } or IHtmlInputElement { Type: "hidden" })
            {
                sent.Append(name, field.GetAttribute("value") ?? "on");
            }
        }

        if (said.Count > 0)
        {
            var answer = await desk.APIRequest.PostAsync(action, new() { Form = sent, MaxRedirects = 3 });
            Assert.True(answer.Status < 500, $"{action} answered {answer.Status} to {string.Join(" | ", said)}");
        }
    }

    /// <summary>Opens where names, texts and settings are shown, in the newsroom and to readers.</summary>
    private static async Task NothingRuns(IPage page, string article)
    {
        var heard = page.Alarms();
        string[] lists = ["sections", "topics", "authors", "sources", "snippets", "people", "redirects", "audit", "settings", "reports", "notifications"];
        foreach (var address in lists.Select(l => $"/newsroom/{l}").Concat(["/newsroom/", article, article + "/work", article + "/comments", article + "/public", "/en/", "/uk/"]))
        {
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        }

        Assert.Empty(heard);
    }
}
