namespace Visnyk.Editorial.Text;

/// <summary>
/// A place in a body that something else points at: a block and, where less than the block is meant, a quotation from it, as the W3C Web
/// Annotation Data Model's TextQuoteSelector has it.
/// </summary>
/// <param name="Block">The block.</param>
/// <param name="Quote">The exact words; null for the whole block.</param>
public sealed record Passage(BlockId Block, string? Quote = null);
