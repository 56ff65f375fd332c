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
            // Whether it exists, and may be changed, is asked by what changes it.
            var had = (await db.Stories.FindAsync([request.Story], cancel))?.Topics ?? [];
            var topics = request.Remove ? had.Remove(request.Topic) : had.Contains(request.Topic) ? had : had.Add(request.Topic);
            return await change.Run(by, new(request.Story) { Topics = topics }, cancel);
        },
        cancel);
}
