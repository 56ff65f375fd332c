using NodaTime.Text;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.Sections;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Addresses;

/// <summary>Reads addresses. One form of each is the right one; others answer 301 to it.</summary>
public static class Router
{
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

        var folded = path.ToLowerInvariant();
        var parts = folded[1..].Split('/');
        var endsInSlash = parts[^1].Length == 0;
        if (endsInSlash)
        {
            parts = parts[..^1];
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

        var right = route is Route.Article or Route.Page ? string.Join('/', ["", .. parts]) : string.Join('/', ["", .. parts, ""]);
        return path == right ? route : new Route.Moved(edition, right);
    }

    private static Route Read(EditionEntry edition, string[] parts) => parts switch
    {
        [_] => new Route.Home(edition),
        [_, "search"] => new Route.Search(edition),
        [_, "corrections"] => new Route.Corrections(edition),
        [_, "topics", var slug] => new Route.Topic(edition, slug),
        [_, "authors", var slug] => new Route.Author(edition, slug),
        [_, "archive", var year, var month, var day] => DayOf(edition, $"{year}/{month}/{day}"),
        [_, var slug] => Root(edition, slug),
        [_, var section, var slug] => InSection(edition, section, slug),
        _ => new Route.Unknown(edition),
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
        return page is null ? new Route.Unknown(edition)
            : page.Address == address ? new Route.Page(edition, page)
            : new Route.Moved(edition, page.Address);
    }

    private static Route InSection(EditionEntry edition, string section, string slug) =>
        edition.Root.TryGetValue(section, out var entry) && entry.Kind == AddressKind.Section && Slug.TryParse(slug, out _)
            ? new Route.Article(edition, new SectionId(entry.Target), slug, $"/{edition.Tag}/{section}/{slug}")
            : new Route.Unknown(edition);
}
