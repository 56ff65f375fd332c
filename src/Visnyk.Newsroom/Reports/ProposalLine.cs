using Visnyk.Editorial.Corrections;

namespace Visnyk.Newsroom.Reports;

/// <summary>A correction that a colleague proposes and nobody has decided about.</summary>
/// <param name="Proposed">The proposal.</param>
/// <param name="Edition">The article's edition.</param>
/// <param name="Headline">The article's headline.</param>
/// <param name="By">Who proposes it; null where nobody who works here does.</param>
public sealed record ProposalLine(ProposedCorrection Proposed, string Edition, string Headline, string? By);
