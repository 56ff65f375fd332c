using Visnyk.Site.Catalogue;
using Visnyk.Site.Pages;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Sitemaps;

/// <summary>Makes the entries of sitemaps. They name the same alternates as the pages themselves.</summary>
internal static class SitemapEntries
{
    /// <summary>An edition's home, sections, corrections and static pages.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="newest">The key of the newest article of each section.</param>
    public static IReadOnlyList<SitemapEntry> OfPages(SiteCatalogue catalogue, EditionEntry edition, IReadOnlyDictionary<long, long> newest) =>
    [
        Entry(catalogue, edition, edition.Newest?.ToUnixTimeMilliseconds(), e => e.Home),
        .. edition.Sections.Select(section => Entry(
            catalogue,
            edition,
            newest.TryGetValue(section.SectionId.Value, out var key) ? SortKey.MillisecondsOf(key) : null,
            e => e.SectionById.TryGetValue(section.SectionId, out var there) ? e.AddressOf(there) : null)),
        Entry(catalogue, edition, null, e => $"/{e.Tag}/corrections/"),
        .. edition.Pages.Select(page => Entry(
            catalogue, edition, page.UpdatedAt.ToUnixTimeMilliseconds(), e => e.Pages.FirstOrDefault(p => p.Id == page.Id)?.Address)),
    ];

    /// <summary>A page of articles.</summary>
    public static IReadOnlyList<SitemapEntry> OfArticles(SiteCatalogue catalogue, EditionEntry edition, SitemapArticleRow[] rows)
    {
        var entries = new List<SitemapEntry>();
        foreach (var article in rows.GroupBy(r => r.Id))
        {
            var editions = StoryEditions.Of(catalogue, [.. article.Select(r => r.There)]);
            if (editions.All.FirstOrDefault(e => e.Edition == edition).Path is { } path)
            {
                var row = article.First();
                entries.Add(new SitemapEntry(path, row.UpdatedAt ?? row.PublishedAt, [.. editions.All.Select(e => (e.Edition.Language, e.Path))], editions.Default));
            }
        }

        return entries;
    }

    /// <summary>A page of topics or authors; those without an article in the edition have no page there.</summary>
    public static IReadOnlyList<SitemapEntry> OfNames(SiteCatalogue catalogue, EditionEntry edition, string folder, SitemapNameRow[] rows) =>
    [
        .. rows.Where(r => r.Newest is not null).GroupBy(r => r.Id).Where(g => g.Any(r => r.Edition == edition.Tag.Value)).Select(name => Entry(
            catalogue,
            edition,
            SortKey.MillisecondsOf(name.First(r => r.Edition == edition.Tag.Value).Newest!.Value),
            e => name.FirstOrDefault(r => r.Edition == e.Tag.Value) is { } there ? $"/{e.Tag}/{folder}/{there.Slug}/" : null)),
    ];

    private static SitemapEntry Entry(SiteCatalogue catalogue, EditionEntry own, long? changed, Func<EditionEntry, string?> pathIn)
    {
        var having = catalogue.Editions.Select(e => (Edition: e, Path: pathIn(e))).Where(x => x.Path is not null).ToList();
        return new SitemapEntry(pathIn(own)!, changed, [.. having.Select(x => (x.Edition.Language, x.Path!))], pathIn(catalogue.Default) ?? having[0].Path);
    }
}
