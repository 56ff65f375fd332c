using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>A list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ordered">Whether the order matters (numbered).</param>
/// <param name="Items">Its items; never empty.</param>
/// <param name="Start">The number of the first item of a numbered list.</param>
public sealed record ListBlock(BlockId Id, bool Ordered, ImmutableArray<ListItem> Items, int Start = 1) : Block(Id);
