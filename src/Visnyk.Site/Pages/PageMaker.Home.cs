using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private const int Secondary = 3;
    private const int Latest = 8;
    private const int PerBand = 4;

    // A lead needs a picture; it may be a little older than the newest story for it.
    private const int LeadAmong = 8;

    private async Task<PageAnswer> MakeHome(PublishedDb db, SiteCatalogue catalogue, Route.Home route, CancellationToken cancel)
    {
        var edition = route.Edition;
        var row = await db.ReadList(database.Queries.Home, cancel, edition.Tag.Value);
        var rows = row.ReadCards();
        var cards = Cards.Of(rows, edition);
        var model = Arrange(edition, rows, cards);
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "home",
            Edition = edition,
            Path = edition.Home,
            Title = edition.Edition.Name,
            Description = edition.Edition.Tagline,
            Switches = Switches(catalogue, edition, e => e.Home),
            Alternates = Having(catalogue, e => e.Home),
            DefaultAlternate = catalogue.Default.Home,
            Models = [("home", model), ("today", new PageDate(clock.GetUtcNow().ToUnixTimeMilliseconds()))],
        });
    }

    /// <summary>Nothing stands on a home twice.</summary>
    private static HomeModel Arrange(EditionEntry edition, CardRow[] rows, CardModel[] cards)
    {
        var left = Enumerable.Range(0, rows.Length).ToList();
        List<CardModel> Take(int count, Func<int, bool>? where = null)
        {
            var taken = left.Where(i => where is null || where(i)).Take(count).ToList();
            left.RemoveAll(taken.Contains);
            return [.. taken.Select(i => cards[i])];
        }

        var lead = left.Take(LeadAmong).Where(i => rows[i].Media is not null).Append(left.FirstOrDefault(-1)).First();
        left.Remove(lead);
        var secondary = Take(Secondary);
        var latest = Take(Latest);
        var bands = edition.Sections
            .Select(s => new BandModel(s.Name, edition.AddressOf(s), Take(PerBand, i => rows[i].Section == s.SectionId.Value)))
            .Where(b => b.Cards.Count > 0)
            .ToList();
        var older = rows.Length > PageQueries.HomeNewest ? Cards.Older(edition.Home, rows[Secondary + Latest].SortKey) : null;
        return new HomeModel(lead < 0 ? null : cards[lead], secondary, latest, bands, older);
    }

    private async Task<PageAnswer> MakeNewest(PublishedDb db, SiteCatalogue catalogue, Route.Home route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var row = await db.ReadList(database.Queries.Newest, cancel, edition.Tag.Value, cursor.Below);
        var rows = row.ReadCards();
        return rows.Length == 0 ? new PageAnswer.Missing(PageAnswer.NotFound) : new PageAnswer.Page(new PageBuild
        {
            Kind = "section",
            Edition = edition,
            Path = edition.Home,
            Query = cursor.Query,
            Title = edition.Locale.Text("home.latest"),
            Switches = Switches(catalogue, edition, e => e.Home),
            Models = [("list", Cards.Page(rows, edition, edition.Home, first: false))],
        });
    }
}
