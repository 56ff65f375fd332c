using System.Collections.Immutable;
using NodaTime;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Has the approved revisions of a story published at a time, in one or several editions together.</summary>
public sealed class SchedulePublishing(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What to publish when.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="At">When, on the clock of the first edition's readers.</param>
    /// <param name="Second">Of a time that comes twice because the clock is put back: whether the second is meant; null where it was not said.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, LocalDateTime At, bool? Second = null)
    {
        /// <summary>The versions that were shown to whoever asks as approved: another approval since stops it. Editions that are not named are not looked at.</summary>
        public ImmutableDictionary<EditionTag, int> Shown { get; init; } = ImmutableDictionary<EditionTag, int>.Empty;
    }

    /// <summary>The instant, or what stops it.</summary>
    public Task<Outcome<DateTimeOffset>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        at => new Deed("article.schedule", $"story {request.Story}", $"{string.Join(' ', request.Editions)} at {at:u}"),
        db => Schedule(db, by, request, cancel),
        cancel);

    private async Task<Outcome<DateTimeOffset>> Schedule(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, request.Editions, cancel);
        if (!found.Done)
        {
            return Outcome.Failed<DateTimeOffset>(found.Problems);
        }

        var story = (await db.Stories.FindAsync([request.Story], cancel))!;
        var problems = await ShownVersions.WhatStops(db, by, found.Value, request.Shown, approved: true, cancel);
        problems.AddRange(found.Value.Select(a => story.WhatStops(a.Edition)).OfType<Problem>());
        if (problems.Count > 0)
        {
            return Outcome.Failed<DateTimeOffset>(problems);
        }

        foreach (var article in found.Value)
        {
            var approved = article.ApprovedRevision is { } id ? await db.Revisions.FindAsync([id], cancel) : null;
            if (approved is not null && await TwoPeople.WhatStops(db, by, article, approved.Writers, cancel) is { } alone)
            {
                return Outcome.Failed<DateTimeOffset>([alone]);
            }
        }

        var at = EditionClock.InstantOf((await db.Editions.FindAsync([request.Editions[0]], cancel))!, request.At, request.Second);
        if (!at.Done)
        {
            return at;
        }

        var done = await Handing.Each(db, request.Story, found.Value, article => article.Schedule(at.Value, clock.GetUtcNow()), clock.GetUtcNow(), cancel);
        if (!done.Done)
        {
            return Outcome.Failed<DateTimeOffset>(done.Problems);
        }

        db.DueWork.Add(new DueWork { Id = ids.Next(), DueAt = at.Value, StoryId = request.Story, Editions = [.. found.Value.Select(a => a.Edition)], ScheduledBy = by.User });
        return at.Value;
    }
}
