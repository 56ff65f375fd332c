using Visnyk.Editorial.Addresses;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Pages;

public sealed partial class PageMaker
{
    private async Task<PageAnswer> MakeArticle(PublishedDb db, SiteCatalogue catalogue, Route.Article route, CancellationToken cancel)
    {
        var address = await db.Addresses.FindAsync([route.Edition.Tag, AddressSpace.Of(route.Under), Slug.Parse(route.Slug)], cancel);
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

        if (await db.ReadArticle(database.Queries, address.Target, cancel) is not { } row)
        {
            return new PageAnswer.Missing(PageAnswer.NotFound);
        }

        var path = route.Edition.AddressOf(row.Section, row.Slug);
        return path is null ? new PageAnswer.Missing(PageAnswer.NotFound)
            : path != route.Path ? new PageAnswer.Elsewhere(path, ForGood: true)
            : new PageAnswer.Page(ArticlePage.Build(catalogue, route.Edition, row, path, options.PublicUrl));
    }
}
