using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Two people at one article, one of them late.</summary>
public abstract class SaveTests(Paper paper)
{
    private const string Both = "<p data-block='a'>Поліція затримала 12 осіб у Львові.</p><p data-block='b'>Слідство триває.</p>";

    [Fact]
    public async Task Who_saves_on_an_old_version_gets_what_both_wrote()
    {
        var story = await Begun("Merged save");
        await Write(story, 1, Both.Replace("12", "13", StringComparison.Ordinal));
        var late = await Write(story, 1, Both.Replace("триває.", "триває. Суд завтра.", StringComparison.Ordinal));
        Assert.Equal(3, late.Version);
        Assert.Empty(late.Proposals);
        Assert.Equal(["Поліція затримала 13 осіб у Львові.", "Слідство триває. Суд завтра."], Lines(late.Content));

        await Publish(paper, story, null, En);
        Assert.Contains("Слідство триває. Суд завтра.", Spaced((await paper.Read("/en/world/merged-save")).QuerySelector("[data-part=body]")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_people_said_differently_is_not_published_until_somebody_settles_it()
    {
        var story = await Begun("Said differently");
        await Write(story, 1, Both.Replace("затримала", "звільнила", StringComparison.Ordinal));
        var late = await Write(story, 1, Both.Replace("12", "21", StringComparison.Ordinal));
        var proposal = Assert.Single(late.Proposals);
        Assert.Equal(("Поліція звільнила 12 осіб у Львові.", "Поліція затримала 21 осіб у Львові."), (proposal.Kept.Plain, proposal.Offered.Plain));

        var refused = await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]));
        Assert.Equal(["proposal.open"], refused.Problems.Select(p => p.Code));
        await paper.Read("/en/world/said-differently", HttpStatusCode.NotFound);

        // Saved on, it stays open; who settles it twice is told.
        Assert.Equal(late.Proposals, (await Write(story, late.Version, Both.Replace("затримала", "звільнила", StringComparison.Ordinal))).Proposals);
        var settled = (await paper.Action<SettleProposal>().Run(Actor.Installation, new(story, En, proposal.Id, Accept: true))).Value;
        Assert.Empty(settled.Proposals);
        Assert.Equal("Поліція затримала 21 осіб у Львові.", Lines(settled.Content)[0]);
        Assert.Equal("proposal.unknown", Assert.Single((await paper.Action<SettleProposal>().Run(Actor.Installation, new(story, En, proposal.Id, Accept: true))).Problems).Code);
        Assert.Equal("article.unknown", Assert.Single((await paper.Action<SettleProposal>().Run(Actor.Installation, new(story, He, proposal.Id, Accept: true))).Problems).Code);
        await Publish(paper, story, null, En);
        await paper.Read("/en/world/said-differently");
    }

    [Fact]
    public async Task What_was_said_differently_of_a_text_goes_with_it_when_an_earlier_one_is_restored()
    {
        var story = await Begun("Restored");
        await Write(story, 1, Both.Replace("затримала", "звільнила", StringComparison.Ordinal));
        Assert.Single((await Write(story, 1, Both.Replace("12", "21", StringComparison.Ordinal))).Proposals);
        var restored = (await paper.Action<RestoreVersion>().Run(Actor.Installation, new(story, En, null, 1))).Value;
        Assert.Equal("Поліція затримала 12 осіб у Львові.", Lines(restored.Content)[0]);
        Assert.Empty(restored.Proposals);
        await Publish(paper, story, null, En);
    }

