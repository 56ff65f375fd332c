using System.Collections.Immutable;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Gives readers back what was withdrawn, as they had it; what was written since is left to the next publication.</summary>
public sealed class BringBackStory(WriteQueue writes, PublishStory publish)
{
    /// <summary>What to bring back.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions);

    /// <summary>The articles that readers have again, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("story.bring-back", $"story {request.Story}", string.Join(' ', request.Editions)),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Withdraw, request.Story, request.Editions, cancel);
            if (!found.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
            }

            var others = found.Value.Where(a => a.PublicState != PublicState.Withdrawn)
                .Select(a => new Problem("article.not-withdrawn", "Only a withdrawn article can be brought back.", a.Edition.Value)).ToList();
            return others.Count > 0
                ? Outcome.Failed<ImmutableArray<ArticleId>>(others)
                : await publish.Run(by, new(request.Story, request.Editions) { IsReturn = true }, cancel);
        },
        cancel);
}
