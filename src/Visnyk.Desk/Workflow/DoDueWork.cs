using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Notifications;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>
/// Does the first piece of work that is due. It is claimed by deleting its row, which only one transaction can, and the same transaction does the work: so it
/// is done once, crash or not, however many processes look. What breaks while it is done is put off, so that what is due after it is not kept waiting.
/// </summary>
public sealed class DoDueWork(WriteQueue writes, PublishStory publish, Messenger messenger, TimeProvider clock, ILogger<DoDueWork> log)
{
    // Each time it is put off by as long as it is late by then, within these.
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(15);

    /// <summary>Whether there was something to do; or what stops <paramref name="by"/> from doing it.</summary>
    public async Task<Outcome<bool>> Run(Actor by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        First? first = null;
        DueWork? claimed = null;
        try
        {
            var done = await writes.Run<bool>(
                by,
                found => found ? new Deed("article.publish-due", $"story {claimed!.StoryId}", string.Join(' ', claimed.Editions)) : null,
                async db =>
                {
                    first = await FirstDue(db, cancel);
                    claimed = first is null ? null : await Claim(db, first.Id, cancel);
                    var editions = claimed is null ? [] : await StillScheduled(db, claimed, cancel);
                    if (claimed is null || editions.Count == 0)
                    {
                        return claimed is not null;
                    }

                    var published = await publish.Run(by, new(claimed.StoryId, [.. editions.Select(a => a.Edition)]) { Approved = true, IsDue = true, ScheduledBy = claimed.ScheduledBy }, cancel);
                    return published.Done ? true : Outcome.Failed<bool>(published.Problems);
                },
                cancel);
            return done.Done ? done : await Fail(by, claimed!, done.Problems, cancel);
        }
#pragma warning disable CA1031 // Whatever is wrong with one story must not keep the others from their time.
        catch (Exception error) when (first is not null && !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Story {Story} could not be published when it was due; it is tried again.", first.StoryId);
            await PutOff(first, cancel);
            await Tell(by, first, cancel);
            return true;
        }
    }

    private async Task<First?> FirstDue(NewsroomDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.DueWork.Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Select(d => new First(d.Id, d.StoryId, d.DueAt)).FirstOrDefaultAsync(cancel);
    }

    private static async Task<DueWork?> Claim(NewsroomDb db, long id, CancellationToken cancel)
    {
        var work = await db.DueWork.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        return work is not null && await db.DueWork.Where(d => d.Id == id).ExecuteDeleteAsync(cancel) == 1 ? work : null;
    }

    /// <summary>Puts it behind what is due now, by columns alone: a row that cannot be read must not stop this too. Where the database is away, this throws as well.</summary>
    private Task<Outcome<bool>> PutOff(First first, CancellationToken cancel) => writes.Run<bool>(
        async db =>
        {
            var now = clock.GetUtcNow();
            var scheduled = await db.Articles.Where(a => a.StoryId == first.StoryId && a.ScheduledAt <= first.DueAt).OrderBy(a => a.ScheduledAt).Select(a => a.ScheduledAt).FirstOrDefaultAsync(cancel);
            var late = now - (scheduled ?? first.DueAt);
            var next = now + (late < Soonest ? Soonest : late > Latest ? Latest : late);
            return await db.DueWork.Where(d => d.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, next), cancel) == 1;
        },
        cancel);

    /// <summary>Says on the articles, and to whoever is told of failures, that it broke: once, however often it is tried again.</summary>
    private async Task Tell(Actor by, First first, CancellationToken cancel)
    {
        var problem = new Problem("schedule.broken", "Publishing it when it was due broke.");
        try
        {
            await writes.Run<bool>(
                by,
                told => told ? new Deed("article.schedule-failed", $"story {first.StoryId}", problem.Code) : null,
                async db =>
                {
                    var work = await db.DueWork.AsNoTracking().FirstOrDefaultAsync(d => d.Id == first.Id, cancel);
                    var articles = work is null ? [] : (await StillScheduled(db, work, cancel)).Where(a => a.Failure.Length == 0).ToList();
                    articles.ForEach(article => article.DelaySchedule(problem));
                    await TellFailed(db, by, articles, work?.ScheduledBy, cancel);
                    return articles.Count > 0;
                },
                cancel);
        }
#pragma warning disable CA1031 // What broke the story may break this; the log has it.
        catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(error, "Nobody could be told that story {Story} is not published.", first.StoryId);
        }
    }

    /// <summary>Takes it off the list, and says on the articles what was wrong: they are ready still, and nothing tries for ever.</summary>
    private Task<Outcome<bool>> Fail(Actor by, DueWork work, IReadOnlyList<Problem> problems, CancellationToken cancel) => writes.Run<bool>(
        by,
        new Deed("article.schedule-failed", $"story {work.StoryId}", string.Join(' ', problems.Select(p => $"{p.Code} {p.Edition}"))),
        async db =>
        {
            if (await db.DueWork.Where(d => d.Id == work.Id).ExecuteDeleteAsync(cancel) == 1)
            {
                var articles = await StillScheduled(db, work, cancel);
                articles.ForEach(article => article.FailSchedule(problems));
                await TellFailed(db, by, articles, work.ScheduledBy, cancel);
            }

            return true;
        },
        cancel);

    private async Task TellFailed(NewsroomDb db, Actor by, List<Article> articles, UserId? scheduledBy, CancellationToken cancel)
    {
        await messenger.TellWriters(db, by, NotificationKind.Failed, articles, "", cancel, [scheduledBy, .. articles.Select(a => a.ApprovedBy)]);
        foreach (var article in articles)
        {
            (await db.Stories.FindAsync([article.StoryId], cancel))!.Touch(clock.GetUtcNow());
        }
    }

    // What was put off is due later than it was scheduled.
    private static async Task<List<Article>> StillScheduled(NewsroomDb db, DueWork work, CancellationToken cancel) =>
        [.. (await db.Articles.Where(a => a.StoryId == work.StoryId).ToListAsync(cancel)).Where(a => work.Editions.Contains(a.Edition) && a.Work == WorkState.Scheduled && a.ScheduledAt <= work.DueAt)];

    /// <summary>What is needed to put work off.</summary>
    private sealed record First(long Id, StoryId StoryId, DateTimeOffset DueAt);
}
