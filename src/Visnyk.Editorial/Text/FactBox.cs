using System.Collections.Immutable;

namespace Visnyk.Editorial.Text;

/// <summary>A box beside the story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Blocks">What stands in it; no fact box.</param>
public sealed record FactBox(BlockId Id, InlineText Title, ImmutableArray<Block> Blocks) : Block(Id);