    [Fact]
    public async Task Many_who_save_at_once_on_one_version_are_all_there()
    {
        var story = await Begun("Crowded");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Write(story, 1, Both + $"<p data-block='n{n}'>Sentence number {n}.</p>")));
        var copy = await Copy(story);
        Assert.Equal(13, copy.Version);
        Assert.Empty(copy.Proposals);
        Assert.Equal(
            Enumerable.Range(0, 12).Select(n => $"Sentence number {n}.").Order(StringComparer.Ordinal),
            Lines(copy.Content).Skip(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_who_publish_one_story_at_once_leave_it_one_address_and_all_are_told_that_it_is_done()
    {
        var story = await Begun("Published by many");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))));
        Assert.All(outcomes, o => Assert.Empty(o.Problems));
        await using var db = paper.Action<Database>().OpenNewsroom();
        var article = await db.Articles.SingleAsync(a => a.StoryId == story);
        Assert.Equal(PublicState.Published, article.PublicState);
        Assert.Equal(["published-by-many"], (await db.Addresses.Where(a => a.Target == article.Id.Value && a.Kind == AddressKind.Article).ToListAsync()).Select(a => a.Slug.Value));
        await paper.Read("/en/world/published-by-many");
    }

    [Fact]
    public async Task A_save_sent_again_changes_nothing()
    {
        var story = await Begun("Sent again");
        var once = await Write(story, 1, Both.Replace("12", "13", StringComparison.Ordinal));
        var again = await Write(story, 1, Both.Replace("12", "13", StringComparison.Ordinal));
        Assert.Equal(ContentJson.Write(once.Content), ContentJson.Write(again.Content));
        Assert.Empty(again.Proposals);
    }

    [Fact]
    public async Task A_version_that_is_yet_to_come_is_refused()
    {
        var story = await Begun("From the future");
        var outcome = await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 7, Content("From the future")));
        Assert.Equal("copy.unknown-version", Assert.Single(outcome.Problems).Code);
        Assert.Equal(1, (await Copy(story)).Version);
    }

    [Fact]
    public async Task Slugs_chosen_differently_are_settled_too()
    {
        var story = await Begun("Slugs");
        Task<SavedCopy> Choose(string slug) => Write(story, 1, Both, Slug.Parse(slug));
        await Choose("first-slug");
        var late = await Choose("second-slug");
        var proposal = Assert.Single(late.Proposals);
        Assert.Equal((ProposalKind.Choice, "first-slug", "second-slug"), (proposal.Kind, late.Slug.Value, proposal.Offered.Plain));
        Assert.Equal("second-slug", (await paper.Action<SettleProposal>().Run(Actor.Installation, new(story, En, proposal.Id, Accept: true))).Value.Slug.Value);
    }

    [Fact]
    public async Task Whoever_comes_back_after_a_long_evening_loses_nothing()
    {
        var story = await Begun("Long evening");
        for (var version = 1; version <= 205; version++)
        {
            await Write(story, version, Both.Replace("12", version.ToString(), StringComparison.Ordinal));
        }

        await using (var db = paper.Action<Database>().OpenNewsroom())
        {
            // The newest, and the first of the hour.
            var article = (await db.Articles.SingleAsync(a => a.StoryId == story)).Id;
            Assert.Equal(101, await db.WorkingCopyVersions.CountAsync(v => v.ArticleId == article));
        }

        var late = await Write(story, 50, Both.Replace("12", "49", StringComparison.Ordinal).Replace("триває.", "триває. Суд завтра.", StringComparison.Ordinal));
        var text = Lines(late.Content);
        Assert.Equal("Слідство триває. Суд завтра.", text[1]);
        Assert.Equal("Поліція затримала 205 осіб у Львові.", text[0]);
        Assert.Equal("Поліція затримала 49 осіб у Львові.", Assert.Single(late.Proposals, p => p.Kind == ProposalKind.Wording).Offered.Plain);

        // What it was written on is not kept, so it could be another's who deleted it since.
        Assert.Equal("Суд завтра.", Assert.Single(late.Proposals, p => p.Kind == ProposalKind.Deletion).Kept.Plain);
    }

    [Fact]
    public async Task Whoever_comes_back_after_a_hundred_and_fifty_saves_of_another_brings_nothing_deleted_back_unseen()
    {
        var story = await Begun("Hundred and fifty");
        const string passing = "<p data-block='c'>Тимчасове речення.</p>";
        for (var version = 1; version <= 40; version++)
        {
            await Write(story, version, Both.Replace("триває.", version < 39 ? "триває." : "триває. Суд при", StringComparison.Ordinal) + (version < 20 ? "" : passing));
        }

        // Somebody has version 41 before them, and goes away with it; what was passing then is deleted, what was begun is ended.
        var theirs = Both.Replace("триває.", "триває. Суд призначено на завтра.", StringComparison.Ordinal);
        for (var version = 41; version < 191; version++)
        {
            await Write(story, version, theirs + $"<p data-block='d'>Абзац {version}.</p>");
        }

        var late = await Write(story, 41, Both.Replace("триває.", "триває. Суд при", StringComparison.Ordinal) + passing + "<p data-block='w'>Слова того, хто повернувся.</p>");
        Assert.Equal(
            ["Суд при", "Слова того, хто повернувся.", "Тимчасове речення."],
            late.Proposals.Where(p => p.Kind == ProposalKind.Deletion).Select(p => p.Kept.Plain).Order(StringComparer.Ordinal).OrderBy(t => t != "Суд при"));
        Assert.Equal("proposal.open", (await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [En]))).Problems[0].Code);
        foreach (var proposal in late.Proposals)
        {
            _ = (await paper.Action<SettleProposal>().Run(Actor.Installation, new(story, En, proposal.Id, Accept: !proposal.Kept.Plain.StartsWith("Слова", StringComparison.Ordinal)))).Value;
        }

        Assert.Equal(
            ["Поліція затримала 12 осіб у Львові.", "Слідство триває. Суд призначено на завтра.", "Абзац 190.", "Слова того, хто повернувся."],
            Lines((await Copy(story)).Content).OrderBy(l => l.StartsWith("Слова", StringComparison.Ordinal)));
        await Publish(paper, story, null, En);
    }

    [Fact]
    public async Task Fields_that_were_written_on_an_older_version_than_the_text_are_merged_with_what_others_filled_in()
    {
        var story = await Begun("Fields");
        ArticleContent Article(string headline, string deck, params string[] points) => Content(headline, Both) with
        {
            Deck = deck, KeyPoints = [.. points.Select(p => new KeyPoint(BlockId.Parse(p), InlineText.Of(p), []))],
        };

        async Task<SavedCopy> Fill(int version, int fields, ArticleContent content) =>
            (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, version, content) { FieldsVersion = fields })).Value;
        await Fill(1, 1, Article("Fields", "", "one"));
        await Fill(2, 2, Article("Others wrote this", "", "one", "two"));
        var late = await Fill(3, 2, Article("Fields", "And this is mine", "one", "three"));
        Assert.Equal(("Others wrote this", "And this is mine"), (late.Content.Headline, late.Content.Deck));
        Assert.Equal(["one", "three", "two"], late.Content.KeyPoints.Select(p => p.Text.Plain).Order());
        Assert.Empty(late.Proposals);
        var both = await Fill(4, 3, Article("I write another", "And this is mine", "one", "two", "three"));
        Assert.Empty(both.Proposals);
        var apart = await Fill(5, 4, Article("Said otherwise", "And this is mine", "one", "two", "three"));
        Assert.Equal(("I write another", "Said otherwise"), (apart.Content.Headline, Assert.Single(apart.Proposals).Offered.Plain));
    }

    [Fact]
    public async Task What_was_written_after_a_save_on_its_way_goes_on_from_that_and_is_merged_with_what_others_wrote()
    {
        var story = await Begun("Went on");
        await Write(story, 1, Both.Replace("затримала", "звільнила", StringComparison.Ordinal));
        var sent = Both.Replace("12", "2", StringComparison.Ordinal);
        var first = await Write(story, 1, sent);
        Assert.Equal("Поліція затримала 2 осіб у Львові.", Assert.Single(first.Proposals).Offered.Plain);

        // The half of it that came first is no proposal of its own; what somebody else wrote stands, and nothing of both is mixed.
        var goneOn = sent.Replace("затримала 2", "затримала 21", StringComparison.Ordinal).Replace("триває.", "триває. Суд завтра.", StringComparison.Ordinal);
        var late = (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, first.Version, Content("Went on", goneOn)) { OriginBody = Content("", sent).Body })).Value;
        Assert.Equal(["Поліція звільнила 12 осіб у Львові.", "Слідство триває. Суд завтра."], Lines(late.Content));
        Assert.Equal("Поліція затримала 21 осіб у Львові.", Assert.Single(late.Proposals).Offered.Plain);
    }

    [Fact]
    public async Task What_each_wrote_in_a_sitting_is_there_after_a_hundred_saves_of_somebody_else()
    {
        var (ada, petro) = (await Somebody("Ada"), await Somebody("Petro"));
        var story = await Begun("Sittings");
        async Task By(UserId user, int version, string text) => _ = (await paper.Action<SaveWorkingCopy>().Run(
            Actor.Nobody with { User = user, Name = "Somebody", Roles = [Role.Editor] }, new(story, En, version, Content("Sittings", $"<p data-block='a'>{text}</p>")))).Value;
        await By(ada, 1, "Ada begins.");
        await By(ada, 2, "Ada ends.");
        for (var version = 3; version < 110; version++)
        {
            await By(petro, version, $"Petro {version}.");
        }

        await using var db = paper.Action<Database>().OpenNewsroom();
        var kept = (await db.WorkingCopyVersions.Where(v => v.Version < 10).ToListAsync()).Where(v => v.SavedBy == ada).Select(v => Lines(v.Content)[0]);
        Assert.Contains("Ada ends.", kept);
    }

    private async Task<UserId> Somebody(string name) =>
        (await paper.Action<Desk.People.InviteUser>().Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Editor]) { Name = name })).Value.User!.Value;

    private async Task<StoryId> Begun(string headline)
    {
        var story = await Story(paper, "world");
        headlines[story] = headline;
        await Write(story, 0, Both);
        return story;
    }

    private readonly Dictionary<StoryId, string> headlines = [];

    private async Task<SavedCopy> Write(StoryId story, int version, string body, Slug? slug = null) =>
        (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, version, Content(headlines[story], body)) { Slug = slug })).Value;

    private async Task<WorkingCopy> Copy(StoryId story)
    {
        await using var db = paper.Action<Database>().OpenNewsroom();
        var article = await db.Articles.SingleAsync(a => a.StoryId == story);
        return (await db.WorkingCopies.FindAsync(article.Id))!;
    }

    private static string[] Lines(ArticleContent content) => [.. Body.Lines(content.Body).Select(l => l.Plain)];

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class Saves_on_SQLite(SqlitePaper paper) : SaveTests(paper), IClassFixture<SqlitePaper>;

public sealed class Saves_on_PostgreSQL(PostgresPaper paper) : SaveTests(paper), IClassFixture<PostgresPaper>;
