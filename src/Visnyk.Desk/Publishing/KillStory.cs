using System.Collections.Immutable;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Takes a story down for good: every address it ever had answers 410.</summary>
public sealed class KillStory(WriteQueue writes, SearchIndex search, TimeProvider clock)
{
    /// <summary>What to kill.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions);

    /// <summary>The articles killed, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("story.kill", $"story {request.Story}", string.Join(' ', request.Editions)),
        db => WithdrawStory.TakeDown(db, by, Right.Kill, search, request.Story, request.Editions, article => article.Kill(), AddressState.Killed, clock.GetUtcNow(), cancel),
        cancel);
}
