namespace Visnyk.Editorial.Text;

/// <summary>A paragraph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
public sealed record Paragraph(BlockId Id, InlineText Text) : Block(Id);
