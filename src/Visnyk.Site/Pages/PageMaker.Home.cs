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

    private async Task<PageAnswer> MakeHome(SiteCatalogue catalogue, Route.Home route, CancellationToken cancel)
    {
        var edition = route.Edition;
        var (rows, pinned) = await database.Pages.Home(edition.Tag, clock.GetUtcNow(), cancel);
        var cards = Cards.Of(rows, edition);
        var model = Arrange(edition, rows, cards, pinned);
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

    /// <summary>
    /// What is pinned leads. The lead and those beside it stand on a home once; the latest, a list of words in order of time, may name what a section's band shows too.
    /// </summary>
    private static HomeModel Arrange(EditionEntry edition, CardRow[] rows, CardModel[] cards, long? pinned)
    {
        var left = Enumerable.Range(0, rows.Length).ToList();
        var lead = left.Where(i => rows[i].Id == pinned).Concat(left.Take(LeadAmong).Where(i => rows[i].Media is not null)).Append(left.FirstOrDefault(-1)).First();
        left.Remove(lead);
        List<CardModel> secondary = [.. left.Take(Secondary).Select(i => cards[i])];
        left.RemoveRange(0, secondary.Count);
        var bands = edition.Sections
            .Select(s => new BandModel(
                s.Name,
                edition.AddressOf(s),
                PictureFirst([.. left.Where(i => rows[i].Section == s.SectionId.Value).Take(PerBand).Select(i => cards[i])])))
            .Where(b => b.Cards.Count > 0)
            .ToList();
        var latest = left.Take(Latest).ToList();
        var older = latest.Count == Latest && left.Count > Latest ? Cards.Older(edition.Home, rows[latest[^1]].SortKey) : null;
        return new HomeModel(lead < 0 ? null : cards[lead], secondary, [.. latest.Select(i => cards[i])], bands, older);
    }

    /// <summary>A band opens with a story that has a picture, where it has one; the others follow in order of time.</summary>
    private static List<CardModel> PictureFirst(List<CardModel> cards)
    {
        if (cards.Find(c => c.Picture is not null) is { } pictured)
        {
            cards.Remove(pictured);
            cards.Insert(0, pictured);
        }

        return cards;
    }

    private async Task<PageAnswer> MakeNewest(SiteCatalogue catalogue, Route.Home route, Cursor cursor, CancellationToken cancel)
    {
        var edition = route.Edition;
        var rows = await database.Pages.Newest(edition.Tag, cursor.Below, cancel);
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
