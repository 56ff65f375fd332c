namespace Visnyk.Editorial.Text;

/// <summary>A break between parts.</summary>
/// <param name="Id">Its id.</param>
public sealed record Divider(BlockId Id) : Block(Id);
