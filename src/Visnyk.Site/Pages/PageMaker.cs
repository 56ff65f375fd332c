using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Ids;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Storage;

namespace Visnyk.Site.Pages;

/// <summary>
/// Makes the page that an address asks for: at most one look-up of the address, then one query. Each kind of page is in a file of its own.
/// </summary>
public sealed partial class PageMaker(Database database, SiteOptions options, TimeProvider clock)
{
    /// <summary>The page, or where it stands now, or that there is none.</summary>
    /// <param name="catalogue">The catalogue that the page uses throughout.</param>
    /// <param name="route">What the address asks for.</param>
    /// <param name="before">The cursor of a later page of a list; null for the first.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<PageAnswer> Make(SiteCatalogue catalogue, Route route, string? before, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (route is Route.Moved moved)
        {
            return new PageAnswer.Elsewhere(moved.To, moved.ForGood);
        }

        if (route is Route.Article article)
        {
            return await MakeArticle(catalogue, article, cancel);
        }

        if (route is Route.Share share)
        {
            return await MakeShare(catalogue, share, cancel);
        }

        if (route is Route.Page page)
        {
            return await MakeStatic(catalogue, page, cancel);
        }

        if (route is Route.Preview preview)
        {
            return await MakePreview(catalogue, preview.Token, cancel);
        }

        if (route is Route.Saved saved)
        {
            return MakeSaved(catalogue, saved);
        }

        if (route is Route.Offline offline)
        {
            return MakeOffline(catalogue, offline);
        }

        // A cursor that this program did not write is an address of nothing.
        var below = long.MaxValue;
        if (before is not null && !ShortKey.TryRead(before, out below))
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        var cursor = new Cursor(below, before);
        return route switch
        {
            Route.Home home when cursor.First => await MakeHome(catalogue, home, cancel),
            Route.Home home => await MakeNewest(catalogue, home, cursor, cancel),
            Route.Section section => await MakeSection(catalogue, section, cursor, cancel),
            Route.Topic topic => await MakeTopic(catalogue, topic, cursor, cancel),
            Route.Author author => await MakeAuthor(catalogue, author, cursor, cancel),
            Route.Day day => await MakeDay(catalogue, day, cursor, cancel),
            Route.Corrections corrections => await MakeCorrections(catalogue, corrections, cursor, cancel),
            Route.Unknown { IsGone: true } => new PageAnswer.Missing(PageAnswer.Killed),
            _ => new PageAnswer.Missing(PageAnswer.NotFound),
        };
    }

    /// <summary>Where a path leads that is no address of the paper's own, but was one before it came here; null where it was none.</summary>
    public async Task<PageAnswer.Elsewhere?> FindFormer(string path, CancellationToken cancel) =>
        Redirect.Fold(path) is { Length: > 0 and <= Redirect.Longest } folded && await database.Pages.Redirect(folded, cancel) is { } to ? new PageAnswer.Elsewhere(to, ForGood: true) : null;

    /// <summary>The matching page in every other edition, or that edition's home.</summary>
    private static List<OtherEdition> Switches(SiteCatalogue catalogue, EditionEntry own, Func<EditionEntry, string?> pathIn) =>
        [.. catalogue.Editions.Where(e => e != own).Select(e => SwitchTo(e, pathIn(e) ?? e.Home))];

    private static OtherEdition SwitchTo(EditionEntry edition, string path) => new(edition.Edition.LanguageName, edition.Language, edition.Dir, path, Current: false);

    /// <summary>The editions that have a page, in the catalogue's order.</summary>
    private static List<(EditionEntry Edition, string Path)> Having(SiteCatalogue catalogue, Func<EditionEntry, string?> pathIn) =>
        [.. catalogue.Editions.Select(e => (Edition: e, Path: pathIn(e))).Where(x => x.Path is not null).Select(x => (x.Edition, x.Path!))];

    private readonly record struct Cursor(long Below, string? Text)
    {
        public bool First => Text is null;

        public string Query => Text is null ? "" : "?before=" + Text;
    }
}
