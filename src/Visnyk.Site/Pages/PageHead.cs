using System.Globalization;
using System.Text;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Models;
using Visnyk.Site.Sharing;
using Visnyk.Storage.Icons;
using Visnyk.Storage.Sharing;

namespace Visnyk.Site.Pages;

/// <summary>What stands in a page's head, the same in every theme: title, canonical address, alternates, Open Graph and, for an article, JSON-LD.</summary>
internal static class PageHead
{
    /// <summary>The width of the picture that other sites show of a shared link.</summary>
    public const int SharedWidth = 1280;

    private static readonly Dictionary<string, string> OpenGraphLocales = new()
    {
        ["en"] = "en_US", ["uk"] = "uk_UA", ["he"] = "he_IL", ["de"] = "de_DE", ["fr"] = "fr_FR", ["pl"] = "pl_PL", ["es"] = "es_ES", ["ja"] = "ja_JP",
        ["zh"] = "zh_CN", ["ar"] = "ar_AR", ["ro"] = "ro_RO", ["cs"] = "cs_CZ",
    };

    public static SafeHtml Write(PageBuild page, string publicUrl, PaperColours colours, bool offline)
    {
        var html = new StringBuilder(2048);
        var name = page.Edition.Edition.Name;
        var said = page.Article?.Row.Snapshot;
        var title = page.Kind == "home" ? Joined(name, page.Edition.Edition.Tagline) : Joined(said?.SearchTitle ?? page.Title, name);
        html.Append("<title>").Encoded(title).Append("</title>");
        if ((said?.SearchDescription ?? page.Description) is { Length: > 0 } description)
        {
            Meta(html, "name", "description", description);
        }

        // An icon that is there already saves a request that would find nothing.
        html.Append("<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%208%208'%3E%3Cpath%20fill='%23")
            .Append(colours.Accent.AsSpan(1)).Append("'%20d='M1%200h6v8L4%206%201%208z'/%3E%3C/svg%3E\">");
        if (offline)
        {
            // The words that a copy of this page is marked with; they also say that browsers may keep one. The manifest's link is left to the script:
            // browsers ask for it at once, and what is asked for before the paint keeps the paint waiting.
            html.Append("<meta name=\"offline-copy\" content=\"").Encoded(page.Edition.Locale.Text("offline.copy"))
                .Append("\" data-manifest=\"").Append(page.Edition.Manifest).Append("\">");
        }

        if (!page.Indexed)
        {
            Meta(html, "name", "robots", "noindex");
            return new SafeHtml(html.ToString());
        }

        Link(html, "canonical", null, publicUrl + page.Path + page.Query);
        if (page.Alternates.Count > 0)
        {
            foreach (var (edition, path) in page.Alternates)
            {
                Link(html, "alternate", edition.Language, publicUrl + path);
            }

            Link(html, "alternate", "x-default", publicUrl + (page.DefaultAlternate ?? page.Alternates[0].Path));
        }

        var image = page.Article is { } shown ? publicUrl + ShareImage(page.Edition, shown, colours) : null;
        if (page.FeedUrl(FeedFile.All[0]) is not null)
        {
            Feeds(html, page, publicUrl);
        }

        OpenGraph(html, page, image, publicUrl);
        if (page.Article is { } article)
        {
            html.Append("<script type=\"application/ld+json\">").Append(NewsArticleJson.Write(page, article, image!, publicUrl)).Append("</script>");
        }

        return new SafeHtml(html.ToString());
    }

    /// <summary>The absolute address of the picture that stands for an article elsewhere; null where it has none.</summary>
    public static string? SharedPicture(LeadModel? lead, string publicUrl)
    {
        if (lead is null)
        {
            return null;
        }

        var picture = lead.Picture;
        var key = Rendition.Of(new MediaId(picture.Media), Shape.Wide, new FocalPoint(picture.Focal / 1000, picture.Focal % 1000)).Key;
        return publicUrl + PictureMarkup.Address(key, Rendition.WidthsFor(Shape.Wide, picture.Width, picture.Height).Last(w => w <= SharedWidth || w == picture.Width), "jpg");
    }

    private static void Feeds(StringBuilder html, PageBuild page, string publicUrl)
    {
        var title = page.Path == page.Edition.Home ? page.Edition.Edition.Name : Joined(page.Title, page.Edition.Edition.Name);
        foreach (var file in FeedFile.All)
        {
            html.Append("<link rel=\"alternate\" type=\"").Append(file.MediaType).Append("\" title=\"").Encoded($"{title} ({file.Title})")
                .Append("\" href=\"").Encoded(publicUrl + page.FeedUrl(file)).Append("\">");
        }
    }

    private static void OpenGraph(StringBuilder html, PageBuild page, string? image, string publicUrl)
    {
        void Property(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Meta(html, "property", name, value);
            }
        }

        Property("og:type", page.Article is null ? "website" : "article");
        Property("og:site_name", page.Edition.Edition.Name);
        Property("og:title", page.Article?.Row.Snapshot.SocialTitle ?? page.Title);
        Property("og:description", page.Article?.Row.Snapshot.SocialDescription ?? page.Description);
        Property("og:url", publicUrl + page.Path + page.Query);
        Property("og:locale", OpenGraphLocales.GetValueOrDefault(page.Edition.Tag.Primary));
        foreach (var (edition, _) in page.Alternates.Where(a => a.Edition != page.Edition))
        {
            Property("og:locale:alternate", OpenGraphLocales.GetValueOrDefault(edition.Tag.Primary));
        }

        if (page.Article is { Model: var model })
        {
            Property("og:image", image);
            Property("og:image:type", "image/png");
            Property("og:image:width", Number(ShareCard.Width));
            Property("og:image:height", Number(ShareCard.Height));
            Property("og:image:alt", model.Headline);
            Meta(html, "name", "twitter:card", "summary_large_image");

            Property("article:published_time", Themes.ThemeFilters.IsoOf(model.Published.Milliseconds, page.Edition));
            Property("article:modified_time", model.Updated is { } updated ? Themes.ThemeFilters.IsoOf(updated.Milliseconds, page.Edition) : null);
            Property("article:section", model.Section?.Name);
        }
    }

    private static string ShareImage(EditionEntry edition, ArticleHead article, PaperColours colours)
    {
        var (row, focal) = (article.Row, article.Row.Lead?.Focal ?? 0);
        return ShareCards.Of(
            edition,
            colours,
            row.Id,
            row.Section,
            row.Headline,
            row.Lead is { } lead ? new MediaId(lead.Id) : null,
            row.Lead is null ? FocalPoint.Centre : new FocalPoint(focal / 1000, focal % 1000)).Address;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Joined(string first, string second) => second.Length == 0 ? first : $"{first} — {second}";

    private static void Meta(StringBuilder html, string kind, string name, string content) =>
        html.Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"").Encoded(content).Append("\">");

    private static void Link(StringBuilder html, string relation, string? language, string address)
    {
        html.Append("<link rel=\"").Append(relation).Append('"');
        if (language is not null)
        {
            html.Append(" hreflang=\"").Append(language).Append('"');
        }

        html.Append(" href=\"").Encoded(address).Append("\">");
    }
}
