using Visnyk.Editorial.Related;

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
/// <param name="Revision">The revision that readers see.</param>
/// <param name="Story">The story's id, the same in every edition.</param>
/// <param name="Fingerprint">By what near-duplicates of its text are known.</param>
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
    MediaRow? Lead,
    long Revision,
    long Story,
    Fingerprint Fingerprint)
{
    internal static ArticleRow From(PageRows row) => new(
        row.Number(0),
        row.Number(1),
        row.Text(2),
        row.Number(3),
        row.NumberOrNull(4),
        row.Text(5),
        row.Text(6),
        row.Text(7),
        row.Text(8),
        PublishedSnapshot.Read(row.Text(9)),
        row.IsNull(10) ? null : new MediaRow(row.Number(10), (int)row.Number(11), (int)row.Number(12), (int)row.Number(13), row.Text(14), row.TextOrNull(15), row.TextOrNull(16)),
        row.Number(17),
        row.Number(18),
        new Fingerprint(row.Number(19)));
}
