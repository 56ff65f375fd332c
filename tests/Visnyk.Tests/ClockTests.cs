using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Clocks are put right, machines sleep: what is scheduled is published once all the same, soon after its time has come by whatever leap.</summary>
public sealed class ClockTests(ClockTests.PaperOfItsOwnTime paper) : IClassFixture<ClockTests.PaperOfItsOwnTime>
{
    [Fact]
    public async Task A_clock_that_jumps_publishes_what_is_due_soon_and_once_and_nothing_before_its_time()
    {
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

    public sealed class PaperOfItsOwnTime() : Paper(onPostgres: false)
    {
        internal LeapingClock Leaped { get; } = new();

        protected override TimeProvider? Clock => Leaped;
    }

    /// <summary>The machine's clock, put forward or back.</summary>
    internal sealed class LeapingClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
