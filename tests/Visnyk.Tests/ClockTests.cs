using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Clock_on_SQLite(SqliteOfItsOwnTime paper) : ClockTests(paper), IClassFixture<SqliteOfItsOwnTime>;

public sealed class Clock_on_PostgreSQL(PostgresOfItsOwnTime paper) : ClockTests(paper), IClassFixture<PostgresOfItsOwnTime>;

public sealed class SqliteOfItsOwnTime() : ClockTests.PaperOfItsOwnTime(onPostgres: false);

public sealed class PostgresOfItsOwnTime() : ClockTests.PaperOfItsOwnTime(onPostgres: true);

/// <summary>Clocks are put right, machines sleep: what is scheduled is published once all the same, soon after its time has come by whatever leap.</summary>
public abstract class ClockTests(ClockTests.PaperOfItsOwnTime paper)
{
    [Fact]
    public async Task A_clock_that_jumps_publishes_what_is_due_soon_and_once_and_nothing_before_its_time()
    {
        paper.Leaped.By = TimeSpan.Zero;
        var first = await Scheduled("An hour ahead", TimeSpan.FromHours(1));
        var second = await Scheduled("A day ahead", TimeSpan.FromDays(1));
        paper.Leaped.By = TimeSpan.FromMinutes(61);
        await Waiting.Until(async () => await StateOf(first) == PublicState.Published);
        Assert.Equal(PublicState.Unpublished, await StateOf(second));

        // Back before the time of the first, where what is written makes the timer look, and on to that of the second.
        paper.Leaped.By = TimeSpan.FromHours(-2);
        var third = await Scheduled("While the clock was back", TimeSpan.FromHours(1));
        paper.Leaped.By = TimeSpan.FromHours(25);
        await Waiting.Until(async () => await StateOf(second) == PublicState.Published && await StateOf(third) == PublicState.Published);
        await using var db = paper.Action<Database>().OpenNewsroom();
        foreach (var story in new[] { first, second, third })
        {
            Assert.Equal(1, await db.Articles.Where(a => a.StoryId == story).Join(db.Revisions.Where(r => r.Kind == RevisionKind.Published), a => a.Id, r => r.ArticleId, (_, r) => r).CountAsync());
        }
    }

    [Fact]
    public async Task What_is_scheduled_goes_out_in_the_second_for_which_it_is_scheduled_and_says_so()
    {
        paper.Leaped.By = TimeSpan.Zero;
        var story = await Scheduled("On the second", TimeSpan.FromHours(1));
        await using var db = paper.Action<Database>().OpenNewsroom();
        var at = (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).ScheduledAt!.Value;
        paper.Leaped.Stand(at);
        await Waiting.Until(async () => await StateOf(story) == PublicState.Published);
        paper.Leaped.Stand(null);
        Assert.InRange((await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).FirstPublishedAt!.Value, at, at.AddSeconds(1));
        Assert.InRange((await db.PublishedArticles.AsNoTracking().FirstAsync(a => a.StoryId == story)).PublishedAt, at, at.AddSeconds(1));
    }

    [Fact]
    public async Task What_breaks_when_it_is_due_keeps_nothing_waiting_is_told_once_and_goes_out_when_it_is_mended()
    {
        paper.Leaped.By = TimeSpan.Zero;
        UserId writer = (await paper.Action<InviteUser>().Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Author]))).Value.User!.Value;
        var torn = await Scheduled("A torn revision", TimeSpan.FromHours(1));
        _ = (await paper.Action<AssignArticle>().Run(Actor.Installation, new(torn, [En], writer))).Value;
        var whole = await Scheduled("Behind it in line", TimeSpan.FromMinutes(61));
        await using var db = paper.Action<Database>().OpenNewsroom();
        var article = await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == torn);
        await paper.Action<WriteQueue>().Run<bool>(async of => await of.Database.ExecuteSqlAsync($"UPDATE revision SET content = '#' || content WHERE article_id = {article.Id.Value}") == 1);

        paper.Leaped.By = TimeSpan.FromMinutes(62);
        await Waiting.Until(async () => await StateOf(whole) == PublicState.Published);
        async Task<Article> Now() => await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == torn);
        async Task<int> Told() => await db.Notifications.CountAsync(n => n.UserId == writer && n.Kind == NotificationKind.Failed);
        Assert.Equal((WorkState.Scheduled, article.ScheduledAt, "schedule.broken"), ((await Now()).Work, (await Now()).ScheduledAt, (await Now()).Failure));
        Assert.True((await db.DueWork.AsNoTracking().SingleAsync(d => d.StoryId == torn)).DueAt > article.ScheduledAt);
        Assert.Equal(1, await Told());

        // It breaks once more, and nobody is told again; then somebody mends it.
        var before = await TriedAgainAt(torn);
        paper.Leaped.By = TimeSpan.FromMinutes(90);
        await Waiting.Until(async () => await TriedAgainAt(torn) > before);
        Assert.Equal(1, await Told());
        await paper.Action<WriteQueue>().Run<bool>(async of => await of.Database.ExecuteSqlAsync($"UPDATE revision SET content = substr(content, 2) WHERE article_id = {article.Id.Value}") == 1);
        paper.Leaped.By = TimeSpan.FromMinutes(120);
        await Waiting.Until(async () => await StateOf(torn) == PublicState.Published);
        Assert.Equal("", (await Now()).Failure);
        Assert.False(await db.DueWork.AnyAsync(d => d.StoryId == torn));
        Assert.Equal(1, await Told());
    }

    private async Task<DateTimeOffset> TriedAgainAt(StoryId story)
    {
        await using var db = paper.Action<Database>().OpenNewsroom();
        return (await db.DueWork.AsNoTracking().SingleAsync(d => d.StoryId == story)).DueAt;
    }

    private async Task<StoryId> Scheduled(string headline, TimeSpan ahead)
    {
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { SourceEdition = En })).Value;
        _ = (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, En, 0, Content(headline)))).Value;
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        await using var db = paper.Action<Database>().OpenNewsroom();
        var edition = await db.Editions.AsNoTracking().FirstAsync(e => e.Tag == En);
        _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En], EditionClock.LocalOf(edition, paper.Leaped.GetUtcNow() + ahead)))).Value;
        return story;
    }

    private async Task<PublicState> StateOf(StoryId story)
    {
        await using var db = paper.Action<Database>().OpenNewsroom();
        return (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).PublicState;
    }

    public abstract class PaperOfItsOwnTime(bool onPostgres) : Paper(onPostgres)
    {
        internal LeapingClock Leaped { get; } = new();

        protected override TimeProvider? Clock => Leaped;
    }

    /// <summary>The machine's clock, put forward or back, or standing still.</summary>
    internal sealed class LeapingClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        // A reference, as others read it meanwhile.
        private object? standing;

        public void Stand(DateTimeOffset? at) => standing = at;

        public override DateTimeOffset GetUtcNow() => standing is DateTimeOffset at ? at : base.GetUtcNow() + By;
    }
}
