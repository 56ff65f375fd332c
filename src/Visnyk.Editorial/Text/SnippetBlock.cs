using Visnyk.Editorial.Snippets;

namespace Visnyk.Editorial.Text;

/// <summary>A place where a snippet stands: every edition's article shows its own edition's text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Snippet">The snippet.</param>
public sealed record SnippetBlock(BlockId Id, SnippetId Snippet) : Block(Id);
