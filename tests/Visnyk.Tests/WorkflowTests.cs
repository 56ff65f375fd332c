using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Workflow_on_SQLite(SqliteNewsroom paper) : WorkflowTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Workflow_on_PostgreSQL(PostgresNewsroom paper) : WorkflowTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>A story's way from hand to hand, its approval and its time; the board that shows it; and what it said before.</summary>
public abstract class WorkflowTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_story_goes_from_its_writer_to_review_back_and_on_to_readers()
    {
        var (author, editor) = (await paper.SignedIn(Role.Author, "Marta"), await paper.SignedIn(Role.Editor, "Petro"));
        var (story, article) = await Written("Bridge opens", author.User);
        var work = $"/newsroom/articles/{article}/work";
        await author.Open(work);
        await author.Send($"{work}/review", HttpStatusCode.OK, ("note", "Check the figures"));
        Assert.Contains("Sent to review.", author.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/?state=review");
        Assert.Contains("Bridge opens", editor.Said, StringComparison.Ordinal);
        await editor.Open(work);
        Assert.Contains("Check the figures", editor.Said, StringComparison.Ordinal);
        await editor.Send($"{work}/return", HttpStatusCode.OK, ("note", "One source more"));
        await author.Open(work);
        Assert.Contains("One source more", author.Said, StringComparison.Ordinal);
        await author.Send($"{work}/review", HttpStatusCode.OK);
        await author.Post($"{work}/approve", HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(author)));
        await editor.Open(work);
        await editor.Send($"{work}/approve", HttpStatusCode.OK);
        await Save(paper, story, En, Content("Bridge opens late"), 1);
        await editor.Open(work);
        Assert.Contains("changed since approval", editor.Said, StringComparison.Ordinal);
        await editor.Send($"{work}/publish", HttpStatusCode.OK);
        Assert.Equal("Bridge opens", (await paper.Read("/en/world/bridge-opens")).QuerySelector("[data-part=headline]")!.TextContent.Trim());
        await editor.Open("/newsroom/?state=draft");
        Assert.Contains("Bridge opens late", editor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_scheduled_is_published_once_at_its_time_as_it_was_approved()
    {
        var (story, _) = await Written("Approved words");
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        await Save(paper, story, En, Content("Later words"), 1);
        var soon = EditionClock.LocalOf(await Edition(), DateTimeOffset.UtcNow.AddSeconds(2));
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En], soon))).Value;
        var refused = await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]));
        Assert.Equal("work.scheduled", Assert.Single(refused.Problems).Code);
        await Until(async db => (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).PublicState == PublicState.Published);
        await paper.Read("/en/world/approved-words");
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var article = await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story);
        Assert.Equal(WorkState.Draft, article.Work);
        Assert.Equal(1, article.PublishedVersion);
        Assert.Equal(1, await db.Revisions.CountAsync(r => r.ArticleId == article.Id && r.Kind == RevisionKind.Published));
        Assert.Empty(await db.DueWork.Where(d => d.StoryId == story).ToListAsync());
    }

    [Fact]
    public async Task What_cannot_be_published_when_it_is_due_says_so_and_is_ready_still()
    {
        var (story, article) = await Written("Nowhere to stand");
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        var soon = EditionClock.LocalOf(await Edition(), DateTimeOffset.UtcNow.AddSeconds(2));
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En], soon))).Value;
        await paper.Action<WriteQueue>().Run<bool>(async db =>
        {
            // Not by the desk, which keeps embargoes and schedules together: as if its rules had changed meanwhile.
            DateTimeOffset? tomorrow = DateTimeOffset.UtcNow.AddDays(1);
            return await db.Articles.Where(a => a.StoryId == story).ExecuteUpdateAsync(set => set.SetProperty(a => a.EmbargoUntil, tomorrow)) == 1;
        });
        await Until(async db => (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).Failure == "article.embargo");
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"/newsroom/articles/{article}/work");
        Assert.Contains("under embargo", editor.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/?state=failed");
        Assert.Contains("Nowhere to stand", editor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_the_clock_skips_or_gives_twice_are_said()
    {
        var (story, _) = await Written("Clock changes");
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        var schedule = paper.Action<SchedulePublishing>();
        Assert.Equal("schedule.skipped", Assert.Single((await schedule.Run(Actor.Installation, new(story, [En], new LocalDateTime(2027, 3, 14, 2, 30)))).Problems).Code);
        Assert.Equal("schedule.twice", Assert.Single((await schedule.Run(Actor.Installation, new(story, [En], new LocalDateTime(2027, 11, 7, 1, 30)))).Problems).Code);
        var second = (await schedule.Run(Actor.Installation, new(story, [En], new LocalDateTime(2027, 11, 7, 1, 30), Second: true))).Value;
        Assert.Equal(new DateTimeOffset(2027, 11, 7, 6, 30, 0, TimeSpan.Zero), second);
        Assert.Equal("work.scheduled", Assert.Single((await schedule.Run(Actor.Installation, new(story, [En], new LocalDateTime(2027, 12, 1, 1, 30)))).Problems).Code);
        _ = (await paper.Action<CancelSchedule>().Run(Actor.Installation, new(story, [En]))).Value;
        Assert.Equal("schedule.past", Assert.Single((await schedule.Run(Actor.Installation, new(story, [En], new LocalDateTime(2020, 1, 1, 12, 0)))).Problems).Code);
    }

    [Fact]
    public async Task The_board_shows_urgent_stories_first_and_leaves_out_what_nobody_asks_for()
    {
        var editor = await paper.SignedIn(Role.Editor, "Board editor");
        var name = $"Harbour {Guid.NewGuid():N}";
        var (calm, _) = await Written($"{name} calm", editor.User);
        var (hot, article) = await Written($"{name} hot", editor.User);
        await editor.Open("/newsroom/");
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)), ("do", "urgency"), ("urgency", "Flash"), ("story", hot.ToString()));
        await editor.Open("/newsroom/?q=" + name.ToUpperInvariant().Replace(' ', '+'));
        Assert.Equal([$"s-{hot}", $"s-{calm}"], editor.Page.QuerySelectorAll("tbody tr").Select(r => r.Id));
        Assert.NotNull(editor.Page.QuerySelector($"a[href='/newsroom/articles/{article}']"));
        Assert.Equal(4, editor.Page.QuerySelectorAll("tbody form[action='/newsroom/board/begin']").Length);
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)), ("do", "assign"), ("edition", "en"), ("to", editor.User.ToString()), ("story", calm.ToString()));
        await editor.Open("/newsroom/?who=" + editor.User);
        Assert.Contains($"{name} calm", editor.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/?who=zzzz");
        Assert.DoesNotContain(name, editor.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/?day=2001-02-03");
        Assert.Contains("No story matches", editor.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/?day=nonsense&after=1.%00&section=!!&edition=%27--&state=x&who=%22");
        await editor.Post("/newsroom/board/many", HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(editor)), ("do", "assign"), ("story", "no such"));
    }

    [Fact]
    public async Task Whoever_was_given_an_article_sends_it_to_review_and_giving_many_away_keeps_their_times()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var translator = await paper.SignedIn(Role.Translator, "Assigned translator");
        var (story, article) = await Written($"Given {Guid.NewGuid():N}", editor.User);
        _ = (await paper.Action<SendForTranslation>().Run(Actor.Installation, new(story, Uk, translator.User))).Value;
        _ = (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, Uk, 1, Content("Доручено")))).Value;
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var work = $"/newsroom/articles/{(await db.Articles.AsNoTracking().SingleAsync(a => a.StoryId == story && a.Edition == Uk)).Id}/work";
        await translator.Open(work);
        await translator.Send($"{work}/review", HttpStatusCode.OK);
        Assert.Equal(WorkState.InReview, (await db.Articles.AsNoTracking().SingleAsync(a => a.StoryId == story && a.Edition == Uk)).Work);
        await translator.Open($"/newsroom/articles/{article}/work");
        Assert.Null(translator.Page.QuerySelector("form[action$='/review']"));

        await editor.Open($"/newsroom/articles/{article}/work");
        await editor.Send($"/newsroom/articles/{article}/work/assign", HttpStatusCode.OK, ("to", editor.User.ToString()), ("due", "2199-05-04T11:59"));
        await editor.Open("/newsroom/");
        await editor.Post("/newsroom/board/many", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)), ("do", "assign"), ("edition", "en"), ("to", translator.User.ToString()), ("story", story.ToString()));
        await editor.Open($"/newsroom/articles/{article}/work");
        Assert.Equal("2199-05-04T11:59", editor.Page.QuerySelector("#due")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_somebody_has_in_hand_is_theirs_on_the_board_for_as_long_as_readers_do_not_have_it()
    {
        var writer = await paper.SignedIn(Role.Author, "Long at it");
        var other = await paper.SignedIn(Role.Author, "Given by others");
        var name = Guid.NewGuid().ToString("N");
        var (own, _) = await Written($"Begun alone {name}", writer.User);
        var (given, _) = await Written($"Given away {name}", writer.User);
        var (done, _) = await Written($"With readers {name}", writer.User);
        foreach (var story in new[] { given, done })
        {
            _ = (await paper.Action<AssignArticle>().Run(Actor.Installation, new(story, [En], other.User))).Value;
        }

        await Publish(paper, done, null, En);
        await Aged(own, given, done);
        await writer.Open("/newsroom/?who=me");
        Assert.Equal([$"s-{own}"], Rows(writer));
        await other.Open("/newsroom/?who=me");
        Assert.Equal([$"s-{given}"], Rows(other));
        await other.Open("/newsroom/?who=me&edition=uk");
        Assert.Empty(Rows(other));
        await other.Open("/newsroom/?state=draft");
        Assert.Contains($"s-{given}", Rows(other));
        Assert.DoesNotContain($"s-{own}", Rows(other));
        await other.Open("/newsroom/");
        Assert.DoesNotContain(name, other.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_the_board_has_what_is_to_be_done_on_it_and_what_goes_out()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (due, _) = await Written($"Due {Guid.NewGuid():N}");
        var (planned, _) = await Written($"Planned {Guid.NewGuid():N}");
        _ = (await paper.Action<AssignArticle>().Run(Actor.Installation, new(due, [En], editor.User) { DueAt = new(2198, 5, 4, 16, 0, 0, TimeSpan.Zero) })).Value;
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(planned, [En]))).Value;
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(planned, [En], new LocalDateTime(2198, 5, 5, 9, 0)))).Value;
        await Aged(due, planned);
        await editor.Open("/newsroom/?day=2198-05-04");
        Assert.Equal([$"s-{due}"], Rows(editor));
        await editor.Open("/newsroom/?day=2198-05-05");
        Assert.Equal([$"s-{planned}"], Rows(editor));
    }

    [Fact]
    public async Task What_is_asked_of_the_board_narrows_it_together()
    {
        var (editor, writer) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Author));
        var name = Guid.NewGuid().ToString("N");
        var binned = (await Written($"Thrown away {name}", writer.User)).Story;
        var other = (await Written("Thrown away too")).Story;
        foreach (var story in new[] { binned, other })
        {
            _ = (await paper.Action<BinStory>().Run(Actor.Installation, new(story))).Value;
        }

        var behind = (await Written($"Told twice {name}", writer.User)).Story;
        await Save(paper, behind, Uk, Content($"Двічі {name}"));
        await Publish(paper, behind, null, En, Uk);
        await Save(paper, behind, En, Content($"Told twice {name}", "<p data-block='lead'>The council met on Tuesday.</p>"), 1);
        await Publish(paper, behind, null, En);
        _ = (await paper.Action<AssignArticle>().Run(Actor.Installation, new(behind, [Uk], writer.User))).Value;
        foreach (var (state, story) in new[] { ("bin", binned), ("behind", behind) })
        {
            async Task Shows(string query, params string[] rows)
            {
                await editor.Open($"/newsroom/?state={state}{query}");
                Assert.Equal(rows, Rows(editor));
            }

            await Shows($"&q={name}", $"s-{story}");
            await Shows($"&q={name}&day=2001-02-03");
            await Shows($"&who={writer.User}", $"s-{story}");
            await Shows($"&who={editor.User}");
            await Shows($"&q={name}&edition=he");
        }

        await editor.Open($"/newsroom/?state=bin&q={name}&edition=en");
        Assert.Equal([$"s-{binned}"], Rows(editor));
        await editor.Open($"/newsroom/?state=behind&q={name}&edition=en");
        Assert.Empty(Rows(editor));
    }

    [Fact]
    public async Task What_is_done_for_many_stories_leads_back_to_where_it_was_asked_and_says_for_which_it_was_not_done()
    {
        var (editor, translator) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Translator));
        var name = Guid.NewGuid().ToString("N");
        var (first, _) = await Written($"First {name}");
        var (second, _) = await Written($"Second {name}");
        _ = (await paper.Action<SendForTranslation>().Run(Actor.Installation, new(first, Uk, null))).Value;
        await editor.Open($"/newsroom/?state=draft&q={name}");
        var many = $"/newsroom/board/many?state=draft&q={name}";
        await editor.Send(many, HttpStatusCode.OK, ("do", "translate"), ("edition", "uk"), ("to", translator.User.ToString()), ("story", first.ToString()), ("story", second.ToString()));
        Assert.Contains("Done for 1 of 2 stories.", editor.Said, StringComparison.Ordinal);
        var refused = Assert.Single(editor.Page.QuerySelectorAll("#many-refused li")).TextContent;
        Assert.Contains($"“First {name}”", refused, StringComparison.Ordinal);
        Assert.DoesNotContain($"Second {name}", refused, StringComparison.Ordinal);
        Assert.Equal([first.ToString()], editor.Page.QuerySelectorAll("[name=story][checked]").Where(c => c.GetAttribute("form") == "many").Select(c => c.GetAttribute("value")));
        Assert.Equal(("uk", translator.User.ToString()), (Chosen(editor, "#many-edition"), Chosen(editor, "#many-to")));
        Assert.Equal($"/newsroom/?state=draft&q={name}", editor.Page.QuerySelector("[data-board-more]")!.GetAttribute("data-address"));
        await editor.Send(many, HttpStatusCode.UnprocessableEntity, ("story", first.ToString()), ("do", "translate"));
        await editor.Send(many, HttpStatusCode.OK, ("do", "urgency"), ("urgency", "Low"), ("story", first.ToString()), ("story", second.ToString()));
        Assert.Equal($"?state=draft&q={name}&done=board.many", editor.Answer.RequestMessage!.RequestUri!.Query);
        Assert.Contains("Done for all the chosen stories.", editor.Said, StringComparison.Ordinal);
        Assert.Equal([$"s-{second}", $"s-{first}"], Rows(editor));
    }

    [Fact]
    public async Task A_topic_that_many_stories_are_given_is_readers_at_once_in_every_edition()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var name = $"Tunnel{Guid.NewGuid():N}";
        var topic = await Topic(paper, name);
        var home = (await paper.Action<NameTopic>().Run(Actor.Installation, new("topic-" + Guid.NewGuid(), new Dictionary<EditionTag, string> { [Uk] = "Лише вдома" }))).Value;
        var story = await Published(paper, "world", En, $"Dug {name}");
        await Save(paper, story, Uk, Content($"Копають {name}"));
        await Publish(paper, story, null, Uk);
        await paper.Read($"/en/topics/{name.ToLowerInvariant()}/", HttpStatusCode.NotFound);
        await editor.Open("/newsroom/?q=" + name);
        Assert.Contains(home.ToString(), editor.Page.QuerySelectorAll("#many-topic option").Select(o => o.GetAttribute("value")));
        await editor.Send("/newsroom/board/many?q=" + name, HttpStatusCode.OK, ("do", "tag"), ("topic", topic.ToString()), ("story", story.ToString()));
        foreach (var (edition, headline) in new[] { ("en", "Dug"), ("uk", "Копають") })
        {
            foreach (var address in new[] { $"/{edition}/topics/{name.ToLowerInvariant()}/", $"/{edition}/topics/{name.ToLowerInvariant()}/rss.xml", $"/{edition}/search/?q={name}&topic={name.ToLowerInvariant()}" })
            {
                Assert.Contains(headline, (await paper.Read(address)).DocumentElement.TextContent, StringComparison.Ordinal);
            }
        }

        Assert.Contains(name, (await paper.Read($"/en/world/dug-{name.ToLowerInvariant()}")).QuerySelector("main")!.TextContent.Replace($"Dug {name}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await editor.Send("/newsroom/board/many?q=" + name, HttpStatusCode.OK, ("do", "untag"), ("topic", topic.ToString()), ("story", story.ToString()));
        await paper.Read($"/en/topics/{name.ToLowerInvariant()}/", HttpStatusCode.NotFound);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Empty(await db.PublishedTopics.Where(t => t.TopicId == topic).ToListAsync());
    }

    [Fact]
    public async Task A_topic_that_its_writer_gives_a_published_story_waits_for_whoever_may_publish()
    {
        var author = await paper.SignedIn(Role.Author);
        var name = $"Ford{Guid.NewGuid():N}";
        var topic = await Topic(paper, name);
        var (story, _) = await Written(name, author.User);
        await Publish(paper, story, null, En);
        await author.Open("/newsroom/?q=" + name);
        await author.Send("/newsroom/board/many?q=" + name, HttpStatusCode.OK, ("do", "tag"), ("topic", topic.ToString()), ("story", story.ToString()));
        Assert.Contains("with their next publication", author.Said, StringComparison.Ordinal);
        await paper.Read($"/en/topics/{name.ToLowerInvariant()}/", HttpStatusCode.NotFound);
        await Publish(paper, story, null, En);
        await paper.Read($"/en/topics/{name.ToLowerInvariant()}/");
    }

    [Fact]
    public async Task Discarding_and_restoring_where_a_story_is_written_takes_its_sources_back_too()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Written($"Taken back {Guid.NewGuid():N}", editor.User);
        async Task<string[]> Titles()
        {
            await using var db = paper.Action<Storage.Database>().OpenNewsroom();
            return [.. (await db.Stories.AsNoTracking().SingleAsync(s => s.Id == story)).Attributions.SelectMany(a => a.Chain).Select(l => l.Title!)];
        }

        var source = await Source(paper, "Office " + Guid.NewGuid().ToString("N"), null);
        async Task Says(string title) => _ = (await paper.Action<ChangeStory>().Run(Actor.Installation, new(story) { Attributions = [new("said", [new(source, null, title, null)])] })).Value;
        await Says("Table 1");
        await Publish(paper, story, null, En);
        await Says("Table 2");
        await editor.Open($"/newsroom/articles/{article}/history");
        await editor.Post($"/newsroom/articles/{article}/history/discard", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)));
        Assert.Equal(["Table 1"], await Titles());
        await Says("Table 3");
        await Publish(paper, story, null, En);
        await using var of = paper.Action<Storage.Database>().OpenNewsroom();
        var first = await of.Revisions.Where(r => r.ArticleId == article).OrderBy(r => r.Number).Select(r => r.Id).FirstAsync();
        _ = (await paper.Action<RestoreVersion>().Run(Actor.Installation, new(story, En, first))).Value;
        Assert.Equal(["Table 1"], await Titles());
    }

    [Fact]
    public async Task What_is_wrong_with_a_time_stands_beside_it()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (_, article) = await Written($"Timed {Guid.NewGuid():N}", editor.User);
        var work = $"/newsroom/articles/{article}/work";
        await editor.Open(work);
        await editor.Send($"{work}/approve", HttpStatusCode.OK);
        await editor.Send($"{work}/schedule", HttpStatusCode.UnprocessableEntity, ("at", "2020-01-01T12:00"));
        var at = editor.Page.QuerySelector("#at")!;
        Assert.Equal(("2020-01-01T12:00", "true", "at-wrong"), (at.GetAttribute("value"), at.GetAttribute("aria-invalid"), at.GetAttribute("aria-describedby")));
        Assert.NotEmpty(editor.Page.QuerySelector("#at-wrong")!.TextContent);
        Assert.Null(editor.Page.QuerySelector("#due-wrong"));
        await editor.Send($"{work}/assign", HttpStatusCode.UnprocessableEntity, ("due", "half past never"));
        Assert.Equal(("half past never", "true"), (editor.Page.QuerySelector("#due")!.GetAttribute("value"), editor.Page.QuerySelector("#due")!.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task The_board_goes_on_page_by_page_without_a_gap()
    {
        var name = $"Paged {Guid.NewGuid():N}";
        var made = new List<string>();
        for (var i = 0; i < 130; i++)
        {
            made.Add($"s-{(await Written($"{name} {i.ToString(CultureInfo.InvariantCulture)}")).Story}");
        }

        var editor = await paper.SignedIn(Role.Editor);
        var seen = new List<string>();
        for (var next = "/newsroom/?q=" + name.Replace(' ', '+'); next is not null; next = editor.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await editor.Open(next);
            seen.AddRange(editor.Page.QuerySelectorAll("tbody tr").Select(r => r.Id!));
        }

        made.Reverse();
        Assert.Equal(made, seen);
    }

    [Fact]
    public async Task Versions_are_compared_word_by_word_and_restored_and_changes_discarded()
    {
        var editor = await paper.SignedIn(Role.Editor, "Iryna");
        var (story, article) = await Written("First headline");
        await Publish(paper, story, null, En);
        await Save(paper, story, En, Content("Second headline"), 1);
        var history = $"/newsroom/articles/{article}/history";
        await editor.Open(history);
        var published = editor.Page.QuerySelectorAll("#from option").Select(o => o.GetAttribute("value")!).First(v => v.StartsWith('r'));
        await editor.Open($"{history}?from={published}&to=now");
        Assert.Equal("First", editor.Page.QuerySelector(".compared del")!.TextContent.Trim());
        Assert.Equal("Second", editor.Page.QuerySelector(".compared ins")!.TextContent.Trim());
        await editor.Send($"{history}/discard", HttpStatusCode.OK);
        Assert.Equal("First headline", await Headline(story));
        await editor.Post($"{history}/restore", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)), ("entry", "v2"));
        Assert.Equal("Second headline", await Headline(story));
        await editor.Post($"{history}/restore", HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(editor)), ("entry", "v999"));
        await editor.Open($"{history}?from=v77&to=nonsense");
        Assert.Contains("not kept any more", editor.Said, StringComparison.Ordinal);
        await editor.Open("/newsroom/articles/none/history", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_ends_an_approval_by_discarding_who_may_not_return_it()
    {
        var (editor, translator) = (await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Translator));
        var (story, _) = await Written("Approved and kept");
        await Save(paper, story, Uk, Content("Схвалено"));
        await Publish(paper, story, null, Uk);
        await Save(paper, story, Uk, Content("Схвалено знову"), 1);
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [Uk]))).Value;
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var article = (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story && a.Edition == Uk)).Id;
        var history = $"/newsroom/articles/{article}/history";
        await translator.Open(history);
        await translator.Post($"{history}/discard", HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(translator)));
        Assert.NotNull((await db.Articles.AsNoTracking().FirstAsync(a => a.Id == article)).ApprovedRevision);
        await editor.Open($"/newsroom/articles/{article}/work");
        await editor.Send($"/newsroom/articles/{article}/work/return", HttpStatusCode.OK);
        await translator.Post($"{history}/discard", HttpStatusCode.OK, ("__RequestVerificationToken", Token(translator)));
        Assert.Equal("Схвалено", (await db.WorkingCopies.AsNoTracking().FirstAsync(c => c.ArticleId == article)).Headline);
    }

    [Fact]
    public async Task A_draft_goes_into_the_bin_and_comes_out_and_what_readers_have_does_not_go()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Written("Thrown away");
        await editor.Open($"/newsroom/articles/{article}/work");
        await editor.Send($"/newsroom/articles/{article}/work/bin", HttpStatusCode.OK);
        await editor.Open("/newsroom/");
        Assert.Null(editor.Page.GetElementById($"s-{story}"));
        await editor.Open("/newsroom/?state=bin");
        Assert.NotNull(editor.Page.GetElementById($"s-{story}"));
        await editor.Open($"/newsroom/articles/{article}/work");
        await editor.Send($"/newsroom/articles/{article}/work/bin", HttpStatusCode.OK);
        await Publish(paper, story, null, En);
        Assert.Equal("bin.published", Assert.Single((await paper.Action<BinStory>().Run(Actor.Installation, new(story))).Problems).Code);
        await editor.Open("/newsroom/");
        Assert.NotNull(editor.Page.GetElementById($"s-{story}"));
    }

    [Fact]
    public async Task Nobody_approves_or_publishes_what_another_wrote_after_they_had_read_it()
    {
        var (editor, other) = (await paper.SignedIn(Role.Editor, "Olha"), await paper.SignedIn(Role.Editor, "Petro"));
        var (story, article) = await Written("Read before approved");
        var work = $"/newsroom/articles/{article}/work";
        async Task Save(Colleague who, int version, string headline) => _ = (await paper.Action<SaveWorkingCopy>().Run(
            Actor.Nobody with { User = who.User, Name = "Somebody", Roles = [Role.Editor] }, new(story, En, version, Content(headline)))).Value;
        await editor.Open(work);
        await Save(other, 1, "Read before approved, or not");
        await editor.Send($"{work}/approve", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Petro has written in the article since you opened this page", editor.Said, StringComparison.Ordinal);
        var page = editor.Page;
        await editor.Open(page.QuerySelector("a[href*='/history?from=v1']")!.GetAttribute("href")!);
        Assert.Contains("or not", editor.Page.QuerySelector(".compared ins")!.TextContent, StringComparison.Ordinal);

        // What one wrote oneself meanwhile is known; having read the rest one presses again.
        await editor.Open(work);
        await Save(editor, 2, "Read before approved indeed");
        await editor.Send($"{work}/approve", HttpStatusCode.OK);
        await Save(other, 3, "Approved by another");
        await other.Open(work);
        await other.Send($"{work}/approve", HttpStatusCode.OK);
        foreach (var (step, typed) in new[] { ("schedule", new[] { ("at", "2199-05-04T12:00") }), ("publish", []) })
        {
            await editor.Send($"{work}/{step}", HttpStatusCode.UnprocessableEntity, typed);
            Assert.Contains("Petro has approved another version since you opened this page", editor.Said, StringComparison.Ordinal);
            await editor.Open(work);
            await editor.Send($"{work}/{step}", HttpStatusCode.OK, typed);
            if (step == "schedule")
            {
                await editor.Send($"{work}/unschedule", HttpStatusCode.OK);
                await Save(other, 4, "Approved by another again");
                await other.Open(work);
                await other.Send($"{work}/approve", HttpStatusCode.OK);
            }
        }

        Assert.Equal("Approved by another again", (await paper.Read("/en/world/approved-by-another-again")).QuerySelector("[data-part=headline]")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_typed_and_ticked_is_there_again_where_it_could_not_be_done()
    {
        var editor = await paper.SignedIn(Role.Editor, "Typed editor");
        var (story, article) = await Written("Typed and kept");
        await Save(paper, story, Uk, Content("Набрано й збережено"));
        var (work, pub) = ($"/newsroom/articles/{article}/work", $"/newsroom/articles/{article}/public");
        bool Ticked(string form) => editor.Page.QuerySelector($"form[action='{form}'] input[name=also][value=uk]")!.HasAttribute("checked");
        await editor.Open(work);
        await editor.Send($"{work}/assign", HttpStatusCode.UnprocessableEntity, ("to", editor.User.ToString()), ("due", "never"), ("also", "uk"), ("note", "Mind the names"));
        Assert.True(Ticked($"{work}/assign"));
        Assert.False(Ticked($"{work}/approve"));
        Assert.Equal(editor.User.ToString(), editor.Page.QuerySelector("#to option[selected]")!.GetAttribute("value"));
        Assert.Equal(("Mind the names", ""), (editor.Page.QuerySelector("#assign-note")!.TextContent, editor.Page.QuerySelector("#review-note")!.TextContent));
        await Publish(paper, story, null, En, Uk);
        editor = await paper.SignedIn(Role.Publisher);
        await editor.Open(pub);
        await editor.Send($"{pub}/kill", HttpStatusCode.UnprocessableEntity, ("also", "uk"));
        Assert.True(Ticked($"{pub}/kill"));
        Assert.False(Ticked($"{pub}/withdraw"));
    }

    [Fact]
    public async Task A_time_stands_although_nobody_has_the_article_yet()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (_, article) = await Written("Due and nobody's");
        var work = $"/newsroom/articles/{article}/work";
        await editor.Open(work);
        await editor.Send($"{work}/assign", HttpStatusCode.OK, ("to", ""), ("due", "2199-05-04T12:00"));
        Assert.Contains("4 May 2199", editor.Page.QuerySelector("dl.typed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2199-05-04T12:00", editor.Page.QuerySelector("#due")!.GetAttribute("value"));
        await editor.Send($"{work}/assign", HttpStatusCode.OK, ("due", ""));
        Assert.DoesNotContain("2199", editor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_bin_goes_on_to_nobody_until_it_is_taken_out()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Written("Binned but known by its address");
        var (page, work) = ($"/newsroom/articles/{article}", $"/newsroom/articles/{article}/work");
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        _ = (await paper.Action<BinStory>().Run(Actor.Installation, new(story))).Value;
        await editor.Open("/newsroom/stories");
        Assert.DoesNotContain("Binned but known", editor.Said, StringComparison.Ordinal);
        await editor.Open(page);
        await editor.Send($"{page}/publish", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("This story is in the bin", editor.Page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        await editor.Open(work);
        await editor.Send($"{work}/approve", HttpStatusCode.UnprocessableEntity);
        await editor.Send($"{work}/schedule", HttpStatusCode.UnprocessableEntity, ("at", "2199-05-04T12:00"));
        await editor.Send($"{work}/publish", HttpStatusCode.UnprocessableEntity);
        await paper.Read("/en/world/binned-but-known-by-its-address", HttpStatusCode.NotFound);

        // The article's page leads out of it.
        await editor.Open(page);
        await editor.Send($"{work}/bin", HttpStatusCode.OK);
        await editor.Send($"{work}/publish", HttpStatusCode.OK);
        await paper.Read("/en/world/binned-but-known-by-its-address");
    }

    private static string Token(Colleague colleague) => colleague.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<(StoryId Story, ArticleId Article)> Written(string headline, UserId? by = null)
    {
        var actor = by is null ? Actor.Installation : Actor.Nobody with { User = by, Name = "Writer", Roles = [Role.Author] };
        var story = (await paper.Action<CreateStory>().Run(actor, new(await SectionCalled(paper, "world")) { SourceEdition = En })).Value;
        _ = (await paper.Action<SaveWorkingCopy>().Run(actor, new(story, En, 0, Content(headline)))).Value;
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (story, (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).Id);
    }

    private static string? Chosen(Colleague colleague, string select) => colleague.Page.QuerySelector($"{select} option[selected]")?.GetAttribute("value");

    private static IEnumerable<string?> Rows(Colleague colleague) => colleague.Page.QuerySelectorAll("tbody tr").Select(r => r.Id);

    /// <summary>As if nobody had touched the stories for a month.</summary>
    private Task Aged(params StoryId[] stories) => paper.Action<WriteQueue>().Run<bool>(async db =>
    {
        var then = DateTimeOffset.UtcNow.AddDays(-30);
        return await db.Stories.Where(s => stories.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.TouchedAt, then)) == stories.Length;
    });

    private async Task<Edition> Edition()
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return await db.Editions.AsNoTracking().FirstAsync(e => e.Tag == En);
    }

    private async Task<string> Headline(StoryId story)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (await db.Articles.Where(a => a.StoryId == story).Join(db.WorkingCopies, a => a.Id, c => c.ArticleId, (a, c) => c).FirstAsync()).Headline;
    }

    private async Task Until(Func<Storage.NewsroomDb, Task<bool>> holds)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        await Waiting.Until(() => holds(db));
    }
}
