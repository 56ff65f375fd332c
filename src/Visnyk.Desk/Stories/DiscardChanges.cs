using Visnyk.Desk.Comments;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Puts the working copy back to what readers have. What is discarded is kept as a version, and can be restored.</summary>
public sealed class DiscardChanges(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to discard.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    public sealed record Request(StoryId Story, EditionTag Edition);

    /// <summary>The working copy as it is then; or what stops it: it was never published, is scheduled, or is in hands from which the actor may not take it.</summary>
    public Task<Outcome<SavedCopy>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SavedCopy>(
        by,
        new Deed("article.discard", $"story {request.Story}", request.Edition.Value),
        async db =>
        {
            var opened = await OpenedCopy.Find(db, by, request.Story, request.Edition, cancel);
            if (!opened.Done)
            {
                return Outcome.Failed<SavedCopy>(opened.Problems);
            }

            var (story, article, copy) = opened.Value;

            if (article.PublishedRevision is not { } id || await db.Revisions.FindAsync([id], cancel) is not { } revision)
            {
                return new Problem("article.not-published", "Readers do not have this article; there is nothing to go back to.", request.Edition.Value);
            }

            if (article.Work == WorkState.Scheduled)
            {
                return new Problem("work.scheduled", "The article is scheduled; cancel that first.", request.Edition.Value);
            }

            // An approval, or the wait for one, ends with what it was about: that is to return it.
            if (article.Work != WorkState.Draft
                && by.WhatStops(Right.Review, Matter.Of(story, article, (await db.Editions.FindAsync([request.Edition], cancel))!)) is { } stop)
            {
                return stop;
            }

            await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);
            var before = copy.Content.Body;
            copy.Content = revision.Content;
            await AnchoredComments.Follow(db, copy, before, cancel);
            story.TakeBack(article, revision);
            (copy.Slug, copy.Proposals, copy.Writers) = (default, [], []);
            copy.Saved(by.User, clock.GetUtcNow(), changed: false);
            article.Finish(copy.Version);
            story.Touch(copy.SavedAt);
            return new SavedCopy(copy.Version, copy.Content, copy.Slug, copy.Proposals);
        },
        cancel);
}
