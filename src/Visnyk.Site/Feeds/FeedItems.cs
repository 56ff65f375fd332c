using Visnyk.Editorial.Media;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Storage.Media;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Feeds;

/// <summary>Makes the items of a feed of its rows.</summary>
internal sealed class FeedItems(SiteCatalogue catalogue, EditionEntry edition, FeedRows rows, SiteOptions options, Renditions renditions)
{
    private const int PictureWidth = 1280;
    private const int ThumbnailWidth = 480;

    private readonly ILookup<long, NamedRow> topics = rows.Topics.ToLookup(t => t.Article, t => t.Row);
    private readonly ILookup<long, NamedRow> people = rows.Authors.ToLookup(a => a.Article, a => a.Row);
    private readonly ILookup<long, SiblingRow> siblings = rows.Siblings.ToLookup(s => s.Article, s => s.Row);

    /// <summary>The items, newest first.</summary>
    public List<FeedItem> Make() => [.. rows.Articles.Select(Of).OfType<FeedItem>()];

    private FeedItem? Of(ArticleRow row)
    {
        if (edition.AddressOf(row.Section, row.Slug) is not { } path)
        {
            return null;
        }

        var url = options.PublicUrl + path;
        var picture = Picture(row, url);
        NamedRow[] byline = [.. people[row.Id]];
        var translators = Linked(ArticlePage.People(edition, byline, row.Snapshot.Translators));
        var text = new FeedItemText(edition, options.PublicUrl, url, row, picture, translators);
        return new FeedItem
        {
            Id = FeedId.Of("article", edition.Tag.Value, row.Id),
            Url = url,
            Title = row.Headline,
            Summary = text.Summary,
            SummaryHtml = text.SummaryHtml(credits: options.FeedText == FeedText.Summary),
            Html = options.FeedText == FeedText.Full ? text.Html() : null,
            Published = row.PublishedAt,
            Updated = row.UpdatedAt,
            Authors = Linked(ArticlePage.People(edition, byline, row.Snapshot.Authors)),
            Translators = translators,
            Categories = Categories(row),
            Editions =
            [
                .. StoryEditions.Of(catalogue, [.. siblings[row.Id]]).All.Where(e => e.Edition != edition).Select(e => (e.Edition.Language, options.PublicUrl + e.Path)),
            ],
            Picture = picture,
        };
    }

    private List<Named> Categories(ArticleRow row) =>
    [
        .. new[] { edition.SectionById[new SectionId(row.Section)].Name }.Concat(topics[row.Id].Select(t => t.Name)).Distinct().Select(name => new Named(name, null)),
    ];

    private List<Named> Linked(Person[] people) => [.. people.Select(p => new Named(p.Name, options.PublicUrl + p.Url))];

    private FeedPicture? Picture(ArticleRow row, string url)
    {
        if (ArticlePage.Lead(row) is not { } lead)
        {
            return null;
        }

        var item = lead.Picture;
        var focal = new FocalPoint(item.Focal / 1000, item.Focal % 1000);
        var (full, thumbnail) = (Size(item, Shape.Full, PictureWidth), Size(item, Shape.Standard, ThumbnailWidth));
        var rendition = Rendition.Of(new MediaId(item.Media), Shape.Full, focal);
        return new FeedPicture(
            Address(rendition, full.Width),
            full.Width,
            full.Height,
            LengthOf(rendition, full.Width),
            Address(Rendition.Of(new MediaId(item.Media), Shape.Standard, focal), thumbnail.Width),
            thumbnail.Width,
            thumbnail.Height,
            item.Alt,
            FeedHtml.Absolute(lead.Caption.Html, options.PublicUrl, url),
            lead.Credit,
            lead.Licence,
            lead.LicenceUrl);
    }

    private string Address(Rendition rendition, int width) => options.PublicUrl + Editorial.Html.PictureMarkup.Address(rendition.Key, width, "jpg");

    private long? LengthOf(Rendition rendition, int width) =>
        renditions.Find(rendition, width, "jpg") is { } file && new FileInfo(file) is { Exists: true } made ? made.Length : null;

    private static (int Width, int Height) Size(PagePicture picture, Shape shape, int atMost)
    {
        var widths = Rendition.WidthsFor(shape, picture.Width, picture.Height);
        var width = widths.LastOrDefault(w => w <= atMost, widths[0]);
        var cut = Rendition.Cut(shape, picture.Width, picture.Height);
        return (width, Math.Max(1, (int)Math.Round((double)width * cut.Height / cut.Width)));
    }
}
