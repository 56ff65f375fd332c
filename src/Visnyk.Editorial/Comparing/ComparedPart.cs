using System.Collections.Immutable;

namespace Visnyk.Editorial.Comparing;

/// <summary>A block or a segment in two revisions.</summary>
/// <param name="Segment">Its id; <c>#article</c> for headline, deck, dateline and bylines, <c>#lead</c> for the lead picture.</param>
/// <param name="Kind">What it is: <c>paragraph</c>, <c>heading2</c>, <c>item</c>, <c>list</c>, <c>cell</c>, <c>picture</c>, <c>keypoint</c> …</param>
/// <param name="Change">What became of it, its place left aside.</param>
/// <param name="Moved">Whether it stands elsewhere; it is shown where it stands after.</param>
/// <param name="Texts">What it says.</param>
/// <param name="Values">Attributes that changed.</param>
public sealed record ComparedPart(string Segment, string Kind, Change Change, bool Moved, ImmutableArray<ComparedText> Texts, ImmutableArray<ComparedValue> Values);
