using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private async Task<PageAnswer> MakeStatic(SiteCatalogue catalogue, Route.Page route, CancellationToken cancel)
    {
        var edition = route.Edition;
        await using var db = database.OpenPublished();
        if (await db.Pages.FindAsync([route.Entry.Id, edition.Tag], cancel) is not { } page)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        string? PathIn(EditionEntry e) => e.Pages.FirstOrDefault(p => p.Id == route.Entry.Id)?.Address;
        var body = new SafeHtml(HtmlWriter.Write(page.Body, new HtmlWriterOptions(edition.Language)));
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "static",
            Edition = edition,
            Path = route.Entry.Address,
            Title = page.Title,
            Switches = Switches(catalogue, edition, PathIn),
            Alternates = Having(catalogue, PathIn),
            DefaultAlternate = PathIn(catalogue.Default),
            Frames = [.. Body.PlayersIn(page.Body).Select(p => p.Origin).Distinct()],
            Models = [("static", new StaticModel(page.Title, body, new PageDate(page.UpdatedAt.ToUnixTimeMilliseconds())))],
        });
    }
}
