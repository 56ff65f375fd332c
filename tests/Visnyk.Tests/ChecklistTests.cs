using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Checklist_on_SQLite(SqliteNewsroom paper) : ChecklistTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Checklist_on_PostgreSQL(PostgresNewsroom paper) : ChecklistTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>What is looked at before an article is published, who may publish it and when; and stories made of others.</summary>
public abstract class ChecklistTests(NewsroomPaper paper)
{
    [Fact]
    public async Task An_address_of_another_article_is_not_taken()
    {
        await Published(paper, "world", En, "Harbour opens");
        var story = await Story(paper, "world");
        var save = new SaveWorkingCopy.Request(story, En, 0, Content("Another harbour")) { Slug = Slug.Parse("harbour-opens") };
        _ = (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, save)).Value;
        Assert.Equal("slug.taken", Assert.Single((await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems).Code);
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"/newsroom/articles/{await ArticleOf(story)}");
        Assert.Contains("This slug belongs, or once belonged, to something else", editor.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.youtube.com/feed/trending", true)]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ", false)]
    [InlineData("https://example.org/anything", false)]
    public async Task An_embed_in_which_there_is_nothing_to_play_is_not_published(string url, bool broken)
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("With an embed") with { Body = [new Paragraph(BlockId.New(), InlineText.Of("Text.")), new Embed(BlockId.New(), url, InlineText.Empty)] });
        var problems = (await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems;
        Assert.Equal(broken ? ["embed.broken"] : [], problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Figures_of_the_key_points_that_the_text_does_not_have_are_pointed_out_and_stop_nothing()
    {
        var story = await Story(paper, "world");
        var lead = BlockId.Parse("lead");
        await Save(paper, story, En, Content("The count", "<p data-block='lead'>13,221 people voted, 54.5 % of them for the bridge; seven stayed away.</p>") with
        {
            KeyPoints = [Point("13 212 voted", lead), Point("13.221 were counted", lead), Point("54,5 percent for it", lead), Point("Of 7 and of 9", lead)],
        });
        var article = await ArticleOf(story);
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open($"/newsroom/articles/{article}");
        var watches = editor.Page.QuerySelectorAll(".watches li").Select(w => w.TextContent).ToList();
        Assert.Equal(["13 212", "9"], watches.Where(w => w.Contains(" stands in", StringComparison.Ordinal)).Select(w => w[..w.IndexOf(" stands", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        await editor.Send($"/newsroom/articles/{article}/publish", HttpStatusCode.OK);
        Assert.Contains("Published", editor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_left_the_passage_of_a_key_point_or_of_a_source_are_pointed_out()
    {
        var source = await Source(paper, "Counting office " + Guid.NewGuid().ToString("N"), null);
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { SourceEdition = En, Attributions = [new("count", [new(source)])] })).Value;
        var lead = BlockId.Parse("lead");
        ArticleContent Counted(string text) => Content("Quoted", $"<p data-block='lead'>{text}</p>") with
        {
            KeyPoints = [new KeyPoint(BlockId.Parse("k1"), InlineText.Of("The count is known"), [new Passage(lead, "“forty” voters")])],
            Supports = [new Support("count", [new Passage(lead, "“forty” voters")])],
        };
        await Save(paper, story, En, Counted("There were «forty» voters."));
        var editor = await paper.SignedIn(Role.Editor);
        var work = $"/newsroom/articles/{await ArticleOf(story)}/work";
        await editor.Open(work);
        Assert.DoesNotContain("not in their passage any more", editor.Said, StringComparison.Ordinal);
        await Save(paper, story, En, Counted("There were fifty voters."), 1);
        await editor.Open(work);
        var watches = editor.Page.QuerySelectorAll(".watches li").Select(w => w.TextContent).ToList();
        Assert.Contains(watches, w => w.Contains("key point “The count is known” are not in their passage", StringComparison.Ordinal));
        Assert.Contains(watches, w => w.Contains("words of source 1 are not in their passage", StringComparison.Ordinal));
        await Publish(paper, story, null, En);
    }

    [Fact]
    public async Task Search_engines_and_social_networks_are_told_what_was_written_for_them()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("The headline of the page", deck: "The deck of the page.") with
        {
            Elsewhere = new Elsewhere("Bridge <opens>", "What it cost", "You can cross it now", "See \"how\""),
        });
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/world/the-headline-of-the-page");
        Assert.StartsWith("Bridge <opens>", page.Title, StringComparison.Ordinal);
        Assert.Equal("What it cost", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("You can cross it now", page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal("See \"how\"", page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        Assert.Equal("The headline of the page", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Nothing_goes_out_before_its_embargo_ends()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Not before noon"));
        var work = $"/newsroom/articles/{await ArticleOf(story)}/work";
        await editor.Open(work);
        await editor.Send($"{work}/embargo", HttpStatusCode.OK, ("until", "2199-05-04T12:00"));
        Assert.Contains("4 May 2199", editor.Said, StringComparison.Ordinal);
        Assert.Equal("article.embargo", Assert.Single((await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems).Code);
        await editor.Send($"{work}/approve", HttpStatusCode.OK);
        await editor.Send($"{work}/schedule", HttpStatusCode.UnprocessableEntity, ("at", "2199-05-04T11:59"));
        Assert.Contains("embargo", editor.Said, StringComparison.Ordinal);
        await editor.Open(work);
        await editor.Send($"{work}/schedule", HttpStatusCode.OK, ("at", "2199-05-04T12:00"));
        await editor.Send($"{work}/embargo", HttpStatusCode.UnprocessableEntity, ("until", "2199-05-05T12:00"));
        Assert.Contains("scheduled for a time before that", editor.Said, StringComparison.Ordinal);
        await editor.Open(work);
        await editor.Send($"{work}/unschedule", HttpStatusCode.OK);
        await editor.Send($"{work}/embargo", HttpStatusCode.OK, ("until", ""));
        await Publish(paper, story, null, En);
    }

    [Fact]
    public async Task Where_two_people_are_wanted_nobody_publishes_what_they_wrote()
    {
        var (admin, writer, reader) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Editor, "Wira"), await paper.SignedIn(Role.Editor, "Petro"));
        await TwoPeople(admin, on: true);
        try
        {
            var story = await WrittenBy(writer.User, "Written by one");
            Assert.Equal("publish.alone", Assert.Single((await PublishedBy(writer.User, story)).Problems).Code);

            // Somebody who only opened it, and saved nothing new, wrote nothing.
            _ = (await paper.Action<SaveWorkingCopy>().Run(Acting(reader.User), new(story, En, 1, Content("Written by one")))).Value;
            var work = $"/newsroom/articles/{await ArticleOf(story)}/work";
            await writer.Open(work);
            await writer.Send($"{work}/approve", HttpStatusCode.OK);
            await writer.Send($"{work}/schedule", HttpStatusCode.UnprocessableEntity, ("at", "2199-05-04T11:59"));
            Assert.Contains("somebody else has to publish it", writer.Said, StringComparison.Ordinal);

            // What is written after the approval is not published, and makes nobody a writer of what is.
            _ = (await paper.Action<SaveWorkingCopy>().Run(Acting(reader.User), new(story, En, 2, Content("Typed on")))).Value;
            await reader.Open(work);
            await reader.Send($"{work}/publish", HttpStatusCode.OK);
            await paper.Read("/en/world/written-by-one");
            Assert.Equal("publish.alone", Assert.Single((await PublishedBy(reader.User, story)).Problems).Code);
            Assert.True((await PublishedBy(writer.User, story)).Done);

            // A source, and a correction of one's own, are changes like others; another's proposal is not.
            _ = (await paper.Action<ChangeStory>().Run(Acting(reader.User), new(story) { Attributions = [new("said", [new(await Source(paper, "Two people's office", null), null, null, null)])] })).Value;
            Assert.Equal("publish.alone", Assert.Single((await PublishedBy(reader.User, story)).Problems).Code);
            Assert.True((await PublishedBy(writer.User, story)).Done);
            FileCorrection.Request Correction(CorrectionId? proposal) => new(story, [new(En, InlineText.Of("It was 12."), null)]) { Proposal = proposal };
            Assert.Equal("publish.alone", Assert.Single((await paper.Action<FileCorrection>().Run(Acting(writer.User), Correction(null))).Problems).Code);
            var proposed = (await paper.Action<ProposeCorrection>().Run(Acting(reader.User), new(await ArticleOf(story), new("It was 21.", "It was 12."), null))).Value;
            Assert.True((await paper.Action<FileCorrection>().Run(Acting(writer.User), Correction(proposed))).Done);
        }
        finally
        {
            await TwoPeople(admin, on: false);
        }

        Assert.True((await PublishedBy(writer.User, await WrittenBy(writer.User, "Alone again"))).Done);
    }

    [Fact]
    public async Task A_follow_up_and_the_story_that_it_follows_lead_to_each_other()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var first = await ArticleOf(await Published(paper, "world", En, "The bridge fell"));
        await editor.Open($"/newsroom/articles/{first}/work");
        await editor.Send($"/newsroom/articles/{first}/work/follow-up", HttpStatusCode.OK);
        var next = editor.Answer.RequestMessage!.RequestUri!.Segments[^1];
        Assert.NotEqual(first.ToString(), next);
        await editor.Open($"/newsroom/articles/{next}/work");
        Assert.Contains("The bridge fell", editor.Page.QuerySelector($"dl a[href='/newsroom/articles/{first}/work']")!.TextContent, StringComparison.Ordinal);
        await editor.Open($"/newsroom/articles/{first}/work");
        Assert.NotNull(editor.Page.QuerySelector($"dl a[href='/newsroom/articles/{next}/work']"));
    }

    [Fact]
    public async Task A_duplicate_has_the_words_and_sources_of_the_story_and_none_of_its_past()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var story = await Published(paper, "world", En, "The weather today");
        await Save(paper, story, Uk, Content("Погода сьогодні"));
        var first = await ArticleOf(story);
        await editor.Open($"/newsroom/articles/{first}/work");
        await editor.Send($"/newsroom/articles/{first}/work/duplicate", HttpStatusCode.OK);
        Assert.Equal("The weather today", editor.Page.QuerySelector("#headline")!.TextContent);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var copies = await db.Articles.AsNoTracking().Where(a => a.CreatedBy == editor.User).ToListAsync();
        Assert.Equal([En, Uk], copies.Select(c => c.Edition).OrderBy(e => e.Value));
        Assert.All(copies, c => Assert.Equal((PublicState.Unpublished, 0), (c.PublicState, c.Revisions)));
        await Publish(paper, copies[0].StoryId, null, En);
        await paper.Read("/en/world/the-weather-today-2");
    }

    [Fact]
    public async Task Whose_words_were_proposed_and_who_chose_the_slug_wrote_part_of_what_is_published()
    {
        var (admin, first, second) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor));
        await TwoPeople(admin, on: true);
        try
        {
            // The second's words are not in the text, and come into it by somebody else's hand.
            var story = await WrittenBy(first.User, "Proposed words");
            async Task<SavedCopy> Say(UserId who, string headline) =>
                (await paper.Action<SaveWorkingCopy>().Run(Acting(who), new(story, En, 1, Content(headline)))).Value;
            await Say(first.User, "Proposed words of one");
            var proposal = Assert.Single((await Say(second.User, "Proposed words of another")).Proposals);
            _ = (await paper.Action<SettleProposal>().Run(Acting(first.User), new(story, En, proposal.Id, Accept: true))).Value;
            Assert.Equal("publish.alone", Assert.Single((await PublishedBy(second.User, story)).Problems).Code);

            var addressed = await WrittenBy(first.User, "Addressed by another");
            _ = (await paper.Action<SaveWorkingCopy>().Run(Acting(second.User), new(addressed, En, 1, Content("Addressed by another")) { Slug = Slug.Parse("chosen-by-the-second") })).Value;
            Assert.Equal("publish.alone", Assert.Single((await PublishedBy(second.User, addressed)).Problems).Code);
        }
        finally
        {
            await TwoPeople(admin, on: false);
        }
    }

    private static KeyPoint Point(string text, BlockId block) => new(BlockId.New(), InlineText.Of(text), [new Passage(block)]);

    private static Actor Acting(UserId user) => Actor.Nobody with { User = user, Name = "Somebody", Roles = [Role.Editor] };

    private static async Task TwoPeople(Colleague admin, bool on)
    {
        await admin.Open("/newsroom/people/rights");
        var token = admin.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await admin.Post("/newsroom/people/rights/two-people", HttpStatusCode.OK, [("__RequestVerificationToken", token), .. on ? [("on", "yes")] : Array.Empty<(string, string)>()]);
    }

    private Task<Visnyk.Editorial.Results.Outcome<System.Collections.Immutable.ImmutableArray<ArticleId>>> PublishedBy(UserId user, StoryId story) =>
        paper.Action<PublishStory>().Run(Acting(user), new(story, [En]));

    private async Task<StoryId> WrittenBy(UserId user, string headline)
    {
        var story = await Story(paper, "world");
        _ = (await paper.Action<SaveWorkingCopy>().Run(Acting(user), new(story, En, 0, Content(headline)))).Value;
        return story;
    }

    private async Task<ArticleId> ArticleOf(StoryId story)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story && a.Edition == En)).Id;
    }
}
