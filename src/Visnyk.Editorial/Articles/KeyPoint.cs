using System.Collections.Immutable;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

/// <summary>One line of the summary, tied to what supports it.</summary>
/// <param name="Id">Its id: it is a segment.</param>
/// <param name="Text">Its words.</param>
/// <param name="Passages">The passages of the body that support it; needed to publish.</param>
public sealed record KeyPoint(BlockId Id, InlineText Text, ImmutableArray<Passage> Passages);
