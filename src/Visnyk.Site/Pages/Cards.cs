using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

/// <summary>Makes cards of rows, and pages of lists.</summary>
internal static class Cards
{
    private static readonly string[] Kinds = [.. Enum.GetValues<StoryKind>().Select(k => k.ToString().ToLowerInvariant())];

    public static CardModel Of(CardRow row, EditionEntry edition)
    {
        var section = edition.SectionById.GetValueOrDefault(new SectionId(row.Section));
        return new CardModel
        {
            Story = ShortKey.Write(row.Story),
            Headline = row.Headline,
            Url = edition.AddressOf(row.Section, row.Slug) ?? edition.Home,
            Deck = row.Deck,
            Section = section is null ? null : new Named(section.Name, edition.AddressOf(section)),
            Published = new PageDate(row.PublishedAt),
            Updated = PageDate.Of(row.UpdatedAt),
            Picture = row.Media is { } media ? new PagePicture(media, row.Width, row.Height, row.Focal, row.LeadAlt) : null,
            Kind = Kinds[row.Kind],
        };
    }

    public static CardModel[] Of(ReadOnlySpan<CardRow> rows, EditionEntry edition)
    {
        var cards = new CardModel[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            cards[i] = Of(rows[i], edition);
        }

        return cards;
    }

    /// <summary>One page of a list: what was read beyond it only tells that there is more.</summary>
    public static ListModel Page(CardRow[] rows, EditionEntry edition, string path, bool first, string description = "") => new(
        Of(rows.AsSpan(0, Math.Min(rows.Length, PageQueries.PageSize)), edition),
        rows.Length > PageQueries.PageSize ? Older(path, rows[PageQueries.PageSize - 1].SortKey) : null,
        first ? null : path,
        description);

    public static string Older(string path, long sortKey) => $"{path}?before={ShortKey.Write(sortKey)}";
}
