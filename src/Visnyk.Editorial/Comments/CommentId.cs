namespace Visnyk.Editorial.Comments;

/// <summary>Names a comment.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct CommentId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
