namespace Visnyk.Editorial.Attachments;

/// <summary>Names an attachment of a story.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct AttachmentId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
