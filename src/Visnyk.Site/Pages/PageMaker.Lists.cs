using NodaTime;
using Visnyk.Editorial.Corrections;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private async Task<PageAnswer> MakeSection(SiteCatalogue catalogue, Route.Section route, Cursor cursor, CancellationToken cancel)
    {
        var (edition, name) = (route.Edition, route.Name);
        var (rows, lead) = await database.Pages.Section(edition.Tag, name.SectionId, cursor.Below, clock.GetUtcNow(), cancel);
        if (rows.Length == 0 && !cursor.First)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        string? PathIn(EditionEntry e) => e.SectionById.TryGetValue(name.SectionId, out var there) ? e.AddressOf(there) : null;
        var path = edition.AddressOf(name);
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "section",
            Edition = edition,
            Path = path,
            Query = cursor.Query,
            Title = name.Name,
            Description = name.Description,
            CurrentSection = path,
            Switches = Switches(catalogue, edition, PathIn),
            Alternates = cursor.First ? Having(catalogue, PathIn) : [],
            DefaultAlternate = PathIn(catalogue.Default),
            Models = [("list", Led(Cards.Page(rows, edition, path, cursor.First, name.Description), cursor.First && lead is not null ? Cards.Of(lead, edition) : null))],
        });
    }

    /// <summary>A front with its lead first, which then does not stand among the others.</summary>
    private static ListModel Led(ListModel list, CardModel? lead) => lead is null ? list : list with { Cards = [lead, .. list.Cards.Where(c => c.Story != lead.Story)] };

    private async Task<PageAnswer> MakeTopic(SiteCatalogue catalogue, Route.Topic route, Cursor cursor, CancellationToken cancel)
    {
        var (topic, answer) = await NameLookup.Find(database, route, cancel);
        return answer ?? Linked(
            catalogue,
            route.Edition,
            await database.Pages.Topic(route.Edition.Tag, topic, cursor.Below, cancel),
            "topic",
            "topics",
            cursor);
    }

    private async Task<PageAnswer> MakeAuthor(SiteCatalogue catalogue, Route.Author route, Cursor cursor, CancellationToken cancel)
    {
        var (author, answer) = await NameLookup.Find(database, route, cancel);
        return answer ?? Linked(
            catalogue,
            route.Edition,
            await database.Pages.Author(route.Edition.Tag, author, cursor.Below, cancel),
            "author",
            "authors",
            cursor);
    }

    /// <summary>A topic's or author's page. One without an article in this edition is not shown: there is nothing to read on it.</summary>
    private static PageAnswer Linked(SiteCatalogue catalogue, EditionEntry edition, (CardRow[] Cards, HeadingRow[] Headings) found, string kind, string folder, Cursor cursor)
    {
        var (rows, headings) = found;
        if (rows.Length == 0 || headings.FirstOrDefault(h => h.Edition == edition.Tag.Value) is not { } own)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        string? PathIn(EditionEntry e) => headings.FirstOrDefault(h => h.Edition == e.Tag.Value) is { } there ? $"/{e.Tag}/{folder}/{there.Slug}/" : null;
        var path = PathIn(edition)!;
        return new PageAnswer.Page(new PageBuild
        {
            Kind = kind,
            Edition = edition,
            Path = path,
            Query = cursor.Query,
            Title = own.Name,
            Description = own.About,
            Switches = Switches(catalogue, edition, PathIn),
            Alternates = cursor.First ? Having(catalogue, PathIn) : [],
            DefaultAlternate = PathIn(catalogue.Default),
            Models =
            [
                ("list", Cards.Page(rows, edition, path, cursor.First, own.About)),
                .. kind == "author" ? new (string, object)[] { ("author", new AuthorModel(own.Name, own.Role, own.About)) } : [],
            ],
        });
    }

    private async Task<PageAnswer> MakeDay(SiteCatalogue catalogue, Route.Day route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var (from, to) = (KeyOf(edition, route.Date), KeyOf(edition, route.Date.PlusDays(1)));
        var (rows, before, after) = await database.Pages.Day(edition.Tag, from, Math.Min(to, cursor.Below), to, cancel);
        if (rows.Length == 0)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        var path = PathOf(edition, route.Date);
        var (previous, next) = (DayOf(edition, before), DayOf(edition, after));
        var date = DateOf(route.Date);
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "archive",
            Edition = edition,
            Path = path,
            Query = cursor.Query,
            Title = edition.Locale.Text("archive.title", null, ("date", edition.Locale.Date("long", route.Date.AtMidnight()))),
            Switches = Switches(catalogue, edition, _ => null),
            Models =
            [
                ("list", Cards.Page(rows, edition, path, cursor.First)),
                ("archive", new ArchiveModel(
                    date,
                    previous is { } p ? PathOf(edition, p) : null,
                    previous is { } pd ? DateOf(pd) : null,
                    next is { } n ? PathOf(edition, n) : null,
                    next is { } nd ? DateOf(nd) : null)),
            ],
        });
    }

    private async Task<PageAnswer> MakeCorrections(SiteCatalogue catalogue, Route.Corrections route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var rows = await database.Pages.Corrections(edition.Tag, cursor.Below, cancel);
        if (rows.Length == 0 && !cursor.First)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        static string PathIn(EditionEntry e) => $"/{e.Tag}/corrections/";
        var path = PathIn(edition);
        var shown = rows.Take(PageQueries.PageSize).Select(r => new CorrectionModel
        {
            Date = new PageDate(r.At),
            Html = new SafeHtml(r.Html),
            Headline = r.Headline,
            Url = edition.AddressOf(r.Section, r.Slug),
            Kind = NameOf((CorrectionKind)r.Kind),
        }).ToList();
        var older = rows.Length > PageQueries.PageSize ? Cards.Older(path, rows[PageQueries.PageSize - 1].SortKey) : null;
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "corrections",
            Edition = edition,
            Path = path,
            Query = cursor.Query,
            Title = edition.Locale.Text("corrections.title"),
            Switches = Switches(catalogue, edition, PathIn),
            Alternates = cursor.First ? Having(catalogue, PathIn) : [],
            DefaultAlternate = PathIn(catalogue.Default),
            Models = [("corrections", shown), ("list", new ListModel([], older, cursor.First ? null : path))],
        });
    }

    internal static string NameOf(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Clarification => "clarification",
        CorrectionKind.Retraction => "retraction",
        _ => "correction",
    };

    /// <summary>The address of the day of an instant, as the edition counts days.</summary>
    internal static string ArchivePath(EditionEntry edition, DateTimeOffset at) => PathOf(edition, edition.Local(at.ToUnixTimeMilliseconds()).Date);

    private static string PathOf(EditionEntry edition, LocalDate day) => FormattableString.Invariant($"/{edition.Tag}/archive/{day.Year:0000}/{day.Month:00}/{day.Day:00}/");

    private static PageDate DateOf(LocalDate day) => PageDate.Of(day.ToDateOnly());

    private static long KeyOf(EditionEntry edition, LocalDate day) => SortKey.From(day.AtStartOfDayInZone(edition.Zone).ToDateTimeOffset());

    private static LocalDate? DayOf(EditionEntry edition, long? sortKey) =>
        sortKey is { } key ? edition.Local(SortKey.MillisecondsOf(key)).Date : null;
}
