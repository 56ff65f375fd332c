using Visnyk.Editorial.Addresses;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private async Task<PageAnswer> MakeArticle(SiteCatalogue catalogue, Route.Article route, CancellationToken cancel)
    {
        var address = await database.Pages.Address(route.Edition.Tag, AddressSpace.Of(route.Under), Slug.Parse(route.Slug), cancel);
        switch (address?.State)
        {
            case null:
                return new PageAnswer.Missing(PageAnswer.NotFound);
            case AddressState.Withdrawn:
                return new PageAnswer.Missing(PageAnswer.Withdrawn);
            case AddressState.Killed:
                return new PageAnswer.Missing(PageAnswer.Killed);
            default:
                break;
        }

        if (await database.Pages.Article(address.Target, cancel) is not { } rows)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        var path = route.Edition.AddressOf(rows.Article.Section, rows.Article.Slug);
        return path is null ? new PageAnswer.Missing(PageAnswer.NotFound)
            : path != route.Path ? new PageAnswer.Elsewhere(path, ForGood: true)
            : new PageAnswer.Page(ArticlePage.Build(catalogue, route.Edition, rows, path, options));
    }
}
