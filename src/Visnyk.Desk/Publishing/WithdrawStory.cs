using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Search;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Takes a story down in one or several editions. It may come back: its addresses say so until then.</summary>
public sealed class WithdrawStory(WriteQueue writes, SearchIndex search, TimeProvider clock)
{
    /// <summary>What to take down.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions);

    /// <summary>The articles taken down, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("story.withdraw", $"story {request.Story}", string.Join(' ', request.Editions)),
        db => TakeDown(db, by, Right.Withdraw, search, request.Story, request.Editions, article => article.Withdraw(), AddressState.Withdrawn, clock.GetUtcNow(), cancel),
        cancel);

    internal static async Task<Outcome<ImmutableArray<ArticleId>>> TakeDown(
        NewsroomDb db,
        Actor by,
        Right right,
        SearchIndex search,
        StoryId story,
        ImmutableArray<EditionTag> editions,
        Func<Article, Problem?> step,
        AddressState state,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        var found = await ArticlesOf.Find(db, by, right, story, editions, cancel);
        if (!found.Done)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
        }

        var problems = found.Value.Select(step).OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(problems);
        }

        // What is taken down is not put up again by a time that was set before.
        await Schedules.Drop(db, story, editions, cancel);
        // Nor is it read on by links that were given out before.
        foreach (var article in found.Value)
        {
            await AddressBook.Close(db, article.Edition, AddressKind.Article, article.Id.Value, state, cancel);
            await search.Remove(db, article.Id, cancel);
            await PublishedRows.Remove(db, article.Id, now, cancel);
            await db.Previews.Where(p => p.ArticleId == article.Id).ExecuteDeleteAsync(cancel);
        }

        await PublicBehind.Note(db, (await db.Stories.FindAsync([story], cancel))!, cancel);

        return found.Value.Select(a => a.Id).ToImmutableArray();
    }
}
