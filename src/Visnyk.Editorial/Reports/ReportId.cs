namespace Visnyk.Editorial.Reports;

/// <summary>Names a reader's report of an error.</summary>
/// <param name="Value">A time-ordered 63-bit number, see <see cref="Ids.IdSource"/>.</param>
public readonly record struct ReportId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Ids.ShortKey.Write(Value);
}
