namespace Visnyk.Editorial.Text;

/// <summary>An item of a list: a segment of its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Nested">A list under it; null for none.</param>
public sealed record ListItem(BlockId Id, InlineText Text, ListBlock? Nested = null);
