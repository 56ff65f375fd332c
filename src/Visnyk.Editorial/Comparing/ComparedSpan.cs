using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Comparing;

/// <summary>Words that are in both revisions or in one; to be shown as <c>ins</c> and <c>del</c>, so that no colour is needed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marks">Their marks; where those changed, as they are after.</param>
/// <param name="Change">What became of them.</param>
public sealed record ComparedSpan(string Text, Marks Marks, Change Change);
