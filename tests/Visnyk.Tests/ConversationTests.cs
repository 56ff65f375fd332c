using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Comments;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Tests;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Conversation_on_SQLite(SqliteNewsroom paper) : ConversationTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Conversation_on_PostgreSQL(PostgresNewsroom paper) : ConversationTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>What people in the newsroom say to each other about articles, and what they are told.</summary>
public abstract class ConversationTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_thread_is_begun_answered_settled_and_opened_again_with_plain_forms()
    {
        var (author, editor) = (await paper.SignedIn(Role.Author, "Marta Kos"), await paper.SignedIn(Role.Editor, "Petro"));
        var (_, article) = await Written("Bridge opens", author.User);
        var comments = $"/newsroom/articles/{article}/comments";
        await editor.Open(comments);
        await editor.Send(comments, HttpStatusCode.OK, ("text", "Who says so? <b>Ask</b> https://example.org/a?b=c. @marta kos"), ("block", "lead"), ("quote", "on Monday"));
        var thread = editor.Page.QuerySelector("[data-thread]")!;
        Assert.Equal(("lead", "on Monday", "The council met "), (thread.GetAttribute("data-block"), thread.GetAttribute("data-quote"), thread.GetAttribute("data-prefix")));
        Assert.Equal("Who says so? <b>Ask</b> https://example.org/a?b=c. @marta kos", thread.QuerySelector(".words")!.TextContent);
        Assert.Equal("https://example.org/a?b=c", thread.QuerySelector(".words a")!.GetAttribute("href"));
        Assert.Equal("@marta kos", thread.QuerySelector(".words strong")!.TextContent);

        await author.Open($"/newsroom/articles/{article}");
        Assert.Equal("1", author.Page.QuerySelector("[data-talk-count]")!.TextContent);
        await author.Open(comments);
        var key = author.Page.QuerySelector("[data-thread]")!.GetAttribute("data-thread")!;
        await author.Post(comments, HttpStatusCode.OK, Token(author), ("thread", key), ("text", "The office does."), ("mention", editor.User.ToString()));
        Assert.Contains("@Petro The office does.", author.Said, StringComparison.Ordinal);
        await author.Post($"{comments}/resolve", HttpStatusCode.OK, Token(author), ("thread", key));
        Assert.NotNull(author.Page.QuerySelector($".settled [data-thread='{key}']"));
        await author.Post($"{comments}/resolve", HttpStatusCode.OK, Token(author), ("thread", key), ("open", "yes"));
        Assert.Null(author.Page.QuerySelector($".settled [data-thread='{key}']"));
        Assert.Contains("Open again.", author.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_changed_and_deleted_by_whoever_wrote_it_and_what_cannot_be_said_comes_back_with_what_was_typed()
    {
        var (author, editor) = (await paper.SignedIn(Role.Author), await paper.SignedIn(Role.Editor));
        var (_, article) = await Written("Harbour", author.User);
        var comments = $"/newsroom/articles/{article}/comments";
        await author.Open(comments);
        await author.Send(comments, HttpStatusCode.OK, ("text", "First words"));
        var key = author.Page.QuerySelector("[data-thread]")!.GetAttribute("data-thread")!;
        await editor.Open(comments);
        await editor.Post($"{comments}/change", HttpStatusCode.UnprocessableEntity, Token(editor), ("comment", key), ("text", "Mine now"));
        await editor.Post($"{comments}/delete", HttpStatusCode.UnprocessableEntity, Token(editor), ("comment", key));
        await editor.Post(comments, HttpStatusCode.OK, Token(editor), ("thread", key), ("text", "An answer"));
        await author.Post($"{comments}/change", HttpStatusCode.OK, Token(author), ("comment", key), ("text", "Other words"));
        Assert.Contains("Other words", author.Said, StringComparison.Ordinal);
        Assert.Contains("changed", author.Page.QuerySelector(".by")!.TextContent, StringComparison.Ordinal);
        await author.Post($"{comments}/change", HttpStatusCode.UnprocessableEntity, Token(author), ("comment", key), ("text", "  "));
        Assert.Equal("true", author.Page.QuerySelector($"#talk-e-{key}-text")!.GetAttribute("aria-invalid"));
        var much = new string('x', 5001);
        await author.Post(comments, HttpStatusCode.UnprocessableEntity, Token(author), ("text", much));
        Assert.Equal(much, author.Page.QuerySelector("#talk-new-text")!.TextContent);
        await author.Post($"{comments}/delete", HttpStatusCode.OK, Token(author), ("comment", key));
        Assert.DoesNotContain("Other words", author.Said, StringComparison.Ordinal);
        Assert.Contains("An answer", author.Said, StringComparison.Ordinal);
        await author.Post(comments, HttpStatusCode.UnprocessableEntity, Token(author), ("thread", "zzzz"), ("text", "To nobody"));
        await author.Post(comments, HttpStatusCode.UnprocessableEntity, Token(author), ("thread", "!"), ("text", "To nobody"));
        await author.Post("/newsroom/articles/1/comments", HttpStatusCode.NotFound, Token(author), ("text", "Nowhere"));
        await using var db = Db();
        Assert.DoesNotContain(await db.AuditEntries.Where(e => e.What.StartsWith("comment.")).Select(e => e.About + e.Detail).ToListAsync(), line => line.Contains("words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_goes_with_its_words_and_says_so_when_they_are_gone_and_no_reader_ever_sees_it()
    {
        var (story, article) = await Written("Where words go");
        _ = (await paper.Action<AddComment>().Run(Actor.Installation, new(article, "Really Monday? secret-remark") { Anchor = new Anchor(BlockId.Parse("lead"), "on Monday") })).Value;
        await Save(paper, story, En, Content("Where words go", "<p data-block='lead'>The council met</p><p data-block='next'>on Monday.</p>"), 1);
        Assert.Equal(("next", false), await Place(article));
        await Save(paper, story, En, Content("Where words go", "<p data-block='lead'>The council met</p><p data-block='next'>on Tuesday.</p>"), 2);
        Assert.Equal(("next", true), await Place(article));
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"/newsroom/articles/{article}/comments");
        Assert.Contains("These words are not in the text any more: on Monday", string.Join(' ', editor.Page.QuerySelector(".lost")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        _ = (await paper.Action<RestoreVersion>().Run(Actor.Installation, new(story, En, null, 2))).Value;
        Assert.Equal(("next", false), await Place(article));
        await Publish(paper, story, null, En);
        Assert.DoesNotContain("secret-remark", (await paper.Read("/en/world/where-words-go")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_said_is_shown_as_it_was_typed_and_nothing_of_it_is_markup()
    {
        var lines = Corpora.NaughtyStrings().Concat(Corpora.Attacks()).Where(s => s.Length is > 0 and <= 1000).ToList();
        var editor = await paper.SignedIn(Role.Editor);
        var (_, article) = await Written("Said by anybody");
        var said = new List<string>();
        foreach (var some in lines.Chunk(4))
        {
            // Control characters alone are nothing that is said.
            if (Comment.Sound(string.Join('\n', some)) is { Done: true } sound)
            {
                said.Add(sound.Value);
                _ = (await paper.Action<AddComment>().Run(Actor.Installation, new(article, string.Join('\n', some)))).Value;
            }
        }

        await editor.Open($"/newsroom/articles/{article}/comments");
        var words = editor.Page.QuerySelectorAll(".words");
        Assert.Equal(said, words.Select(w => w.TextContent));
        Assert.All(words.SelectMany(w => w.QuerySelectorAll("*")), e => Assert.True(e.LocalName is "strong" || e.GetAttribute("href")!.StartsWith("http", StringComparison.Ordinal), e.OuterHtml));
    }

    [Fact]
    public async Task People_are_told_what_concerns_them_and_never_what_they_did_themselves()
    {
        var (writer, editor, other) = (await paper.SignedIn(Role.Author, "Writer"), await paper.SignedIn(Role.Editor, "Reader"), await paper.SignedIn(Role.Author, "Other"));
        var (story, article) = await Written("Told", writer.User);
        var (w, e) = (By(writer, Role.Author), By(editor, Role.Editor));
        _ = (await paper.Action<AssignArticle>().Run(e, new(story, [En], editor.User))).Value;
        _ = (await paper.Action<SendToReview>().Run(w, new(story, [En], "Please read"))).Value;
        _ = (await paper.Action<ReturnToWriter>().Run(e, new(story, [En], "One source more"))).Value;
        var said = (await paper.Action<AddComment>().Run(w, new(article, "@Other, is it so?"))).Value;
        _ = (await paper.Action<AddComment>().Run(By(other, Role.Author), new(article, "It is.") { Thread = said })).Value;
        _ = (await paper.Action<PublishStory>().Run(e, new(story, [En]))).Value;
        Assert.Equal([NotificationKind.Returned, NotificationKind.Answered, NotificationKind.Published], await Told(writer));
        Assert.Equal([NotificationKind.InReview], await Told(editor));
        Assert.Equal([NotificationKind.Mentioned], await Told(other));

        await writer.Open("/newsroom/");
        Assert.Equal("3", writer.Page.QuerySelector("[data-bell-count]")!.TextContent);
        await writer.Open("/newsroom/notifications");
        Assert.Equal(3, writer.Page.QuerySelectorAll("li.unread").Length);
        Assert.Contains("Reader returned “Told” to you", writer.Said, StringComparison.Ordinal);
        Assert.Contains("One source more", writer.Said, StringComparison.Ordinal);
        await writer.Open(writer.Page.QuerySelector("li.unread a")!.GetAttribute("href")!);
        Assert.Equal($"/newsroom/articles/{article}/work", writer.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await writer.Open("/newsroom/notifications");
        Assert.Equal(2, writer.Page.QuerySelectorAll("li.unread").Length);
        await writer.Post("/newsroom/notifications/read", HttpStatusCode.OK, Token(writer));
        Assert.Empty(writer.Page.QuerySelectorAll("li.unread"));
        await other.Open(writer.Page.QuerySelector(".notices a")!.GetAttribute("href")!, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_wrote_scheduled_and_approved_is_told_that_it_could_not_be_published()
    {
        var (writer, editor) = (await paper.SignedIn(Role.Author), await paper.SignedIn(Role.Editor));
        var (story, _) = await Written("Nowhere to stand", writer.User);
        var e = By(editor, Role.Editor);
        _ = (await paper.Action<MarkReady>().Run(e, new(story, [En]))).Value;
        await using (var db = Db())
        {
            var zone = await db.Editions.AsNoTracking().FirstAsync(x => x.Tag == En);
            _ = (await paper.Action<SchedulePublishing>().Run(e, new(story, [En], Editorial.Editions.EditionClock.LocalOf(zone, DateTimeOffset.UtcNow.AddSeconds(5))))).Value;
        }

        await paper.Action<Storage.Writing.WriteQueue>().Run<bool>(async db =>
        {
            // Not by the desk, which keeps embargoes and schedules together: as if its rules had changed meanwhile.
            DateTimeOffset? tomorrow = DateTimeOffset.UtcNow.AddDays(1);
            return await db.Articles.Where(a => a.StoryId == story).ExecuteUpdateAsync(set => set.SetProperty(a => a.EmbargoUntil, tomorrow)) == 1;
        });
        await Waiting.Until(async () => (await Told(writer)).Count > 0);
        Assert.Equal([NotificationKind.Failed], await Told(writer));
        Assert.Equal([NotificationKind.Failed], await Told(editor));
    }

    [Fact]
    public async Task A_browser_is_told_of_newer_versions_comments_company_and_what_is_unread()
    {
        var (watching, writing) = (await paper.SignedIn(Role.Editor, "Watching"), await paper.SignedIn(Role.Editor, "Writing"));
        var (story, article) = await Written("Live", watching.User);
        await watching.Open($"/newsroom/articles/{article}");
        using var answer = await watching.Raw(new HttpRequestMessage(HttpMethod.Get, "/newsroom/live"), HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await Here(watching, article, "one", "lead");
        await writing.Open($"/newsroom/articles/{article}");
        var token = Token(writing);
        await Here(writing, article, "two", "lead");
        await Events(stream, ("presence", data => data.Contains("Writing", StringComparison.Ordinal)));
        await Save(paper, story, En, Content("Live, again"), 1);
        await Events(stream, ("article", data => data == $"{article} 2"));
        _ = (await paper.Action<AddComment>().Run(Actor.Installation, new(article, "@Watching look"))).Value;
        await Events(stream, ("talk", data => data == article.ToString()), ("notices", data => data == "1"));
        await watching.Open("/newsroom/");
        Assert.Contains("Writing", watching.Page.QuerySelector($"#s-{story} .here")!.TextContent, StringComparison.Ordinal);
        await writing.Post($"/newsroom/articles/{article}/here", HttpStatusCode.NoContent, token, ("tab", "two"), ("leave", "yes"));
        await Events(stream, ("presence", data => !data.Contains("Writing", StringComparison.Ordinal)));
        await writing.Post("/newsroom/articles/1/here", HttpStatusCode.NotFound, token, ("tab", "two"));
    }

    [Fact]
    public async Task Who_is_not_heard_of_any_more_is_gone_and_no_person_listens_without_end()
    {
        var clock = new Clock();
        var presence = new Newsroom.Live.Presence(clock);
        presence.Come(new ArticleId(1), new(new UserId(7), "Marta", ""), "tab");
        clock.Now += Newsroom.Live.Presence.Patience - TimeSpan.FromSeconds(1);
        presence.Sweep();
        Assert.Single(presence.In(new ArticleId(1)));
        clock.Now += TimeSpan.FromSeconds(2);
        presence.Sweep();
        Assert.Empty(presence.In(new ArticleId(1)));

        var editor = await paper.SignedIn(Role.Editor);
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < Newsroom.Live.Wire.MostOfOne; i++)
        {
            open.Add(await editor.Raw(new HttpRequestMessage(HttpMethod.Get, "/newsroom/live"), HttpCompletionOption.ResponseHeadersRead));
            Assert.Equal(HttpStatusCode.OK, open[^1].StatusCode);
        }

        using var refused = await editor.Raw(new HttpRequestMessage(HttpMethod.Get, "/newsroom/live"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        open.ForEach(o => o.Dispose());
    }

    [Fact]
    public async Task Stories_are_found_by_their_headlines_from_anywhere()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var name = $"Lantern {Guid.NewGuid():N}";
        var (_, article) = await Written($"{name} <i>one</i>", editor.User);
        using var answer = await editor.Raw(new HttpRequestMessage(HttpMethod.Get, "/newsroom/find?q=" + Uri.EscapeDataString(name.ToUpperInvariant())));
        var found = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(($"{name} <i>one</i>", $"/newsroom/articles/{article}"), (found[0].GetProperty("title").GetString(), found[0].GetProperty("address").GetString()));
        using var newest = await editor.Raw(new HttpRequestMessage(HttpMethod.Get, "/newsroom/find"));
        Assert.Contains(article.ToString(), await newest.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_stories_get_a_topic_and_an_edition_at_once_and_what_is_behind_its_source_says_so()
    {
        var editor = await paper.SignedIn(Role.Editor, "At once");
        var translator = await paper.SignedIn(Role.Translator, "Перекладачка");
        var name = $"Ferry {Guid.NewGuid():N}";
        var (story, article) = await Written(name, editor.User);
        var topic = await Topic(paper, $"Ferries {name}");
        await editor.Open("/newsroom/");
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, Token(editor), ("do", "tag"), ("topic", topic.ToString()), ("story", story.ToString()));
        Assert.Equal([topic], await Topics(story));
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, Token(editor), ("do", "untag"), ("topic", topic.ToString()), ("story", story.ToString()));
        Assert.Empty(await Topics(story));
        await editor.Post("/newsroom/board/many", HttpStatusCode.UnprocessableEntity, Token(editor), ("do", "tag"), ("topic", "zz"), ("story", story.ToString()));
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, Token(editor), ("do", "translate"), ("edition", "uk"), ("to", translator.User.ToString()), ("story", story.ToString()));
        Assert.Equal([NotificationKind.Assigned], await Told(translator));
        await editor.Post("/newsroom/board/many", HttpStatusCode.UnprocessableEntity, Token(editor), ("do", "translate"), ("edition", "uk"), ("story", story.ToString()));

        await Publish(paper, story, null, En);
        await Save(paper, story, Uk, Content("Пором"), 1);
        await Publish(paper, story, null, Uk);
        await editor.Open("/newsroom/?state=behind");
        Assert.Null(editor.Page.GetElementById($"s-{story}"));
        await Save(paper, story, En, Content($"{name} sails"), 1);
        await Publish(paper, story, null, En);
        await editor.Open("/newsroom/?state=behind");
        Assert.Single(editor.Page.QuerySelectorAll($"#s-{story} .behind"));
        Assert.NotEqual(default, article);

        // It stands on every day's board until it is published from what the source says now, or the source is gone.
        await using (var db = paper.Action<Storage.Database>().OpenNewsroom())
        {
            await db.Stories.Where(s => s.Id == story).ExecuteUpdateAsync(s => s.SetProperty(x => x.TouchedAt, DateTimeOffset.UnixEpoch));
            Assert.All(await db.Articles.Where(a => a.StoryId == story).ToListAsync(), a => Assert.Equal(WorkState.Draft, a.Work));
        }

        await editor.Open("/newsroom/");
        Assert.Single(editor.Page.QuerySelectorAll($"#s-{story} .behind"));
        await Save(paper, story, Uk, Content("Пором відплив"), 2);
        await Publish(paper, story, null, Uk);
        await editor.Open("/newsroom/");
        Assert.Empty(editor.Page.QuerySelectorAll($"#s-{story} .behind"));
    }

    [Fact]
    public async Task A_view_of_the_board_is_kept_for_whoever_keeps_it()
    {
        var (editor, other) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor));
        await editor.Open("/newsroom/?state=review&who=me");
        await editor.Send("/newsroom/board/views?state=review&who=me", HttpStatusCode.OK, ("name", "To read"));
        var link = editor.Page.QuerySelector("a.view[aria-current]")!;
        Assert.Equal(("To read", "/newsroom/?state=review&who=me"), (link.TextContent, link.GetAttribute("href")));
        await editor.Send("/newsroom/board/views?state=review&who=me", HttpStatusCode.UnprocessableEntity, ("name", new string('x', 61)));
        Assert.Equal(new string('x', 61), editor.Page.QuerySelector("#name")!.GetAttribute("value"));
        await other.Open("/newsroom/?state=review&who=me");
        Assert.Empty(other.Page.QuerySelectorAll("a.view"));

        // A search as long as the field takes is kept in any script.
        var words = Uri.EscapeDataString(new string('ї', 100));
        await other.Open($"/newsroom/?q={words}");
        var keep = other.Page.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).Single(a => a.StartsWith("/newsroom/board/views?", StringComparison.Ordinal));
        await other.Send(keep, HttpStatusCode.OK, ("name", "Long"));
        Assert.Equal($"/newsroom/?q={words}", other.Page.QuerySelector("a.view[aria-current]")!.GetAttribute("href"));
        await editor.Open("/newsroom/?state=review&who=me");
        await editor.Send("/newsroom/board/views/remove", HttpStatusCode.OK);
        Assert.Empty(editor.Page.QuerySelectorAll("a.view"));
    }

    private static (string, string) Token(Colleague colleague) => ("__RequestVerificationToken", colleague.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private static Actor By(Colleague colleague, Role role) => Actor.Nobody with { User = colleague.User, Name = role.ToString(), Roles = [role] };

    private static Task Here(Colleague colleague, ArticleId article, string tab, string block) =>
        colleague.Post($"/newsroom/articles/{article}/here", HttpStatusCode.OK, ("__RequestVerificationToken", Token(colleague).Item2), ("tab", tab), ("block", block));

    /// <summary>Waits until each of some events has come, in whatever order.</summary>
    private static async Task Events(StreamReader stream, params (string What, Predicate<string> Says)[] expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var missing = expected.ToList();
        while (missing.Count > 0)
        {
            var line = await stream.ReadLineAsync(patience.Token);
            Assert.NotNull(line);
            if (line.StartsWith("event: ", StringComparison.Ordinal) && await stream.ReadLineAsync(patience.Token) is { } data)
            {
                missing.RemoveAll(m => line == $"event: {m.What}" && m.Says(data["data: ".Length..]));
            }
        }
    }

    private Storage.NewsroomDb Db() => paper.Action<Storage.Database>().OpenNewsroom();

    private async Task<List<NotificationKind>> Told(Colleague colleague)
    {
        await using var db = Db();
        return await db.Notifications.AsNoTracking().Where(n => n.UserId == colleague.User).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync();
    }

    private async Task<(string?, bool)> Place(ArticleId article)
    {
        await using var db = Db();
        var comment = await db.Comments.AsNoTracking().SingleAsync(c => c.ArticleId == article);
        return (comment.Block?.Value, comment.IsLost);
    }

    private async Task<IReadOnlyList<Editorial.Topics.TopicId>> Topics(StoryId story)
    {
        await using var db = Db();
        return (await db.Stories.AsNoTracking().SingleAsync(s => s.Id == story)).Topics;
    }

    private async Task<(StoryId Story, ArticleId Article)> Written(string headline, UserId? by = null)
    {
        var actor = by is null ? Actor.Installation : Actor.Nobody with { User = by, Name = "Writer", Roles = [Role.Author] };
        var story = (await paper.Action<CreateStory>().Run(actor, new(await SectionCalled(paper, "world")) { SourceEdition = En })).Value;
        _ = (await paper.Action<SaveWorkingCopy>().Run(actor, new(story, En, 0, Content(headline)))).Value;
        await using var db = Db();
        return (story, (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).Id);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
