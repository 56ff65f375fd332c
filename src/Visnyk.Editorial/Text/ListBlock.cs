using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>A list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ordered">Whether the order matters (numbered).</param>
/// <param name="Items">Its items; never empty.</param>
public sealed record ListBlock(BlockId Id, bool Ordered, ImmutableArray<ListItem> Items) : Block(Id);
