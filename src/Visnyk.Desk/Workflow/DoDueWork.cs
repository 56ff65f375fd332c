using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>
/// Does the first piece of work that is due. It is claimed by deleting its row, which only one transaction can, and the same transaction does the work: so it
/// is done once, crash or not, however many processes look.
/// </summary>
public sealed class DoDueWork(WriteQueue writes, PublishStory publish, Messenger messenger, TimeProvider clock)
{
    /// <summary>Whether there was something to do; or what stops <paramref name="by"/> from doing it.</summary>
    public async Task<Outcome<bool>> Run(Actor by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        DueWork? claimed = null;
        var done = await writes.Run<bool>(
            by,
            found => found ? new Deed("article.publish-due", $"story {claimed!.StoryId}", string.Join(' ', claimed.Editions)) : null,
            async db =>
            {
                claimed = await Claim(db, cancel);
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

    private async Task<DueWork?> Claim(NewsroomDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var first = await db.DueWork.AsNoTracking().Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).FirstOrDefaultAsync(cancel);
        return first is not null && await db.DueWork.Where(d => d.Id == first.Id).ExecuteDeleteAsync(cancel) == 1 ? first : null;
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
                await messenger.TellWriters(db, by, NotificationKind.Failed, articles, "", cancel, [work.ScheduledBy, .. articles.Select(a => a.ApprovedBy)]);
                (await db.Stories.FindAsync([work.StoryId], cancel))!.Touch(clock.GetUtcNow());
            }

            return true;
        },
        cancel);

    private static async Task<List<Article>> StillScheduled(NewsroomDb db, DueWork work, CancellationToken cancel) =>
        [.. (await db.Articles.Where(a => a.StoryId == work.StoryId).ToListAsync(cancel)).Where(a => work.Editions.Contains(a.Edition) && a.Work == WorkState.Scheduled && a.ScheduledAt == work.DueAt)];
}
