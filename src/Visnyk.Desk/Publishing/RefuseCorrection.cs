using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Refuses a correction that somebody proposed, and says why. To accept one is to file it (<see cref="FileCorrection.Request.Proposal"/>).</summary>
public sealed class RefuseCorrection(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What is refused.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Note">Why.</param>
    public sealed record Request(CorrectionId Proposal, string Note);

    /// <summary>The proposal's id, or what stops it.</summary>
    public Task<Outcome<CorrectionId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<CorrectionId>(
        by,
        _ => new Deed("correction.refuse", $"correction {request.Proposal}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.ProposedCorrections.FindAsync([request.Proposal], cancel) is not { } proposed)
            {
                return new Problem("proposed.unknown", $"There is no proposal {request.Proposal}.");
            }

            var article = (await db.Articles.FindAsync([proposed.ArticleId], cancel))!;
            var story = (await db.Stories.FindAsync([article.StoryId], cancel))!;
            if (by.WhatStops(Right.Correct, Matter.Of(story, article, (await db.Editions.FindAsync([article.Edition], cancel))!)) is { } stop)
            {
                return stop;
            }

            var note = OneLine.Of(request.Note);
            return note.Length is 0 or > ProposedCorrection.LongestNote ? new Problem("proposed.note", $"Whoever proposed it is told why, in at most {ProposedCorrection.LongestNote} characters.")
                : proposed.Settle(ProposalState.Refused, by.User, clock.GetUtcNow(), note) is { } settled ? settled
                : proposed.Id;
        },
        cancel);
}
