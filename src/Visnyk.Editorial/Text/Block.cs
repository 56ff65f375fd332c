namespace Visnyk.Editorial.Text;

/// <summary>One piece of a body.</summary>
/// <param name="Id">Its id, unique in the article and kept for good.</param>
public abstract record Block(BlockId Id);
