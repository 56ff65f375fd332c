using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Snippets_on_SQLite(SqliteNewsroom paper) : SnippetTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Snippets_on_PostgreSQL(PostgresNewsroom paper) : SnippetTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>Standing texts: written once an edition, shown in every article that holds them, changed in all of them at once.</summary>
public abstract class SnippetTests(NewsroomPaper paper)
{
    private const string Path = "/newsroom/snippets";

    [Fact]
    public async Task Every_article_that_holds_a_snippet_shows_its_own_editions_text_and_the_new_one_as_soon_as_it_is_saved()
    {
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open(Path + "/new");
        await editor.Send(Path + "/new", HttpStatusCode.OK, ("name", "Blood bank"), ("text-en", "Give blood at the okapi centre.\n\nCall 112 & ask."), ("text-uk", "<p>Здайте кров у центрі <strong>окапі</strong>.</p>"));
        var path = editor.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Blood runs short", "<p data-block='lead'>The hospital asks.</p>"));
        await Save(paper, story, Uk, Content("Крові бракує", "<p data-block='lead'>Лікарня просить.</p>"));
        foreach (var edition in new[] { En, Uk })
        {
            var article = $"/newsroom/articles/{await ArticleOf(story, edition)}";
            await Write(editor, article, ("snippet-add", path.Split('/')[^1]));
            Assert.Contains("Blood bank", editor.Page.QuerySelector("textarea[name=body]")!.TextContent, StringComparison.Ordinal);

            // What the form without scripts says of the snippet is read back as it was.
            await Write(editor, article, ("deck", "A deck"));
            Assert.DoesNotContain(editor.Page.QuerySelectorAll(".watches li"), w => w.TextContent.Contains("Blood bank", StringComparison.Ordinal));
        }

        await Publish(paper, story, null, En, Uk);
        var shown = (await paper.Read("/en/world/blood-runs-short")).QuerySelectorAll(".body .snippet");
        Assert.Equal(["Give blood at the okapi centre.", "Call 112 & ask."], Assert.Single(shown).QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Equal("окапі", (await paper.Read("/uk/svit/krovi-brakuie")).QuerySelector(".body .snippet strong")!.TextContent);
        Assert.Single(await Found("okapi"));

        // What is written and not published stays so.
        await Write(editor, $"/newsroom/articles/{await ArticleOf(story, En)}", ("headline", "A secret draft"));
        await editor.Open(path);
        Assert.Contains("Save and show in 2 published articles", editor.Said, StringComparison.Ordinal);
        await editor.Send(path, HttpStatusCode.OK, ("text-en", "Give blood at the numbat centre."));
        var page = await paper.Read("/en/world/blood-runs-short");
        Assert.Equal("Give blood at the numbat centre.", page.QuerySelector(".body .snippet")!.TextContent);
        Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("окапі", (await paper.Read("/uk/svit/krovi-brakuie")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await Found("numbat"));
        Assert.Empty(await Found("okapi"));
        Assert.Contains("numbat", await paper.Reader.GetStringAsync(new Uri("/en/rss.xml", UriKind.Relative)), StringComparison.Ordinal);

        // And it can be put back.
        await editor.Open(path);
        await editor.Post(path, HttpStatusCode.OK, [.. editor.Page.QuerySelectorAll("#back-en input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
        Assert.Contains("okapi", (await paper.Read("/en/world/blood-runs-short")).Body!.TextContent, StringComparison.Ordinal);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Contains(await db.AuditEntries.ToListAsync(), e => e.What == "snippet.change" && e.UserId == editor.User && e.Detail == "Blood bank: en");
        Assert.Null((await db.PublishedArticles.SingleAsync(a => a.StoryId == story && a.Edition == En)).UpdatedAt);
    }

    [Fact]
    public async Task Where_many_articles_hold_a_snippet_the_newest_show_its_new_text_at_once_and_the_others_follow()
    {
        var snippet = await Make("Held by many", (En, "<p>Before.</p>"));
        var stories = new List<StoryId>();
        for (var i = 0; i < 30; i++)
        {
            stories.Add(await Holding($"Held by number {i}", snippet));
            await Publish(paper, stories[^1], null, En);
        }

        _ = (await paper.Action<SaveSnippet>().Run(Actor.Installation, new(snippet, [new(En, HtmlReader.ReadBlocks("<p>Afterwards.</p>"), 1)]))).Value;
        Assert.Equal("Afterwards.", (await paper.Read(await AddressOf(stories[^1], En))).QuerySelector(".body .snippet")!.TextContent);
        await Waiting.Until(async () => (await paper.Read(await AddressOf(stories[0], En))).QuerySelector(".body .snippet")!.TextContent == "Afterwards.");
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Empty(await db.PublishedRenewals.ToListAsync());
        Assert.Equal(30, (await db.PublishedBodies.Where(b => b.Html.Contains("Afterwards.")).ToListAsync()).Count);
    }

    [Fact]
    public async Task Where_an_edition_has_no_text_readers_see_nothing_and_the_newsroom_says_so()
    {
        var snippet = await Make("Help line", (En, "<p>Call 112.</p>"));
        var story = await Story(paper, "world");
        await Save(paper, story, He, Content("Ferry in Hebrew", "<p>Text.</p>") with { Body = [.. HtmlReader.ReadBlocks("<p>Text.</p>"), new SnippetBlock(BlockId.New(), snippet), new SnippetBlock(BlockId.New(), new SnippetId(7))] });
        await Publish(paper, story, null, He);
        var hebrew = await AddressOf(story, He);
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"/newsroom/articles/{await ArticleOf(story, He)}");
        var watches = editor.Page.QuerySelectorAll(".watches li").Select(w => w.TextContent).ToList();
        Assert.Contains(watches, w => w.Contains("“Help line” has no text in this edition yet", StringComparison.Ordinal));
        Assert.Contains(watches, w => w.Contains("was removed", StringComparison.Ordinal));
        Assert.Null((await paper.Read(hebrew)).QuerySelector(".snippet"));
        await editor.Open($"{Path}/{snippet}");
        await editor.Send($"{Path}/{snippet}", HttpStatusCode.OK, ("text-he", "התקשרו 112."));
        Assert.Equal("התקשרו 112.", (await paper.Read(hebrew)).QuerySelector(".snippet")!.TextContent);
        await editor.Send($"{Path}/{snippet}", HttpStatusCode.OK, ("text-he", " "));
        Assert.Null((await paper.Read(hebrew)).QuerySelector(".snippet"));
    }

    [Fact]
    public async Task Two_who_change_one_text_at_once_see_both_and_an_old_form_undoes_nothing_that_it_did_not_touch()
    {
        var snippet = await Make("Dam", (En, "<p>First.</p>"), (Uk, "<p>Перше.</p>"));
        var at = $"{Path}/{snippet}";
        var (one, other) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor));
        await one.Open(at);
        await other.Open(at);
        await one.Send(at, HttpStatusCode.OK, ("text-en", "One <b>wrote</b>."), ("text-uk", "Одне."));
        await other.Send(at, HttpStatusCode.UnprocessableEntity, ("name", "The dam"), ("text-en", "Another wrote."));
        Assert.Contains("One wrote.", other.Page.GetElementById("stands-en")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Another wrote.", other.Page.GetElementById("text-en")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Both are here", other.Page.GetElementById("text-en-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Dam", "One wrote.", "Одне."], await Says(snippet));
        await other.Send(at, HttpStatusCode.OK);
        Assert.Equal(["The dam", "Another wrote.", "Одне."], await Says(snippet));
        await one.Send(at, HttpStatusCode.OK);
        Assert.Equal(["The dam", "Another wrote.", "Одне."], await Says(snippet));
    }

    [Fact]
    public async Task What_is_wrong_with_a_snippet_stands_by_its_field_and_nothing_of_it_is_kept()
    {
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open(Path + "/new");
        await editor.Send(Path + "/new", HttpStatusCode.UnprocessableEntity, ("name", " "), ("text-en", "<table><tr><td>No table</td></tr></table>"), ("text-uk", new string('я', 5001)), ("text-he", "טקסט"));
        Assert.Contains("paragraphs, small headings and lists", editor.Page.GetElementById("text-en-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5,000", editor.Page.GetElementById("text-uk-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(editor.Page.GetElementById("name-wrong"));
        Assert.Contains("No table", editor.Page.GetElementById("text-en")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("טקסט", editor.Page.GetElementById("text-he")!.TextContent, StringComparison.Ordinal);
        await editor.Send(Path + "/new", HttpStatusCode.UnprocessableEntity, ("name", new string('x', 121)), ("text-en", new string('x', 200_000)), ("text-uk", ""), ("json-he", "no json"));
        await editor.Send(Path + "/new", HttpStatusCode.UnprocessableEntity, ("name", "Forged"), ("text-en", ""), ("json-he", """[{"type":"snippet","attrs":{"id":"a","snippet":"7"},"content":[]}]"""));
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(await db.SnippetTexts.ToListAsync(), t => t.Body.Any(b => Body.PlainText(b) == "טקסט"));
        Assert.DoesNotContain(await db.Snippets.ToListAsync(), s => s.Name == "Forged");
        await editor.Send(Path + "/new", HttpStatusCode.OK, ("name", "Hostile"), ("text-en", "<p onclick='x()'>Safe <script>x()</script><a href='javascript:x()'>link</a></p>"), ("text-he", ""), ("json-he", ""));
        await editor.Open(editor.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("x()", editor.Page.GetElementById("text-en")!.TextContent, StringComparison.Ordinal);
        await editor.Open($"{Path}/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_snippet_that_an_article_holds_is_not_removed_and_its_page_leads_to_each()
    {
        var snippet = await Make("Held", (En, "<p>Held text.</p>"));
        var (withReaders, draft, withdrawn) = (await Holding("With readers", snippet), await Holding("A draft that holds", snippet), await Holding("Taken down", snippet));
        await Publish(paper, withReaders, null, En);
        await Publish(paper, withdrawn, null, En);
        _ = (await paper.Action<WithdrawStory>().Run(Actor.Installation, new(withdrawn, [En]))).Value;
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"{Path}/{snippet}");
        await editor.Send($"{Path}/{snippet}/remove", HttpStatusCode.UnprocessableEntity, ("sure", "on"));
        Assert.Contains("3 articles hold it", editor.Said, StringComparison.Ordinal);
        Assert.NotNull(editor.Page.QuerySelector($"a[href='/newsroom/articles/{await ArticleOf(draft, En)}']"));
        foreach (var story in new[] { withReaders, draft, withdrawn })
        {
            await Save(paper, story, En, Content("Without it"), 1);
        }

        await Publish(paper, withReaders, null, En);
        await Publish(paper, withdrawn, null, En);
        await editor.Send($"{Path}/{snippet}/remove", HttpStatusCode.UnprocessableEntity);
        await editor.Send($"{Path}/{snippet}/remove", HttpStatusCode.OK, ("sure", "on"));
        await editor.Open($"{Path}/{snippet}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_translator_writes_the_text_of_their_edition_and_an_author_only_reads()
    {
        var snippet = await Make("For translators", (En, "<p>Source.</p>"));
        var at = $"{Path}/{snippet}";
        var translator = await paper.SignedIn(Role.Translator);
        _ = (await paper.Action<ChangeUser>().Run(Actor.Installation, new(translator.User, "Translator", [Role.Translator], [Uk], []))).Value;
        await translator.Open(Path + "/new", HttpStatusCode.Forbidden);
        await translator.Open(at);
        Assert.True(translator.Page.GetElementById("text-en")!.Closest("fieldset")!.HasAttribute("disabled"));
        var token = translator.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await translator.Post(at, HttpStatusCode.OK, ("__RequestVerificationToken", token), ("text-uk", "Переклад."), ("version-uk", "0"));
        await translator.Post(at, HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", token), ("text-en", "Not theirs."), ("version-en", "1"));
        Assert.Equal(["For translators", "Source.", "Переклад."], await Says(snippet));
        var author = await paper.SignedIn(Role.Author);
        await author.Open(Path + "?q=translators");
        Assert.Single(author.Page.QuerySelectorAll("tbody tr"));
        await author.Open(Path + "?q=nothing-is-called-that");
        Assert.Contains("Search for something else", author.Said, StringComparison.Ordinal);
        await author.Open(at);
        Assert.Null(author.Page.QuerySelector("button.go"));
        token = author.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await author.Post(at, HttpStatusCode.Forbidden, ("__RequestVerificationToken", token), ("text-uk", "Mine."), ("version-uk", "1"));
    }

    private async Task<SnippetId> Make(string name, params (EditionTag Edition, string Html)[] texts) => (await paper.Action<SaveSnippet>().Run(
        Actor.Installation, new(null, [.. texts.Select(t => new SaveSnippet.Entry(t.Edition, HtmlReader.ReadBlocks(t.Html), 0))]) { Name = name })).Value;

    private async Task<StoryId> Holding(string headline, SnippetId snippet)
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content(headline) with { Body = [.. HtmlReader.ReadBlocks("<p>Text.</p>"), new SnippetBlock(BlockId.New(), snippet)] });
        return story;
    }

    private async Task<List<string>> Found(string word) =>
        [.. (await paper.Read("/en/search/?q=" + word)).QuerySelectorAll("[data-results] [data-part=card] [data-part=headline]").Select(h => h.TextContent)];

    private async Task<List<string>> Says(SnippetId id)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var texts = await db.SnippetTexts.Where(t => t.SnippetId == id).ToListAsync();
        return [(await db.Snippets.SingleAsync(s => s.Id == id)).Name, .. texts.OrderBy(t => t.Edition.Value).Select(t => string.Join(' ', t.Body.Select(Body.PlainText)))];
    }

    /// <summary>Fills in an article's form, of which parts stand outside it, and sends it as a browser without scripts does.</summary>
    private static async Task Write(Colleague who, string article, params (string Name, string Value)[] typed)
    {
        await who.Open(article);
        var there = who.Page.QuerySelectorAll("#article [name], [form=article][name]").Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked"))
            .Select(f => (Name: f.GetAttribute("name")!, Value: f switch { IHtmlSelectElement s => s.Value, IHtmlTextAreaElement t => t.Value, _ => f.GetAttribute("value") } ?? ""))
            .Where(f => typed.All(t => t.Name != f.Name));
        await who.Post(article, HttpStatusCode.OK, [.. there, .. typed]);
    }

    private async Task<string> AddressOf(StoryId story, EditionTag edition)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var row = await db.PublishedArticles.SingleAsync(a => a.StoryId == story && a.Edition == edition);
        return $"/{edition}/{(await db.SectionNames.SingleAsync(n => n.Edition == edition && n.SectionId == row.Section)).Slug}/{row.Slug}";
    }

    private async Task<ArticleId> ArticleOf(StoryId story, EditionTag edition)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (await db.Articles.SingleAsync(a => a.StoryId == story && a.Edition == edition)).Id;
    }
}
