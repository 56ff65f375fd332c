using System.Collections.Immutable;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Takes back the time at which a story was to be published. The approval stays, and so does the schedule of other editions.</summary>
public sealed class CancelSchedule(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What is not to be published.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions);

    /// <summary>The articles, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.unschedule", $"story {request.Story}", string.Join(' ', request.Editions)),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, request.Editions, cancel);
            if (!found.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
            }

            await Schedules.Drop(db, request.Story, request.Editions, cancel);
            return await Handing.Each(db, request.Story, found.Value, article => article.CancelSchedule(), clock.GetUtcNow(), cancel);
        },
        cancel);
}
