namespace Visnyk.Storage.Published;

/// <summary>What a card is made of, as a query gives it.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Section">The section it stands under.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="SortKey">Its place in lists.</param>
/// <param name="Kind">What sort of journalism it is: a <see cref="Editorial.Stories.StoryKind"/>.</param>
/// <param name="PublishedAt">When readers first had it, Unix milliseconds.</param>
/// <param name="UpdatedAt">When it changed after that; null where it did not.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Deck">The deck; may be empty.</param>
/// <param name="LeadAlt">What the picture shows.</param>
/// <param name="Media">The lead picture's id; null for none.</param>
/// <param name="Width">Its width in pixels; 0 for none.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Focal">Its focal point, x * 1000 + y in hundredths.</param>
/// <param name="Story">The story's id, the same in every edition.</param>
public sealed record CardRow(
    long Id,
    long Section,
    string Slug,
    long SortKey,
    int Kind,
    long PublishedAt,
    long? UpdatedAt,
    string Headline,
    string Deck,
    string LeadAlt,
    long? Media,
    int Width,
    int Height,
    int Focal,
    long Story)
{
    internal static CardRow From(PageRows row)
    {
        var media = row.NumberOrNull(10);
        return new(
            row.Number(0),
            row.Number(1),
            row.Text(2),
            row.Number(3),
            (int)row.Number(4),
            row.Number(5),
            row.NumberOrNull(6),
            row.Text(7),
            row.Text(8),
            row.Text(9),
            media,
            media is null ? 0 : (int)row.Number(11),
            media is null ? 0 : (int)row.Number(12),
            media is null ? 0 : (int)row.Number(13),
            row.Number(14));
    }
}
