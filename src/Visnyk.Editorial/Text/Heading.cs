namespace Visnyk.Editorial.Text;

/// <summary>A heading within the body.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">2 or 3; the headline is 1.</param>
/// <param name="Text">Its words.</param>
public sealed record Heading(BlockId Id, int Level, InlineText Text) : Block(Id);
