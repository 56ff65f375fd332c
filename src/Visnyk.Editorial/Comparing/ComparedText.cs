using System.Collections.Immutable;

namespace Visnyk.Editorial.Comparing;

/// <summary>One text of a segment.</summary>
/// <param name="Field">Which: <c>headline</c>, <c>deck</c>, <c>text</c>, <c>caption</c>, <c>alt</c>, <c>credit</c> …</param>
/// <param name="Spans">Its words, removed ones before added ones.</param>
public sealed record ComparedText(string Field, ImmutableArray<ComparedSpan> Spans)
{
    /// <summary>Whether it is in both revisions as it is.</summary>
    public bool IsEqual => Spans.All(s => s.Change == Change.Equal);
}
