namespace Visnyk.Storage.Published;

/// <summary>Where the same story stands in an edition.</summary>
/// <param name="Edition">The edition's tag.</param>
/// <param name="Section">The section it stands under there.</param>
/// <param name="Slug">Its slug there.</param>
public sealed record SiblingRow(string Edition, long Section, string Slug)
{
    internal static SiblingRow From(PageRows row) => new(row.Text(0), row.Number(1), row.Text(2));
}
