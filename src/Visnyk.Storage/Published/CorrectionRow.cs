using System.Data.Common;

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
    internal static CorrectionRow From(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6));
}
