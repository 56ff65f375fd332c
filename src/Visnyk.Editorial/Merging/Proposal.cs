using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// What two people said differently of one thing, for somebody to settle; nothing is published while one is open. What was saved first stands in
/// the text, because others have it on their screens already and go on from it; the words of whoever came later are proposed. A changed sentence
/// stands in any case, and its deletion is proposed, because a deletion is done in a moment and words are not.
/// </summary>
/// <param name="Id">Made of what it says, so that the same proposal has the same id wherever it is made.</param>
/// <param name="Kind">What is to be settled.</param>
/// <param name="Segment">The block's or segment's id; <c>#article</c> for headline, deck and dateline, <c>#lead</c> for the lead picture, <c>#slug</c>.</param>
/// <param name="Field">Which of its texts or attributes; empty where all of it is meant.</param>
/// <param name="Origin">What both started from; may be empty.</param>
/// <param name="Kept">What stands in the text.</param>
/// <param name="Offered">What is proposed instead; empty for a deletion.</param>
public sealed record Proposal(string Id, ProposalKind Kind, string Segment, string Field, InlineText Origin, InlineText Kept, InlineText Offered)
{
    /// <summary>The proposal with the id that it has.</summary>
    internal static Proposal Of(string segment, string field, Clash clash) => new(
        Ids.Of(clash.Kind.ToString(), segment, field, clash.Kept.Plain, clash.Offered.Plain),
        clash.Kind,
        segment,
        field,
        clash.Origin,
        clash.Kept,
        clash.Offered);

    /// <summary>Two people chose differently.</summary>
    public static Proposal Choice(string segment, string field, string origin, string kept, string offered) =>
        Of(segment, field, new Clash(ProposalKind.Choice, InlineText.Of(origin), InlineText.Of(kept), InlineText.Of(offered)));
}
