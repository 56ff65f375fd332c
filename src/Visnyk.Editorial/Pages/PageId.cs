namespace Visnyk.Editorial.Pages;

/// <summary>Names a static page: about, contact, privacy, imprint.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct PageId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
