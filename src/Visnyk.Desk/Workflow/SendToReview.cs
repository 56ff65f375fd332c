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

/// <summary>Asks for somebody to read a story in one or several editions.</summary>
public sealed class SendToReview(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What it is about.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="Note">A word to whoever goes on with it; may be empty.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, string Note = "");

    /// <summary>The articles, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.review", $"story {request.Story}", string.Join(' ', request.Editions)),
        async db =>
        {
            var note = Handing.Note(request.Note);
            if (!note.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>(note.Problems);
            }

            var found = await ArticlesOf.Find(db, by, Right.Review, request.Story, request.Editions, cancel);
            return found.Done ? await Handing.Each(db, request.Story, found.Value, article => article.SendToReview(note.Value), clock.GetUtcNow(), cancel) : Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
        },
        cancel);
}
