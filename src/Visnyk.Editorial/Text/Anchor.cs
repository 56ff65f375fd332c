namespace Visnyk.Editorial.Text;

/// <summary>
/// A place in a body that is found again after edits: a block and, where less than the block is meant, the words with what stands around them (W3C Web
/// Annotation Data Model, TextQuoteSelector).
/// </summary>
/// <param name="Block">The block, list item or cell.</param>
/// <param name="Quote">The exact words; empty for the whole block.</param>
/// <param name="Prefix">What stands before them.</param>
/// <param name="Suffix">What stands after them.</param>
public sealed record Anchor(BlockId Block, string Quote = "", string Prefix = "", string Suffix = "")
{
    /// <summary>The most characters that are kept of what stands before and after.</summary>
    public const int Around = 32;

    /// <summary>The longest quotation, in UTF-16 units.</summary>
    public const int LongestQuote = 2000;
}
