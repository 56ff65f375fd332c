using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Puts a story that readers never had into the bin, or takes it out again. Nothing in the bin is lost.</summary>
public sealed class BinStory(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to do.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Back">Whether it comes out of the bin.</param>
    public sealed record Request(StoryId Story, bool Back = false);

    /// <summary>The story's id, or what stops it.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed(request.Back ? "story.unbin" : "story.bin", $"story {request.Story}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.Stories.FindAsync([request.Story], cancel) is not { } story)
            {
                return new Problem("story.unknown", $"There is no story {request.Story}.");
            }

            var own = story.CreatedBy is { } owner && owner == by.User;
            if (by.WhatStops(own ? Right.WriteOwn : Right.EditSource, Matter.Of(story)) is { } stop)
            {
                return stop;
            }

            if (!request.Back && await db.Articles.Where(a => a.StoryId == story.Id).ToListAsync(cancel) is var articles
                && articles.Any(a => a.PublicState != PublicState.Unpublished || a.Work == WorkState.Scheduled))
            {
                return new Problem("bin.published", "Readers have this story, had it, or are about to; only drafts go into the bin.");
            }

            story.BinnedAt = request.Back ? null : clock.GetUtcNow();
            story.Touch(clock.GetUtcNow());
            return story.Id;
        },
        cancel);
}
