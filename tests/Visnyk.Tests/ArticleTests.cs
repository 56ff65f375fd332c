using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Tests;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Article_on_SQLite(SqliteNewsroom paper) : ArticleTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Article_on_PostgreSQL(PostgresNewsroom paper) : ArticleTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>An article is written and published on its page, with a script and without.</summary>
public abstract class ArticleTests(NewsroomPaper paper)
{
    [Fact]
    public async Task Without_a_script_a_story_is_begun_written_published_and_read()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var path = await Begin(editor, "A plain story");
        await Fill(editor, path, HttpStatusCode.OK, ("headline", "A plain story"), ("deck", "With a deck"), ("body", "<p data-block='one'>The council <strong>met</strong>.</p><script>alert(1)</script>"), ("slug", "plain-story"));
        Assert.Contains("Saved.", editor.Said, StringComparison.Ordinal);
        Assert.Contains("p-one", editor.Page.QuerySelector("textarea[name=body]")!.TextContent, StringComparison.Ordinal);
        await editor.Send(path + "/publish", HttpStatusCode.OK);
        Assert.Contains("Published. Readers have it now.", editor.Said, StringComparison.Ordinal);
        var read = await paper.Read("/en/world/plain-story");
        Assert.Equal("The council met.", read.QuerySelector("[data-part=body] p")!.TextContent);
        Assert.NotNull(read.QuerySelector("[data-part=body] strong"));
    }

    [Fact]
    public async Task Without_a_script_nobody_publishes_what_another_wrote_after_the_page_was_opened()
    {
        var (editor, other) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor, "Petro"));
        var path = await Begin(editor, "Opened before");
        await Fill(editor, path, HttpStatusCode.OK, ("body", "<p data-block='one'>The council met.</p>"));
        await other.Open(path);
        await Fill(other, path, HttpStatusCode.OK, ("body", "<p data-block='one'>The council did not meet.</p>"));
        await editor.Send(path + "/publish", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Petro has written in the article since you opened this page", editor.Said, StringComparison.Ordinal);
        Assert.Contains("did not meet", editor.Page.QuerySelector("textarea[name=body]")!.TextContent, StringComparison.Ordinal);
        await editor.Send(path + "/publish", HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_stops_publishing_is_said_and_nothing_is_published()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var path = await Begin(editor, "");
        await editor.Send(path + "/publish", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("There is no headline.", editor.Said, StringComparison.Ordinal);
        Assert.Contains("There is no text.", editor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_saved_comes_back_as_it_was_typed()
    {
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Kept");
        await Fill(author, path, HttpStatusCode.UnprocessableEntity, ("headline", "Typed & not lost"), ("body", "<p>Words</p>"), ("slug", "No slug/at all"));
        Assert.Contains("A slug has small letters", author.Said, StringComparison.Ordinal);
        Assert.Equal("Typed & not lost", author.Page.QuerySelector("textarea[name=headline]")!.TextContent);
        Assert.Contains("Words", author.Page.QuerySelector("textarea[name=body]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No slug/at all", author.Page.QuerySelector("input[name=slug]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[[]]")]
    [InlineData("[null]")]
    [InlineData("""[{"type":"script","attrs":{"id":"a"},"content":[]}]""")]
    [InlineData("""[{"type":"paragraph","attrs":{"id":"NOT AN ID"},"content":[]}]""")]
    [InlineData("""[{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":7}]}]""")]
    [InlineData("""[{"type":"heading","attrs":{"id":"a","level":"two"},"content":[]}]""")]
    [InlineData("""[{"type":"blockquote","attrs":{"id":"a","pulled":false,"credit":[]},"content":[{"type":"horizontalRule","attrs":{"id":"b"},"content":[]}]}]""")]
    [InlineData("""[{"type":"embed","attrs":{"id":"a","url":"javascript:alert(1)"},"content":[]}]""")]
    [InlineData("""[{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"x","marks":[{"type":"onclick"}]}]}]""")]
    public async Task A_body_that_no_editor_sends_is_refused_with_words_and_changes_nothing(string body)
    {
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Refused");
        using var answer = await Put(author, path, ("body-json", body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var copy = await Copy(author, path);
        Assert.Equal(1, copy.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_save_that_comes_late_is_merged_and_the_answer_has_both()
    {
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Merged");
        const string both = """[{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"One."}]},{"type":"paragraph","attrs":{"id":"b"},"content":[{"type":"text","text":"Two."}]}]""";
        (await Put(author, path, ("body-json", both))).Dispose();
        (await Put(author, path, ("version", "2"), ("body-json", both.Replace("One.", "One more.", StringComparison.Ordinal)))).Dispose();
        using var late = await Put(author, path, ("version", "2"), ("body-json", both.Replace("Two.", "Two more.", StringComparison.Ordinal)));
        using var answer = JsonDocument.Parse(await late.Content.ReadAsStringAsync());
        var content = ContentJson.Read(answer.RootElement.GetProperty("content").GetRawText());
        Assert.Equal(["One more.", "Two more."], content.Body.Select(Body.PlainText));
        Assert.Equal(4, answer.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task What_a_form_says_of_the_story_and_did_not_change_undoes_nothing()
    {
        var (first, second) = (await Topic(paper, "First " + Guid.NewGuid().ToString("N")), await Topic(paper, "Second " + Guid.NewGuid().ToString("N")));
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Topics");
        var story = await StoryOf(path);
        await author.Open(path);
        _ = (await paper.Action<ChangeStory>().Run(Actor.Installation, new(story) { Topics = [first] })).Value;
        await Fill(author, path, HttpStatusCode.OK, ("headline", "Topics again"));
        Assert.Equal([first], (await Find(story)).Topics);
        await Fill(author, path, HttpStatusCode.OK, ("topic", second.ToString()));
        Assert.Equal([second], (await Find(story)).Topics);
    }

    [Fact]
    public async Task Two_who_change_sources_topics_and_the_lead_picture_at_once_keep_what_both_said()
    {
        var (first, second) = (await Topic(paper, "One " + Guid.NewGuid().ToString("N")), await Topic(paper, "Two " + Guid.NewGuid().ToString("N")));
        var (office, agency) = (await Source(paper, "Office " + Guid.NewGuid().ToString("N"), "https://stat.example"), await Source(paper, "Agency " + Guid.NewGuid().ToString("N"), "https://agency.example"));
        var (one, two) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor));
        var path = await Begin(one, "Two at once");
        await one.Open(path);
        await two.Open(path);
        var media = (await paper.Action<Desk.Media.TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(64, 40), new Dictionary<Editorial.Editions.EditionTag, string>()))).Value;
        using (await Send(one, path, ("topic", first.ToString()), ("link-of", "a"), ("link-source", office.ToString()), ("link-url", "https://stat.example/1"), ("link-title", "Table 1"), ("link-date", ""), ("lead-media", media.ToString()), ("lead-alt", "A harbour")))
        using (await Send(two, path, ("headline", "Two at once, again"), ("topic", second.ToString()), ("link-of", "b"), ("link-source", agency.ToString()), ("link-url", ""), ("link-title", "Wire"), ("link-date", "")))
        {
            var story = await Find(await StoryOf(path));
            Assert.Equal([first, second], story.Topics.OrderBy(t => t == second));
            Assert.Equal(["Table 1", "Wire"], story.Attributions.SelectMany(a => a.Chain).Select(l => l.Title).Order());
            Assert.Equal(media, story.LeadMedia);
        }

        await one.Open(path);
        Assert.Equal(("A harbour", "Two at once, again"), (one.Page.QuerySelector("[name=lead-alt]")!.GetAttribute("value"), one.Page.QuerySelector("[name=headline]")!.TextContent.Trim()));

        // What one takes out is gone, and nothing else.
        await two.Open(path);
        var rows = two.Page.QuerySelectorAll("[name=link-title]").Select(t => t.GetAttribute("value")).ToList();
        Assert.Contains("Table 1", rows);
        using (await Send(two, path, ("link-of", "b"), ("link-source", agency.ToString()), ("link-url", ""), ("link-title", "Wire"), ("link-date", "")))
        {
            Assert.Equal(["Wire"], (await Find(await StoryOf(path))).Attributions.SelectMany(a => a.Chain).Select(l => l.Title));
        }
    }

    [Fact]
    public async Task A_source_and_its_chain_are_tied_to_a_passage_and_readers_see_it()
    {
        var source = await Source(paper, "Office of Statistics " + Guid.NewGuid().ToString("N"), "https://stat.example");
        var editor = await paper.SignedIn(Role.Editor);
        var path = await Begin(editor, "Sourced story");
        await editor.Open(path);
        await Fill(editor, path, HttpStatusCode.OK, ("headline", "Sourced story"), ("body", "<p data-block='figure'>It was 12.</p>"), ("link-of", "chain"), ("link-source", source.ToString()), ("link-url", "https://stat.example/12"), ("link-title", "Table 12"), ("link-date", "2026-02-03"));
        await Fill(editor, path, HttpStatusCode.OK, ("tie-of", "chain"), ("tie-block", "figure"), ("tie-quote", "12"), ("point-text", "Twelve"), ("point-block", "figure"));
        await editor.Send(path + "/publish", HttpStatusCode.OK);
        var read = await paper.Read("/en/world/sourced-story");
        Assert.Contains("Table 12", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Twelve", read.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_a_list_supports_a_key_point_and_a_cell_a_source_and_readers_are_led_to_them()
    {
        var source = await Source(paper, "Rescue service " + Guid.NewGuid().ToString("N"), "https://rescue.example");
        var editor = await paper.SignedIn(Role.Editor);
        var path = await Begin(editor, "Parts that support");
        await editor.Open(path);
        await Fill(editor, path, HttpStatusCode.OK,
            ("body", "<p data-block='intro'>What is known:</p><ul data-block='list'><li data-block='dead'>12 dead</li><li data-block='hurt'>30 hurt</li></ul><table data-block='table'><tr><td data-block='day'>Monday</td><td data-block='count'>42</td></tr></table>"),
            ("link-of", "chain"), ("link-source", source.ToString()), ("link-url", ""), ("link-title", ""), ("link-date", ""));
        Assert.Equal("12 dead", editor.Page.QuerySelector("select[name=point-block] option[value=dead]")!.TextContent);
        await Fill(editor, path, HttpStatusCode.OK, ("tie-of", "chain"), ("tie-block", "count"), ("point-text", "Twelve people died"), ("point-block", "dead"));
        await editor.Send(path + "/publish", HttpStatusCode.OK);
        var read = await paper.Read("/en/world/parts-that-support");
        Assert.Equal("#p-dead", read.QuerySelector("[data-part=key-points] a")!.GetAttribute("href"));
        Assert.Equal("12 dead", read.QuerySelector("[data-part=body] li#p-dead")!.TextContent);
        Assert.NotNull(read.QuerySelector("[data-part=sources] a[href='#p-count']"));
        Assert.NotNull(read.QuerySelector("[data-part=body] td#p-count a[role=doc-noteref]"));
        Assert.False(read.QuerySelector("[data-part=body] li:not(#p-dead)")!.HasAttribute("id"));
    }

    [Fact]
    public async Task A_picture_chosen_in_one_edition_is_asked_after_in_the_others_and_left_out_only_by_saying_so()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var path = await Begin(editor, "With a picture");
        var story = await StoryOf(path);
        await Save(paper, story, Uk, Content("Зі світлиною"));
        await Save(paper, story, Uk, Content("Зі світлиною, ще раз"), 1);
        var media = (await paper.Action<Desk.Media.TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(64, 40), new Dictionary<Editorial.Editions.EditionTag, string>()))).Value;
        await editor.Open(path);
        await Fill(editor, path, HttpStatusCode.OK, ("lead-media", media.ToString()), ("lead-alt", "A harbour"));
        string other;
        await using (var db = paper.Action<Database>().OpenNewsroom())
        {
            other = $"/newsroom/articles/{db.Articles.Single(a => a.StoryId == story && a.Edition == Uk).Id}";
        }

        bool Ticked() => editor.Page.QuerySelector("input[name=lead-out]")!.HasAttribute("checked");
        string Watches() => editor.Page.QuerySelector("[data-stops] .watches")!.TextContent;
        await editor.Open(other);
        Assert.False(Ticked());
        Assert.Contains("picture has no description here and will not be shown", Watches(), StringComparison.Ordinal);

        // Saved on without a word of the picture, it is to be described before anything is published.
        await Fill(editor, other, HttpStatusCode.OK);
        Assert.Contains("A picture has no description.", editor.Page.QuerySelector("[data-stops] .stops")!.TextContent, StringComparison.Ordinal);
        await Fill(editor, other, HttpStatusCode.OK, ("lead-out", "on"));
        Assert.True(Ticked());
        Assert.DoesNotContain("will not be shown", Watches(), StringComparison.Ordinal);
        await Fill(editor, other, HttpStatusCode.OK);
        await editor.Send(other + "/publish", HttpStatusCode.OK);
        await editor.Open(path);
        Assert.Equal("A harbour", editor.Page.QuerySelector("[name=lead-alt]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_writes_in_what_is_not_theirs_nor_finds_what_is_not_there()
    {
        var path = await Begin(await paper.SignedIn(Role.Author), "Somebody else's");
        var other = await paper.SignedIn(Role.Author);
        await other.Open(path);
        Assert.All(other.Page.QuerySelectorAll("[name=headline], [name=slug]"), field => Assert.NotNull(field.Closest("fieldset[disabled]")));
        using var answer = await Put(other, path, ("headline", "Mine now"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await other.Open("/newsroom/articles/zzzzzz", HttpStatusCode.NotFound);
        await other.Open("/newsroom/articles/..%2F", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Raw(new HttpRequestMessage(HttpMethod.Get, new Uri("/newsroom/articles/zzzzzz/copy", UriKind.Relative)))).StatusCode);
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_with_words()
    {
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Large");
        try
        {
            using var answer = await Put(author, path, ("body", new string('x', 10 * 1024 * 1024)));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("larger than the newsroom takes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            // The server hung up before all of it was sent, which is an answer too.
        }

        using var copy = await Copy(author, path);
        Assert.Equal(1, copy.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Strings_that_break_software_go_in_and_come_out_of_every_field()
    {
        var author = await paper.SignedIn(Role.Author);
        var path = await Begin(author, "Naughty");
        await author.Open(path);
        var version = author.Page.QuerySelector("[name=version]")!.GetAttribute("value")!;
        foreach (var text in Corpora.NaughtyStrings().Where(t => t.Length is > 0 and < 900))
        {
            using var answer = await Send(author, path, ("headline", text), ("deck", text), ("dateline", text), ("point-text", text), ("body", "<p>" + text + "</p>"), ("link-title", text), ("lead-alt", text), ("version", text));
            Assert.True((int)answer.StatusCode < 500, $"{text} → {answer.StatusCode}");
            using var again = await Send(author, path, ("headline", text), ("deck", text), ("point-text", text), ("body", "<p>" + WebUtility.HtmlEncode(text) + "</p>"), ("version", version));
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            using var saved = JsonDocument.Parse(await again.Content.ReadAsStringAsync());
            version = saved.RootElement.GetProperty("version").GetRawText();
        }
    }

    private static async Task<string> Begin(Colleague colleague, string headline)
    {
        await colleague.Open("/newsroom/stories/new");
        var world = colleague.Page.QuerySelectorAll("select[name=section] option").First(o => o.TextContent == "World").GetAttribute("value")!;
        await colleague.Send("/newsroom/stories/new", HttpStatusCode.OK, ("headline", headline), ("section", world));
        return colleague.Answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>Sends the form of the page as a browser without scripts does.</summary>
    private static Task Fill(Colleague colleague, string path, HttpStatusCode expected, params (string Name, string Value)[] typed) =>
        colleague.Post(path, expected, [.. There(colleague, typed), .. typed]);

    private static IEnumerable<(string Name, string Value)> There(Colleague colleague, (string Name, string Value)[] typed) =>
        colleague.Page.QuerySelectorAll("[name]").Where(f => f.GetAttribute("form") == "article" || f.Closest("form#article") is not null)
            .Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked"))
            .Select(f => (Name: f.GetAttribute("name")!, Value: (f as AngleSharp.Html.Dom.IHtmlSelectElement)?.Value ?? (f as AngleSharp.Html.Dom.IHtmlTextAreaElement)?.Value ?? f.GetAttribute("value") ?? (f.GetAttribute("type") == "checkbox" ? "on" : "")))
            .Where(f => typed.All(t => t.Name != f.Name));

    /// <summary>Saves as the editor does that has just opened the page: what its form has, and what was typed.</summary>
    private static async Task<HttpResponseMessage> Put(Colleague colleague, string path, params (string Name, string Value)[] typed)
    {
        await colleague.Open(path);
        return await Send(colleague, path, typed);
    }

    /// <summary>Saves as the editor does: what the form of the open page has, and what was typed.</summary>
    private static async Task<HttpResponseMessage> Send(Colleague colleague, string path, params (string Name, string Value)[] typed)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in There(colleague, typed).Concat(typed))
        {
            form.Add(new StringContent(value), name);
        }

        request.Content = form;
        return await colleague.Raw(request);
    }

    private static async Task<JsonDocument> Copy(Colleague colleague, string path)
    {
        using var answer = await colleague.Raw(new HttpRequestMessage(HttpMethod.Get, new Uri(path + "/copy", UriKind.Relative)));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<StoryId> StoryOf(string path)
    {
        Assert.True(Editorial.Ids.ShortKey.TryRead(path.Split('/')[^1], out var key));
        var id = new ArticleId(key);
        await using var db = paper.Action<Database>().OpenNewsroom();
        return db.Articles.Single(a => a.Id == id).StoryId;
    }

    private async Task<Story> Find(StoryId id)
    {
        await using var db = paper.Action<Database>().OpenNewsroom();
        return db.Stories.Single(s => s.Id == id);
    }
}
