using NodaTime;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Corrections;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private async Task<PageAnswer> MakeSection(PublishedDb db, SiteCatalogue catalogue, Route.Section route, Cursor cursor, CancellationToken cancel)
    {
        var (edition, name) = (route.Edition, route.Name);
        var row = await db.ReadList(database.Queries.Section, cancel, edition.Tag.Value, name.SectionId.Value, cursor.Below);
        var rows = row.ReadCards();
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
            Models = [("list", Cards.Page(rows, edition, path, cursor.First, name.Description))],
        });
    }

    private async Task<PageAnswer> MakeTopic(PublishedDb db, SiteCatalogue catalogue, Route.Topic route, Cursor cursor, CancellationToken cancel)
    {
        var (topic, answer) = await Find(db, route.Edition, AddressSpace.Topics, route.Slug, "topics", cancel);
        return answer ?? Linked(
            catalogue,
            route.Edition,
            await db.ReadList(database.Queries.Topic, cancel, route.Edition.Tag.Value, topic, cursor.Below),
            "topic",
            "topics",
            cursor);
    }

    private async Task<PageAnswer> MakeAuthor(PublishedDb db, SiteCatalogue catalogue, Route.Author route, Cursor cursor, CancellationToken cancel)
    {
        var (author, answer) = await Find(db, route.Edition, AddressSpace.Authors, route.Slug, "authors", cancel);
        return answer ?? Linked(
            catalogue,
            route.Edition,
            await db.ReadList(database.Queries.Author, cancel, route.Edition.Tag.Value, author, cursor.Below),
            "author",
            "authors",
            cursor);
    }

    /// <summary>A topic's or author's page. One without an article in this edition is not shown: there is nothing to read on it.</summary>
    private static PageAnswer Linked(SiteCatalogue catalogue, EditionEntry edition, ListRow row, string kind, string folder, Cursor cursor)
    {
        var headings = row.ReadHeadings();
        var rows = row.ReadCards();
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
            Description = own.About ?? "",
            Switches = Switches(catalogue, edition, PathIn),
            Alternates = cursor.First ? Having(catalogue, PathIn) : [],
            DefaultAlternate = PathIn(catalogue.Default),
            Models =
            [
                ("list", Cards.Page(rows, edition, path, cursor.First, own.About ?? "")),
                .. kind == "author" ? new (string, object)[] { ("author", new AuthorModel(own.Name, own.Role ?? "", own.About ?? "")) } : [],
            ],
        });
    }

    private async Task<PageAnswer> MakeDay(PublishedDb db, SiteCatalogue catalogue, Route.Day route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var (from, to) = (KeyOf(edition, route.Date), KeyOf(edition, route.Date.PlusDays(1)));
        var row = await db.ReadList(database.Queries.Day, cancel, edition.Tag.Value, from, Math.Min(to, cursor.Below), to);
        var rows = row.ReadCards();
        if (rows.Length == 0)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        var path = PathOf(edition, route.Date);
        var (previous, next) = (DayOf(edition, row.Before), DayOf(edition, row.After));
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

    private async Task<PageAnswer> MakeCorrections(PublishedDb db, SiteCatalogue catalogue, Route.Corrections route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var row = await db.ReadList(database.Queries.Corrections, cancel, edition.Tag.Value, cursor.Below);
        var rows = row.ReadCorrections();
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

    internal static string NameOf(CorrectionKind kind) => kind == CorrectionKind.Clarification ? "clarification" : "correction";

    /// <summary>The address of the day of an instant, as the edition counts days.</summary>
    internal static string ArchivePath(EditionEntry edition, DateTimeOffset at) => PathOf(edition, edition.Local(at.ToUnixTimeMilliseconds()).Date);

    private static string PathOf(EditionEntry edition, LocalDate day) => FormattableString.Invariant($"/{edition.Tag}/archive/{day.Year:0000}/{day.Month:00}/{day.Day:00}/");

    private static PageDate DateOf(LocalDate day) => PageDate.Of(day.ToDateOnly());

    private static long KeyOf(EditionEntry edition, LocalDate day) => SortKey.From(day.AtStartOfDayInZone(edition.Zone).ToDateTimeOffset());

    private static LocalDate? DayOf(EditionEntry edition, long? sortKey) =>
        sortKey is { } key ? edition.Local(SortKey.MillisecondsOf(key)).Date : null;
}
