using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Where two people changed one thing: what stands in the text now, and what the other wants.</summary>
internal sealed record Clash(ProposalKind Kind, InlineText Origin, InlineText Kept, InlineText Offered);
