using System.Collections.Immutable;
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

/// <summary>Approves a story in one or several editions as their working copies are now. What is typed later does not change what was approved.</summary>
public sealed class MarkReady(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What to approve.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions)
    {
        /// <summary>The versions of the working copies that were shown to whoever asks: what others wrote since stops it. Editions that are not named are not looked at.</summary>
        public ImmutableDictionary<EditionTag, int> Shown { get; init; } = ImmutableDictionary<EditionTag, int>.Empty;
    }

    /// <summary>The articles approved; or what stops it, which includes all that would stop them from being published.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.approve", $"story {request.Story}", string.Join(' ', request.Editions)),
        db => Approve(db, by, request, cancel),
        cancel);

    private async Task<Outcome<ImmutableArray<ArticleId>>> Approve(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, request.Editions, cancel);
        if (!found.Done)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
        }

        var story = (await db.Stories.FindAsync([request.Story], cancel))!;
        var problems = await ShownVersions.WhatStops(db, by, found.Value, request.Shown, approved: false, cancel);
        foreach (var article in found.Value)
        {
            var copy = (await db.WorkingCopies.FindAsync([article.Id], cancel))!;
            problems.AddRange(await Checklist.Stopping(db, story, article, copy, cancel));
            var approved = article.Approve(new RevisionId(ids.Next()), story, copy, by.User, clock.GetUtcNow());
            problems.AddRange(approved.Problems);
            if (approved.Done)
            {
                db.Revisions.Add(approved.Value);
            }
        }

        return problems.Count > 0
            ? Outcome.Failed<ImmutableArray<ArticleId>>(problems)
            : await Handing.Each(db, request.Story, found.Value, _ => null, clock.GetUtcNow(), cancel);
    }
}
