namespace Visnyk.Editorial.Articles;

/// <summary>Names a revision: an immutable snapshot of an article.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct RevisionId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
