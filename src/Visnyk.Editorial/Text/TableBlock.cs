using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>A table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">What it shows; may be empty.</param>
/// <param name="Rows">Its rows; never empty.</param>
public sealed record TableBlock(BlockId Id, InlineText Caption, ImmutableArray<ImmutableArray<TableCell>> Rows) : Block(Id);
