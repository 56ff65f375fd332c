using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Says how soon a story has to be done.</summary>
public sealed class SetUrgency(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to say.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Urgency">How soon.</param>
    public sealed record Request(StoryId Story, Urgency Urgency);

    /// <summary>The story's id, or what stops it.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed("story.urgency", $"story {request.Story}", request.Urgency.ToString()),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (!Enum.IsDefined(request.Urgency) || await db.Stories.FindAsync([request.Story], cancel) is not { } story)
            {
                return new Problem("story.unknown", $"There is no story {request.Story}, or no urgency {request.Urgency}.");
            }

            if (by.WhatStops(Right.Review, Matter.Of(story)) is { } stop)
            {
                return stop;
            }

            story.Urgency = request.Urgency;
            story.Touch(clock.GetUtcNow());
            return story.Id;
        },
        cancel);
}
