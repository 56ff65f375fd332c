using Visnyk.Desk.Comments;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Settles what two people wrote differently: takes what is proposed, or leaves what stands.</summary>
public sealed class SettleProposal(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to settle.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="Proposal">The proposal's id.</param>
    /// <param name="Accept">Whether it takes the place of what stands; otherwise it goes.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, string Proposal, bool Accept);

    /// <summary>The working copy as it is then; or a problem where there is no such article or proposal.</summary>
    public Task<Outcome<SavedCopy>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SavedCopy>(
        by,
        new Deed("proposal.settle", $"story {request.Story}", request.Edition.Value),
        async db =>
        {
            var opened = await OpenedCopy.Find(db, by, request.Story, request.Edition, cancel);
            if (!opened.Done)
            {
                return Outcome.Failed<SavedCopy>(opened.Problems);
            }

            var (_, _, copy) = opened.Value;

            await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);
            var before = copy.Content.Body;
            if (copy.Settle(request.Proposal, request.Accept) is { } problem)
            {
                return problem;
            }

            await AnchoredComments.Follow(db, copy, before, cancel);
            copy.Saved(by.User, clock.GetUtcNow());
            return new SavedCopy(copy.Version, copy.Content, copy.Slug, copy.Proposals);
        },
        cancel);
}
