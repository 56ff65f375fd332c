namespace Visnyk.Editorial.Snippets;

/// <summary>Names a snippet: a standing piece of text.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct SnippetId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
