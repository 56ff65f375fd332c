using Visnyk.Desk.Stories;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Fronts;

/// <summary>Ends before its time that a story leads a front.</summary>
public sealed class UnpinLead(WriteQueue writes)
{
    /// <summary>What is to lead no more.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="Front">The section whose front it leads; <see cref="PinnedLead.Home"/> for the edition's home.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, SectionId Front);

    /// <summary>The story's id, or what stops it; another story that leads there meanwhile goes on doing so.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed("story.unpin", $"story {request.Story}", request.Edition.Value),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, [request.Edition], cancel);
            if (!found.Done)
            {
                return Outcome.Failed<StoryId>(found.Problems);
            }

            if (await db.PinnedLeads.FindAsync([request.Edition, request.Front], cancel) is { } pin && pin.ArticleId == found.Value[0].Id)
            {
                db.PinnedLeads.Remove(pin);
            }

            return request.Story;
        },
        cancel);
}
