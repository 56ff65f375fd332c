using Visnyk.Site.Catalogue;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

/// <summary>
/// Where a story stands in the editions that have it, the same whichever of them is asked, so that pages, feeds and sitemaps name each other
/// reciprocally.
/// </summary>
/// <param name="All">The editions in the catalogue's order, and the article's address in each.</param>
/// <param name="Default">For readers of other languages (<c>x-default</c>): the default edition's article if there is one, else the source edition's, else the first; null where there is none.</param>
/// <param name="Source">The edition that the story was written in first; null where it does not have it, or editions were written apart.</param>
internal sealed record StoryEditions(IReadOnlyList<(EditionEntry Edition, string Path)> All, string? Default, EditionEntry? Source)
{
    public static StoryEditions Of(SiteCatalogue catalogue, IReadOnlyList<SiblingRow> siblings)
    {
        var all = new List<(EditionEntry Edition, string Path)>(siblings.Count);
        foreach (var edition in catalogue.Editions)
        {
            if (siblings.FirstOrDefault(s => s.Edition == edition.Tag.Value) is { } there && edition.AddressOf(there.Section, there.Slug) is { } path)
            {
                all.Add((edition, path));
            }
        }

        var source = siblings.OrderBy(s => s.Edition, StringComparer.Ordinal).Select(s => s.SourceEdition).FirstOrDefault(s => s is not null);
        var first = all.Find(x => x.Edition.Tag.Value == source);
        var everybody = all.Find(x => x.Edition == catalogue.Default).Path ?? first.Path ?? all.FirstOrDefault().Path;
        return new StoryEditions(all, everybody, first.Edition);
    }
}
