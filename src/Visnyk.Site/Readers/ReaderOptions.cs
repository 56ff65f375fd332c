using System.Collections.Immutable;
using Visnyk.Editorial.Reactions;

namespace Visnyk.Site.Readers;

/// <summary>What the program decides about what readers may say.</summary>
/// <param name="Reactions">The reactions of this paper, in their order; empty for none.</param>
/// <param name="Threshold">From how many reactions in all an article's counts are shown.</param>
/// <param name="ReportsADay">How many reports of errors are taken in a day.</param>
public sealed record ReaderOptions(ImmutableArray<Reaction> Reactions, int Threshold, int ReportsADay)
{
    /// <summary>The threshold of a paper that has not chosen one.</summary>
    public const int UsualThreshold = 5;

    /// <summary>The reports a day of a paper that has not chosen.</summary>
    public const int UsualReportsADay = 300;
}
