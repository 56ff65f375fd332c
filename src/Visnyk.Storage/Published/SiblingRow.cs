namespace Visnyk.Storage.Published;

/// <summary>Where the same story stands in an edition.</summary>
/// <param name="Edition">The edition's tag.</param>
/// <param name="Section">The section it stands under there.</param>
/// <param name="Slug">Its slug there.</param>
/// <param name="SourceEdition">The tag of the edition that the story was written in first; null where its editions were written apart.</param>
public sealed record SiblingRow(string Edition, long Section, string Slug, string? SourceEdition)
{
    internal static SiblingRow From(PageRows row, int at = 0) => new(row.Text(at), row.Number(at + 1), row.Text(at + 2), row.TextOrNull(at + 3));
}
