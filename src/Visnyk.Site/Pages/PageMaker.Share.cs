using System.Text;
using Visnyk.Editorial.Html;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Sharing;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    /// <summary>
    /// The page between an article and the reader's home server. It goes on by itself, and is a page because browsers hold a form's redirects to the
    /// policy of the form's page, which names no other site (CSP Level 3 section 6.4.2).
    /// </summary>
    private async Task<PageAnswer> MakeShare(SiteCatalogue catalogue, Route.Share route, CancellationToken cancel)
    {
        var answer = await MakeArticle(catalogue, new Route.Article(route.Edition, route.Under, route.Slug, route.ArticlePath), cancel);
        if (answer is not PageAnswer.Page { Build: { Path: var article, Title: var headline } })
        {
            return answer is PageAnswer.Elsewhere moved ? moved with { To = moved.To + Route.Share.Ending } : answer;
        }

        if (HomeServer.Read(route.Server) is not { } server)
        {
            return new PageAnswer.Missing(PageAnswer.BadRequest);
        }

        var edition = route.Edition;
        var onward = ShareLinks.Mastodon(server, headline, options.PublicUrl + article);
        var link = new StringBuilder("<p><a rel=\"noopener\" href=\"").Encoded(onward).Append("\">").Encoded(edition.Locale.Text("share.go", null, ("server", server.Host))).Append("</a></p>");
        return new PageAnswer.Page(new PageBuild
        {
            Kind = "static",
            Edition = edition,
            Path = article + Route.Share.Ending,
            Title = edition.Locale.Text("share.going", null, ("server", server.Host)),
            Indexed = false,
            Onward = onward,
            Models = [("static", new StaticModel(edition.Locale.Text("share.going", null, ("server", server.Host)), new SafeHtml(link.ToString()), Updated: null))],
        });
    }
}
