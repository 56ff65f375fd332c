using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;
using Visnyk.Storage.Icons;
using Visnyk.Storage.Sharing;

namespace Visnyk.Site.Sharing;

/// <summary>Says what an article's share image shows: the same for the page that names its address and for whoever draws it.</summary>
internal static class ShareCards
{
    /// <summary>The card of an article.</summary>
    public static ShareCard Of(EditionEntry edition, PaperColours colours, long article, long section, string headline, MediaId? lead, FocalPoint focal) => new(
        new ArticleId(article),
        edition.Edition,
        edition.SectionById.GetValueOrDefault(new SectionId(section))?.Name ?? "",
        headline,
        lead,
        focal,
        colours);
}
