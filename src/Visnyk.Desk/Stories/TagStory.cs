using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Adds one topic to a story, or takes one from it; the others stay as they are, whoever changes them meanwhile.</summary>
public sealed class TagStory(WriteQueue writes, ChangeStory change)
{
    /// <summary>What to do.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Topic">The topic.</param>
    /// <param name="Remove">Whether it is taken away; else it is added.</param>
    public sealed record Request(StoryId Story, TopicId Topic, bool Remove = false);

    /// <summary>The story's id, or what stops it.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed("story.change", $"story {request.Story}"),
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

            var topics = request.Remove ? story.Topics.Remove(request.Topic) : story.Topics.Contains(request.Topic) ? story.Topics : story.Topics.Add(request.Topic);
            return await change.Run(by, new(request.Story) { Topics = topics }, cancel);
        },
        cancel);
}
