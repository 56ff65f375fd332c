namespace Visnyk.Editorial.Text;

/// <summary>Something of another site, named and linked; the reader's click leads there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Absolute https address.</param>
/// <param name="Title">What it is.</param>
public sealed record Embed(BlockId Id, string Url, InlineText Title) : Block(Id);
