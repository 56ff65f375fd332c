using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What becomes of a story from its first word to its end, as readers see it.</summary>
public abstract class StoryTests(Paper paper)
{
    [Fact]
    public async Task A_working_copy_is_seen_by_nobody_until_it_is_published()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Secret draft"));
        await paper.Read("/en/world/secret-draft", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Secret draft", (await paper.Read("/en/")).Body!.TextContent, StringComparison.Ordinal);

        await Publish(paper, story, null, En);
        Assert.Equal("Secret draft", (await paper.Read("/en/world/secret-draft")).QuerySelector("[data-part=headline]")!.TextContent);

        await Save(paper, story, En, Content("Secret second draft"), version: 1);
        Assert.Equal("Secret draft", (await paper.Read("/en/world/secret-draft")).QuerySelector("[data-part=headline]")!.TextContent);
    }

    [Fact]
    public async Task Editions_published_together_appear_together_or_not_at_all()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("All or none"));
        await Save(paper, story, Uk, Content(""));
        var outcome = await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En, Uk]));
        Assert.Equal(["headline.missing"], outcome.Problems.Select(p => p.Code));
        await paper.Read("/en/world/all-or-none", HttpStatusCode.NotFound);

        await Save(paper, story, Uk, Content("Усе або нічого"), version: 1);
        Assert.True((await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En, Uk]))).Done);
        var english = await paper.Read("/en/world/all-or-none");
        var link = Assert.Single(english.QuerySelectorAll("[data-part=language-switch] a"));
        Assert.Equal(("/uk/svit/use-abo-nichoho", "uk", "uk", "Українська"), (link.GetAttribute("href"), link.GetAttribute("hreflang"), link.GetAttribute("lang"), link.TextContent.Trim()));
        Assert.Equal(
            ["en", "uk", "x-default"],
            english.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task Two_stories_with_one_headline_have_two_addresses()
    {
        await Published(paper, "world", En, "Same words");
        await Published(paper, "world", En, "Same words");
        await Published(paper, "sport", En, "Same words");
        await paper.Read("/en/world/same-words");
        await paper.Read("/en/world/same-words-2");
        await paper.Read("/en/sport/same-words");
    }

    [Fact]
    public async Task A_changed_slug_leads_from_the_old_address_and_nobody_else_gets_it()
    {
        var story = await Published(paper, "world", En, "Early words");
        Assert.True((await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 1, Content("Early words")) { Slug = Slug.Parse("later-words") })).Done);
        await Publish(paper, story, null, En);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/later-words"), await paper.Follow("/en/world/early-words"));

        await Published(paper, "world", En, "Early words");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/later-words"), await paper.Follow("/en/world/early-words"));
        await paper.Read("/en/world/early-words-2");
    }

    [Fact]
    public async Task A_slug_that_is_not_published_yet_is_known_to_nobody()
    {
        var story = await Published(paper, "world", En, "Open words");
        Assert.True((await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 1, Content("Open words")) { Slug = Slug.Parse("secret-words") })).Done);
        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "sport")))).Done);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/sport/open-words"), await paper.Follow("/en/world/open-words"));
        await paper.Read("/en/sport/secret-words", HttpStatusCode.NotFound);
        await Publish(paper, story, null, En);
        await paper.Read("/en/sport/secret-words");
    }

    [Fact]
    public async Task What_names_nobody_or_a_time_to_come_is_not_published()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Too early") with { Authors = [new Editorial.Authors.AuthorId(42)] });
        var outcome = await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]) { At = DateTimeOffset.UtcNow.AddYears(5) });
        Assert.Equal(["author.name", "publish.future"], outcome.Problems.Select(p => p.Code).Order());
        await paper.Read("/en/world/too-early", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Editions_written_apart_agree_on_one_default()
    {
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")))).Value;
        await Save(paper, story, Uk, Content("Окремо"));
        await Save(paper, story, He, Content("Apart"));
        await Publish(paper, story, null, Uk, He);
        string Default(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("link[hreflang=x-default]")!.GetAttribute("href")!;
        Assert.Equal(Default(await paper.Read("/uk/svit/okremo")), Default(await paper.Read("/he/vlm/apart")));
    }

    [Fact]
    public async Task Work_within_work_that_failed_keeps_nothing_of_either()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Half done"));
        var writes = paper.Action<Storage.Writing.WriteQueue>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => writes.Run<int>(async _ =>
        {
            await Save(paper, story, En, Content("Half done, changed"), version: 1);
            await paper.Action<FileCorrection>().Run(Actor.Installation, new(story, [new(Uk, InlineText.Of("There is no such article."), null)]));
            return 1;
        }));
        await Publish(paper, story, null, En);
        await paper.Read("/en/world/half-done");
    }

    [Fact]
    public async Task An_edition_is_not_corrected_twice_at_once()
    {
        var story = await Published(paper, "world", En, "Twice");
        var note = new FileCorrection.Note(En, InlineText.Of("It met on Tuesday."), null);
        Assert.Equal("edition.twice", Assert.Single((await paper.Action<FileCorrection>().Run(Actor.Installation, new(story, [note, note]))).Problems).Code);
    }

    [Fact]
    public async Task A_story_that_moves_to_another_section_takes_its_readers_along()
    {
        var story = await Published(paper, "world", En, "Moving day");
        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "sport")))).Done);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/sport/moving-day"), await paper.Follow("/en/world/moving-day"));
        await paper.Read("/en/sport/moving-day");
        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "world")))).Done);
        await paper.Read("/en/world/moving-day");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/moving-day"), await paper.Follow("/en/sport/moving-day"));
    }

    [Fact]
    public async Task A_renamed_section_and_its_articles_answer_at_their_old_addresses()
    {
        var section = await Section(paper, ("en", "Old name"));
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
        await Save(paper, story, En, Content("Under a name"));
        await Publish(paper, story, null, En);
        Assert.True((await paper.Action<NameSection>().Run(Actor.Installation, new(section, En, "New name"))).Done);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/new-name/"), await paper.Follow("/en/old-name/"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/new-name/under-a-name"), await paper.Follow("/en/old-name/under-a-name"));
        await paper.Read("/en/new-name/under-a-name");

        var other = (await paper.Action<MakeSection>().Run(Actor.Installation)).Value;
        Assert.Equal("slug.taken", Assert.Single((await paper.Action<NameSection>().Run(Actor.Installation, new(other, En, "Old name"))).Problems).Code);
        Assert.Equal("slug.reserved", Assert.Single((await paper.Action<NameSection>().Run(Actor.Installation, new(other, En, "Search"))).Problems).Code);
    }

    [Fact]
    public async Task A_story_of_a_section_that_an_edition_has_not_named_stands_under_the_rest_until_it_is_named()
    {
        var section = await Section(paper, ("en", "Chess"));
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section))).Value;
        await Save(paper, story, He, Content("Mate in two"));
        await Publish(paper, story, null, He);
        await paper.Read("/he/vlm/mate-in-two");
        Assert.True((await paper.Action<NameSection>().Run(Actor.Installation, new(section, He, "Chess"))).Done);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/he/chess/mate-in-two"), await paper.Follow("/he/vlm/mate-in-two"));
        await paper.Read("/he/chess/mate-in-two");
    }

    [Fact]
    public async Task A_withdrawn_story_says_so_and_may_come_back_and_a_killed_one_may_not()
    {
        var story = await Published(paper, "world", En, "Taken down");
        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]))).Done);
        var gone = await paper.Read("/en/world/taken-down", HttpStatusCode.NotFound);
        Assert.Contains("withdrawn", gone.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Taken down", (await paper.Read("/en/world/")).Body!.TextContent, StringComparison.Ordinal);

        await Publish(paper, story, null, En);
        await paper.Read("/en/world/taken-down");

        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(story, [En]))).Done);
        await paper.Read("/en/world/taken-down", HttpStatusCode.Gone);
        Assert.Contains((await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems, p => p.Code == "article.killed");
        await Published(paper, "world", En, "Taken down");
        await paper.Read("/en/world/taken-down", HttpStatusCode.Gone);
        await paper.Read("/en/world/taken-down-2");
    }

    [Fact]
    public async Task Updated_is_shown_only_where_readers_got_something_else()
    {
        var story = await Published(paper, "world", En, "Dated", new DateTimeOffset(2025, 2, 9, 3, 30, 0, TimeSpan.Zero));
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/dated");
        Assert.Null(page.QuerySelector("[data-part=updated]"));

        // New York is five hours behind: the edition's day is the one before.
        Assert.Equal("2025-02-08T22:30:00-05:00", page.QuerySelector("time.dt-published, .dt-published")!.GetAttribute("datetime"));
        Assert.Contains("8 February 2025", page.QuerySelector("[data-part=published]")!.TextContent, StringComparison.Ordinal);

        await Save(paper, story, En, Content("Dated", "<p data-block='lead'>It met on Tuesday.</p>"), version: 1);
        await Publish(paper, story, new DateTimeOffset(2025, 2, 10, 12, 0, 0, TimeSpan.Zero), En);
        Assert.Contains("10 February 2025", (await paper.Read("/en/world/dated")).QuerySelector("[data-part=updated]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_shown_as_a_chain_tied_to_what_they_support()
    {
        var origin = await Source(paper, "Statistics Office", "https://stat.example/");
        var agency = await Source(paper, "Agency", null);
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world"))
        {
            Attributions = [new Attribution("count", [new(origin, "https://stat.example/table", Date: new DateOnly(2025, 1, 31)), new(agency)])],
        })).Value;
        await Save(paper, story, En, Content("With sources", "<p data-block='lead'>Before.</p><p data-block='figure'>There were 13,221.</p>") with { Supports = Supports("count", "figure") });
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/with-sources");
        var sources = page.QuerySelector("[data-part=sources]")!;
        Assert.Contains("Agency, citing Statistics Office", sources.QuerySelector("summary")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.NotNull(sources.QuerySelector("a[href='https://stat.example/table']"));
        Assert.NotNull(sources.QuerySelector("time[datetime='2025-01-31']"));
        Assert.NotNull(sources.QuerySelector("a[href='#p-figure']"));
        var reference = page.QuerySelector("#p-figure a[role=doc-noteref]")!;
        Assert.NotNull(page.QuerySelector(reference.GetAttribute("href")!));
    }

    [Fact]
    public async Task Key_points_lead_to_the_passage_that_supports_them_and_cannot_be_published_without()
    {
        var story = await Story(paper, "world");
        KeyPoint Point(string block) => new(BlockId.Parse("k1"), InlineText.Of("They met"), [new Passage(BlockId.Parse(block))]);
        await Save(paper, story, En, Content("Summed up") with { KeyPoints = [Point("elsewhere")] });
        Assert.Equal("keypoint.passage", Assert.Single((await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems).Code);
        await Save(paper, story, En, Content("Summed up") with { KeyPoints = [Point("lead")] }, version: 1);
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/summed-up");
        var link = page.QuerySelector("[data-part=key-points] a")!;
        Assert.Equal("#p-lead", link.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("[data-part=body] #p-lead"));
    }

    [Fact]
    public async Task A_correction_is_public_in_the_article_in_the_list_and_in_the_data()
    {
        var story = await Published(paper, "world", En, "Put right");
        await Save(paper, story, En, Content("Put right", "<p data-block='lead'>It met on Tuesday.</p>"), version: 1);
        Assert.True((await paper.Action<FileCorrection>().Run(Actor.Installation, new(story, [new(En, InlineText.Of("It met on Tuesday, not Monday."), new Passage(BlockId.Parse("lead")))]))).Done);
        var page = await paper.Read("/en/world/put-right");
        Assert.Contains("not Monday", page.QuerySelector("[data-part=corrections]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("on Tuesday", page.QuerySelector("[data-part=body]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not Monday", (await paper.Read("/en/corrections/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not Monday", (await paper.Read("/uk/corrections/")).Body!.TextContent, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Contains("not Monday", data.RootElement.GetProperty("correction")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_on_the_topic_puts_shared_topics_first_then_the_section_and_never_the_story_itself()
    {
        await Section(paper, ("en", "Waterways"), ("uk", "Річки"));
        var topic = await Topic(paper, "Rivers");
        var other = await Topic(paper, "Bridges");
        var day = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Published(paper, "waterways", En, "Section only", day.AddDays(3));
        await Published(paper, "sport", En, "One shared", day.AddDays(2), topic);
        await Published(paper, "sport", En, "Two shared", day.AddDays(1), topic, other);
        await Published(paper, "waterways", Uk, "Чужою мовою", day, topic, other);
        await Published(paper, "waterways", En, "The story", day.AddDays(4), topic, other);
        var related = (await paper.Read("/en/waterways/the-story")).QuerySelectorAll("[data-part=related] [data-part=headline]").Select(h => h.TextContent.Trim()).ToList();
        Assert.Equal(["Two shared", "One shared", "Section only"], related.Take(3));
        Assert.DoesNotContain("The story", related);
        Assert.DoesNotContain("Чужою мовою", related);
    }

    [Fact]
    public async Task What_is_published_is_read_by_a_request_begun_after_it()
    {
        var story = await Story(paper, "world");
        for (var version = 0; version < 20; version++)
        {
            await Save(paper, story, En, Content("Fresh", $"<p data-block='lead'>Version {version}.</p>"), version);
            await Publish(paper, story, null, En);
            Assert.Contains($"Version {version}.", (await paper.Read("/en/world/fresh")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing()
    {
        var stories = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Published(paper, "sport", En, $"Crowd {n}")));
        Assert.Equal(12, stories.Distinct().Count());
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => paper.Read($"/en/sport/crowd-{n}")));
    }

    [Fact]
    public async Task The_site_cannot_write_and_knows_no_working_copy()
    {
        await using var db = paper.Action<Database>().OpenPublished();
        await Assert.ThrowsAsync<NotSupportedException>(() => db.SaveChangesAsync());
        var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync("UPDATE published_article SET headline = 'x'"));
        Assert.IsAssignableFrom<System.Data.Common.DbException>(error);
        Assert.DoesNotContain(db.Model.GetEntityTypes(), e => e.ClrType == typeof(WorkingCopy) || e.ClrType == typeof(Revision) || e.ClrType == typeof(Article) || e.ClrType.Namespace is "Visnyk.Editorial.People" or "Visnyk.Editorial.Audit");
        Assert.DoesNotContain(
            Storage.Published.PageQueries.All.SelectMany(q => q.Statements),
            sql => System.Text.RegularExpressions.Regex.IsMatch(sql, @"\b(working_copy|revision|article|story)\b"));
    }
}

public sealed class Stories_on_SQLite(SqlitePaper paper) : StoryTests(paper), IClassFixture<SqlitePaper>;

public sealed class Stories_on_PostgreSQL(PostgresPaper paper) : StoryTests(paper), IClassFixture<PostgresPaper>;
