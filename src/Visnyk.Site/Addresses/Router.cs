using NodaTime.Text;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Sitemaps;

namespace Visnyk.Site.Addresses;

/// <summary>Reads addresses. One form of each is the right one; others answer 301 to it.</summary>
public static class Router
{
    private const string Previews = "/preview/";
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu/MM/dd");

    /// <summary>What a path asks for.</summary>
    /// <param name="catalogue">The site's catalogue.</param>
    /// <param name="path">The path, decoded, with its leading slash.</param>
    public static Route Read(SiteCatalogue catalogue, string path)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(path);
        if (path is "/" or "")
        {
            return new Route.Moved(catalogue.Default, catalogue.Default.Home, ForGood: false);
        }

        // Its token is as it was made, capitals and all.
        if (path.StartsWith(Previews, StringComparison.OrdinalIgnoreCase) && path[Previews.Length..].TrimEnd('/') is { Length: > 0 } token && !token.Contains('/', StringComparison.Ordinal))
        {
            return new Route.Preview(catalogue.Default, token);
        }

        var folded = path.ToLowerInvariant();
        var parts = folded[1..].Split('/');
        var endsInSlash = parts[^1].Length == 0;
        if (endsInSlash)
        {
            parts = parts[..^1];
        }

        if (RootFiles.Contains(string.Join('/', parts)))
        {
            return path == "/" + string.Join('/', parts) ? new Route.RootFile(catalogue.Default, path) : new Route.Moved(catalogue.Default, "/" + string.Join('/', parts));
        }

        var edition = catalogue.Find(parts[0]);
        if (edition is null || parts.Any(p => p.Length == 0))
        {
            return new Route.Unknown(edition ?? catalogue.Nearest(parts[0]));
        }

        var route = Read(edition, parts);
        if (route is Route.Unknown or Route.Moved)
        {
            return route;
        }

        var right = route is Route.Article or Route.BelowArticle or Route.Share or Route.Page or Route.Feed or Route.FeedView or Route.Sitemap
            ? string.Join('/', ["", .. parts])
            : string.Join('/', ["", .. parts, ""]);
        return path == right ? route : new Route.Moved(edition, right);
    }

    private static Route Read(EditionEntry edition, string[] parts) => parts switch
    {
        [_] => new Route.Home(edition),
        [.. var page, var file] when FeedFile.Named(file) is { } feed => FeedOf(edition, Read(edition, page), feed),
        [_, FeedView.FileName] => new Route.FeedView(edition),
        [_, var file] when SitemapFile.TryParse(file, out var sitemap) => new Route.Sitemap(edition, sitemap),
        [_, "search"] => new Route.Search(edition),
        [_, "corrections"] => new Route.Corrections(edition),
        [_, "saved"] => new Route.Saved(edition),
        [_, "offline"] => new Route.Offline(edition),
        [_, "topics", var slug] => new Route.Topic(edition, slug),
        [_, "authors", var slug] => new Route.Author(edition, slug),
        [_, "archive", var year, var month, var day] => DayOf(edition, $"{year}/{month}/{day}"),
        [_, var slug] => Root(edition, slug),
        [_, var section, var slug] => InSection(edition, section, slug),
        [_, var section, var slug, var below] => BelowArticle(InSection(edition, section, slug), below),
        _ => new Route.Unknown(edition),
    };

    private static Route FeedOf(EditionEntry edition, Route page, FeedFile file) => page switch
    {
        Route.Home or Route.Section or Route.Topic or Route.Author => new Route.Feed(edition, page, file),
        Route.Moved moved when moved.To.EndsWith('/') => moved with { To = moved.To + file.Name },
        _ => new Route.Unknown(edition),
    };

    private static Route BelowArticle(Route above, string word) => above is not Route.Article article ? above : word switch
    {
        "reactions" => new Route.Reactions(article),
        "report" => new Route.Report(article),
        "share" => new Route.Share(article.Edition, article.Under, article.Slug, article.Path),
        _ => new Route.Unknown(above.Edition),
    };

    private static Route DayOf(EditionEntry edition, string text) =>
        Day.Parse(text) is { Success: true } day && day.Value.Year is > 1000 and < 3000 ? new Route.Day(edition, day.Value) : new Route.Unknown(edition);

    private static Route Root(EditionEntry edition, string slug)
    {
        if (!edition.Root.TryGetValue(slug, out var entry))
        {
            return new Route.Unknown(edition);
        }

        if (entry.Kind == AddressKind.Section && edition.SectionById.TryGetValue(new SectionId(entry.Target), out var name))
        {
            return name.Slug.Value == slug ? new Route.Section(edition, name) : new Route.Moved(edition, edition.AddressOf(name));
        }

        var page = edition.Pages.FirstOrDefault(p => p.Id == new PageId(entry.Target));
        var address = $"/{edition.Tag}/{slug}";
        return page is null ? new Route.Unknown(edition, entry.IsGone)
            : page.Address == address ? new Route.Page(edition, page)
            : new Route.Moved(edition, page.Address);
    }

    private static Route InSection(EditionEntry edition, string section, string slug) =>
        edition.Root.TryGetValue(section, out var entry) && entry.Kind == AddressKind.Section && Slug.TryParse(slug, out _)
            ? new Route.Article(edition, new SectionId(entry.Target), slug, $"/{edition.Tag}/{section}/{slug}")
            : new Route.Unknown(edition);
}
