namespace Visnyk.Editorial.Text;

/// <summary>A cell of a table: a segment of its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Header">Whether it heads its row or column.</param>
/// <param name="Text">Its words.</param>
/// <param name="Columns">How many columns it takes up, from 1.</param>
/// <param name="Rows">How many rows it takes up, from 1.</param>
public sealed record TableCell(BlockId Id, bool Header, InlineText Text, int Columns = 1, int Rows = 1);
