namespace Visnyk.Storage.Published;

/// <summary>A correction in the edition's list of them.</summary>
/// <param name="SortKey">Its place in the list.</param>
/// <param name="At">When it was made, Unix milliseconds.</param>
/// <param name="Kind">A <see cref="Editorial.Corrections.CorrectionKind"/>.</param>
/// <param name="Html">What it says, safe HTML.</param>
/// <param name="Headline">The article's headline.</param>
/// <param name="Section">The section it stands under.</param>
/// <param name="Slug">The article's slug.</param>
public sealed record CorrectionRow(long SortKey, long At, int Kind, string Html, string Headline, long Section, string Slug)
{
    internal static CorrectionRow From(PageRows row) => new(
        row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3), row.Text(4), row.Number(5), row.Text(6));
}
