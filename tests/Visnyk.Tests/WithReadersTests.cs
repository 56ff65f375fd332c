using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Fronts;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Readers;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class WithReaders_on_SQLite(SqliteNewsroom paper) : WithReadersTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class WithReaders_on_PostgreSQL(PostgresNewsroom paper) : WithReadersTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>What is done to a story that readers have: corrected, reported, withdrawn, brought back, killed, pinned.</summary>
public abstract class WithReadersTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_correction_is_read_at_once_and_nobody_who_writes_on_an_older_version_loses_a_word()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Out("Council met");
        var at = $"/newsroom/articles/{article}/public";
        await editor.Open(at);
        await editor.Send($"{at}/correct", HttpStatusCode.UnprocessableEntity, ("kind", "Clarification"), ("wrong", " "), ("right", ""), ("quote", "on Monday"));
        Assert.Contains("Say what was wrong", editor.Page.GetElementById("correct-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("on Monday", editor.Page.GetElementById("quote")!.GetAttribute("value"));
        await editor.Send($"{at}/correct", HttpStatusCode.OK, ("kind", "Correction"), ("wrong", "The article said Monday."), ("right", "It was Tuesday."), ("block", "lead"), ("quote", ""), ("meaning", "on"));
        var page = await paper.Read("/en/world/council-met");
        Assert.Contains("The article said Monday. It was Tuesday.", page.QuerySelector("[data-part=corrections]")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("It was Tuesday.", (await paper.Read("/en/corrections/")).QuerySelector("main")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);

        // The first version was written over by the correction, and is what somebody comes back with.
        var saved = await paper.Action<Desk.Stories.SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 1, Content("Council met late")));
        Assert.True(saved.Done, string.Join(' ', saved.Problems.Select(p => p.Detail)));
        Assert.Equal(("Council met late", 1), (saved.Value.Content.Headline, saved.Value.Content.Corrections.Length));
        await editor.Open(at);
        Assert.Contains("changes that readers do not have yet", editor.Said, StringComparison.Ordinal);
        await Save(paper, story, En, saved.Value.Content with { Deck = "Later still" }, saved.Value.Version);
        await editor.Send($"{at}/correct", HttpStatusCode.UnprocessableEntity, ("right", "It was two."));
        Assert.Contains("meanwhile", editor.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Later still", (await paper.Read("/en/world/council-met")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_have_is_moved_to_another_section_only_by_saying_so()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (_, article) = await Out("Moved on purpose");
        var (page, sport) = ($"/newsroom/articles/{article}", (await SectionCalled(paper, "sport")).ToString());
        await editor.Open(page);
        Assert.Empty(editor.Page.QuerySelectorAll("select[name=section]"));
        Assert.NotNull(editor.Page.QuerySelector($"a[href='{page}/public#s-move']"));

        // A form from before it was published says another section, and everything else of it is saved.
        var fields = new[] { "__RequestVerificationToken", "version" }.Select(name => (name, editor.Page.QuerySelector($"#article [name={name}]")!.GetAttribute("value")!));
        await editor.Post(page, HttpStatusCode.UnprocessableEntity, [.. fields, ("headline", "Moved on purpose, later"), ("body", "<p data-block='lead'>Text.</p>"), ("was-section", (await SectionCalled(paper, "world")).ToString()), ("section", sport)]);
        Assert.Contains("Change its section under “With readers”", editor.Said, StringComparison.Ordinal);
        Assert.Equal("Moved on purpose, later", editor.Page.QuerySelector("[name=headline]")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await paper.Follow("/en/world/moved-on-purpose")).Status);

        await editor.Open($"{page}/public");
        await editor.Send($"{page}/public/move", HttpStatusCode.OK, ("section", sport));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/sport/moved-on-purpose"), await paper.Follow("/en/world/moved-on-purpose"));
        Assert.Equal(sport, editor.Page.QuerySelector("#section option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_author_proposes_and_an_editor_takes_it_over_or_says_why_not()
    {
        var (author, editor) = (await paper.SignedIn(Role.Author, "Marta"), await paper.SignedIn(Role.Editor, "Petro"));
        var (_, article) = await Out("Bridge built");
        var at = $"/newsroom/articles/{article}/public";
        await author.Open(at);
        await author.Send($"{at}/correct", HttpStatusCode.OK, ("kind", "Correction"), ("wrong", ""), ("right", "It has two lanes."), ("block", ""), ("quote", ""));
        Assert.Contains("An editor decides", author.Said, StringComparison.Ordinal);
        await author.Send($"{at}/correct", HttpStatusCode.OK, ("kind", "Correction"), ("wrong", ""), ("right", "It is red."), ("block", ""), ("quote", ""));
        Assert.Null((await paper.Read("/en/world/bridge-built")).QuerySelector("[data-part=corrections]"));
        Assert.Null(author.Page.QuerySelector($"form[action='{at}/refuse']"));
        await editor.Open("/newsroom/reports");
        Assert.Contains("It has two lanes.", editor.Said, StringComparison.Ordinal);
        await editor.Open(at);
        var proposals = editor.Page.QuerySelectorAll("[name=proposal]").Select(i => i.GetAttribute("value")!).ToArray();
        Assert.Equal(2, proposals.Length);
        await editor.Open($"{at}?proposal={proposals[1]}");
        Assert.Equal("It has two lanes.", editor.Page.GetElementById("right")!.TextContent);
        await editor.Send($"{at}/correct", HttpStatusCode.OK, ("kind", "Correction"), ("wrong", ""), ("right", "It has two lanes each way."), ("block", ""), ("quote", ""));
        await editor.Send($"{at}/refuse", HttpStatusCode.UnprocessableEntity, ("proposal", proposals[0]), ("note", " "));
        await editor.Send($"{at}/refuse", HttpStatusCode.OK, ("proposal", proposals[0]), ("note", "It is green."));
        await author.Open(at);
        Assert.Contains("It is green.", author.Said, StringComparison.Ordinal);
        Assert.Empty(author.Page.QuerySelectorAll(".proposed"));
        Assert.Contains("two lanes each way", (await paper.Read("/en/world/bridge-built")).QuerySelector("[data-part=corrections]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_take_down_for_good_retracts_and_the_story_stays_under_a_note_that_says_so()
    {
        var (_, article) = await Out("Wonder drug found");
        var at = $"/newsroom/articles/{article}/public";
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open(at);
        Assert.Null(editor.Page.QuerySelector("input[name=kind][value=Retraction]"));
        await editor.Send($"{at}/correct", HttpStatusCode.UnprocessableEntity, ("kind", "Retraction"), ("wrong", "The study does not exist."));
        Assert.Null((await paper.Read("/en/world/wonder-drug-found")).QuerySelector("[data-part=corrections]"));

        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open(at);
        await publisher.Send($"{at}/correct", HttpStatusCode.OK, ("kind", "Retraction"), ("wrong", "The study does not exist."), ("right", ""), ("block", ""), ("quote", ""));
        var page = await paper.Read("/en/world/wonder-drug-found");
        var note = page.QuerySelector("[data-part=corrections]")!;
        Assert.StartsWith("Retraction", note.TextContent.Trim(), StringComparison.Ordinal);
        Assert.True(note.CompareDocumentPosition(page.QuerySelector("[data-part=body]")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following), "The note stands below what it concerns.");
        Assert.Contains("Retraction", (await paper.Read("/en/corrections/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readers_report_becomes_a_correction_and_is_done_with_it()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (_, article) = await Out("Reported on");
        foreach (var text in new[] { "It met on <b>Tuesday</b>, not Monday.", "Nothing is wrong here at all." })
        {
            Assert.True((await paper.Action<TakeInReport>().Run(new(article, default, text, "met on Monday", "reader@example.org", 1000))).Done);
        }

        await editor.Open($"/newsroom/reports?article={article}");
        Assert.Equal(2, editor.Page.QuerySelectorAll("article.report").Length);
        Assert.Contains("It met on <b>Tuesday</b>", editor.Said, StringComparison.Ordinal);
        Assert.NotNull(editor.Page.QuerySelector("a[href='mailto:reader@example.org']"));
        await editor.Send("/newsroom/reports/done", HttpStatusCode.OK);
        await editor.Open($"/newsroom/reports?article={article}");
        await editor.Open(Assert.Single(editor.Page.QuerySelectorAll("article.report a[href*='?report=']")).GetAttribute("href")!);
        Assert.Equal("met on Monday", editor.Page.GetElementById("quote")!.GetAttribute("value"));
        Assert.Equal("lead", editor.Page.QuerySelector("#block option[selected]")!.GetAttribute("value"));
        await editor.Send($"/newsroom/articles/{article}/public/correct", HttpStatusCode.OK, ("kind", "Correction"), ("wrong", ""), ("right", "It met on Tuesday."));
        await editor.Open($"/newsroom/reports?article={article}");
        Assert.Empty(editor.Page.QuerySelectorAll("article.report"));
        await editor.Open($"/newsroom/reports?done-ones=yes&article={article}");
        Assert.Equal(2, editor.Page.QuerySelectorAll("article.report").Length);
        await (await paper.SignedIn(Role.Author)).Open("/newsroom/reports", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_withdrawn_says_so_is_out_of_the_schedule_and_comes_back_as_it_was()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Out("Taken down");
        await Save(paper, story, En, Content("Taken down, in new words"), 1);
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En], new(2200, 1, 1, 12, 0)))).Value;
        var at = $"/newsroom/articles/{article}/public";
        await editor.Open(at);
        Assert.Null(editor.Page.QuerySelector($"form[action='{at}/kill']"));
        await editor.Send($"{at}/withdraw", HttpStatusCode.OK);
        Assert.Contains("withdrawn", (await paper.Read("/en/world/taken-down", HttpStatusCode.NotFound)).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await using (var db = paper.Action<Storage.Database>().OpenNewsroom())
        {
            Assert.Empty(await db.DueWork.Where(d => d.StoryId == story).ToListAsync());
        }

        await editor.Send($"{at}/back", HttpStatusCode.OK);
        Assert.Equal("Taken down", (await paper.Read("/en/world/taken-down")).QuerySelector("[data-part=headline]")!.TextContent.Trim());
        await editor.Open($"/newsroom/articles/{article}/work");
        Assert.Contains("draft", editor.Said, StringComparison.Ordinal);
        Assert.Equal("article.not-withdrawn", Assert.Single((await paper.Action<BringBackStory>().Run(Actor.Installation, new(story, [En]))).Problems).Code);
    }

    [Fact]
    public async Task What_is_killed_is_gone_at_every_address_at_once_and_for_good()
    {
        var publisher = await paper.SignedIn(Role.Publisher);
        var (story, article) = await Out("Never again");
        await Save(paper, story, Uk, Content("Більше ніколи"));
        await Publish(paper, story, null, Uk);
        _ = (await paper.Action<Desk.Stories.MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "sport")))).Value;
        _ = (await paper.Action<PinLead>().Run(Actor.Installation, new(story, En, OnSection: true, new(2200, 1, 1, 12, 0)))).Value;
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En, Uk]))).Value;
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En, Uk], new(2200, 1, 1, 12, 0)))).Value;
        var at = $"/newsroom/articles/{article}/public";
        await publisher.Open(at);
        await publisher.Send($"{at}/kill", HttpStatusCode.UnprocessableEntity, ("also", "uk"));
        await paper.Read("/en/sport/never-again");
        await publisher.Send($"{at}/kill", HttpStatusCode.OK, ("also", "uk"), ("sure", "on"));
        foreach (var address in new[] { "/en/sport/never-again", "/en/world/never-again", "/uk/svit/bilshe-nikoly", "/uk/sport/bilshe-nikoly" })
        {
            await paper.Read(address, HttpStatusCode.Gone);
        }

        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Empty(await db.DueWork.Where(d => d.StoryId == story).ToListAsync());
        Assert.DoesNotContain(await db.PinnedLeads.ToListAsync(), p => p.ArticleId == article);
        Assert.DoesNotContain("Never again", (await paper.Read("/en/sport/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pinned_leads_its_front_until_its_time_and_then_the_front_is_as_before()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (story, article) = await Out("Pinned story", DateTimeOffset.UtcNow.AddYears(-1));
        for (var i = 0; i < 9; i++)
        {
            await Published(paper, "world", En, $"Newer {i}");
        }

        Assert.NotEqual("Pinned story", await Lead("/en/"));
        var at = $"/newsroom/articles/{article}/public";
        await editor.Open(at);
        await editor.Send($"{at}/pin", HttpStatusCode.UnprocessableEntity, ("front", "home"), ("until", "2020-01-01T12:00"));
        Assert.Contains("This time is over", editor.Page.GetElementById("until-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2020-01-01T12:00", editor.Page.GetElementById("until")!.GetAttribute("value"));
        foreach (var front in new[] { "home", "section" })
        {
            await editor.Send($"{at}/pin", HttpStatusCode.OK, ("front", front), ("until", "2200-01-01T12:00"));
        }

        Assert.Equal("Pinned story", await Lead("/en/"));
        Assert.Equal("Pinned story", await Lead("/en/world/"));
        Assert.Single((await paper.Read("/en/world/")).QuerySelectorAll("main a"), a => a.TextContent.Trim() == "Pinned story");
        await editor.Open("/newsroom/?q=Pinned+story");
        Assert.Contains("leads until", editor.Said, StringComparison.Ordinal);

        // Its time comes: nobody does anything, and the row still says until when.
        await paper.Action<WriteQueue>().Run<bool>(async db =>
        {
            foreach (var pin in await db.PinnedLeads.Where(p => p.Front == PinnedLead.Home).ToListAsync())
            {
                pin.EndsAt = DateTimeOffset.UtcNow.AddSeconds(1);
            }

            return true;
        });
        await Waiting.Until(async () => await Lead("/en/") != "Pinned story");
        await editor.Open(at);
        await editor.Send($"{at}/unpin", HttpStatusCode.OK);
        Assert.NotEqual("Pinned story", await Lead("/en/world/"));
        var (other, _) = await Out("Second pin");
        foreach (var pinned in new[] { story, other })
        {
            _ = (await paper.Action<PinLead>().Run(Actor.Installation, new(pinned, En, OnSection: false, new(2200, 1, 1, 12, 0)))).Value;
        }

        Assert.Equal("Second pin", await Lead("/en/"));
        _ = (await paper.Action<UnpinLead>().Run(Actor.Installation, new(story, En, PinnedLead.Home))).Value;
        Assert.Equal("Second pin", await Lead("/en/"));
    }

    private async Task<string> Lead(string front) => (await paper.Read(front)).QuerySelector("main [data-part=card] [data-part=headline]")!.TextContent.Trim();

    private async Task<(StoryId Story, ArticleId Article)> Out(string headline, DateTimeOffset? at = null)
    {
        var story = await Published(paper, "world", En, headline, at);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (story, (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story && a.Edition == En)).Id);
    }
}
