using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Corrections;

/// <summary>A correction as it is written: what was wrong, and what is right.</summary>
/// <param name="Wrong">A sentence on what was wrong; may be empty where the other is not.</param>
/// <param name="Right">A sentence on what is right.</param>
public sealed record CorrectionText(string Wrong, string Right)
{
    /// <summary>The note as readers get it.</summary>
    public InlineText Note => InlineText.Of($"{Wrong} {Right}".Trim());

    /// <summary>A text as somebody typed it, cleaned.</summary>
    public static CorrectionText Of(string? wrong, string? right) => new(OneLine.Of(wrong), OneLine.Of(right));

    /// <summary>What keeps it from being filed; null where nothing does.</summary>
    public Problem? WhatIsWrong(string edition) =>
        Wrong.Length == 0 && Right.Length == 0 ? new Problem("correction.missing", "The correction says nothing.", edition)
        : Wrong.Length > ProposedCorrection.LongestText || Right.Length > ProposedCorrection.LongestText ? new Problem("correction.long", $"Each has at most {ProposedCorrection.LongestText} characters.", edition)
        : null;
}
