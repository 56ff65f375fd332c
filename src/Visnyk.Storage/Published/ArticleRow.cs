using System.Data.Common;

namespace Visnyk.Storage.Published;

/// <summary>An article's own row: the first statement of <see cref="PageQueries.Article"/>.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Section">The section it stands under.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="PublishedAt">When readers first had it, Unix milliseconds.</param>
/// <param name="UpdatedAt">When it changed after that; null where it did not.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Deck">The deck; may be empty.</param>
/// <param name="LeadAlt">What the lead picture shows.</param>
/// <param name="Html">The body, safe HTML.</param>
/// <param name="Snapshot">Its other words.</param>
/// <param name="Lead">The lead picture; null for none.</param>
public sealed record ArticleRow(
    long Id,
    long Section,
    string Slug,
    long PublishedAt,
    long? UpdatedAt,
    string Headline,
    string Deck,
    string LeadAlt,
    string Html,
    PublishedSnapshot Snapshot,
    MediaRow? Lead)
{
    internal static ArticleRow From(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetString(2),
        row.GetInt64(3),
        row.NumberAt(4),
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        row.GetString(8),
        PublishedSnapshot.Read(row.GetString(9)),
        row.IsDBNull(10) ? null : new MediaRow(row.GetInt64(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13), row.GetString(14), row.TextAt(15), row.TextAt(16)));
}
