using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Site.Addresses;
using Visnyk.Site.Pages;
using Visnyk.Storage;

namespace Visnyk.Site.Readers;

/// <summary>Finds the article that a reader says something of.</summary>
public sealed class ArticleFinder(Database database)
{
    /// <summary>The article and its address; or why there is none, or where it stands now.</summary>
    /// <param name="route">What the address asks for.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<(ArticleId Article, string? Path, ReaderAnswer? Answer)> Find(Route.Article route, CancellationToken cancel)
    {
        var address = await database.Pages.Address(route.Edition.Tag, AddressSpace.Of(route.Under), Slug.Parse(route.Slug), cancel);
        var article = new ArticleId(address?.Target ?? 0);
        var path = address?.State switch
        {
            AddressState.Current => route.Edition.AddressOf(route.Under.Value, route.Slug),
            AddressState.Moved => await database.Pages.Article(article.Value, cancel) is { Article: var row } ? route.Edition.AddressOf(row.Section, row.Slug) : null,
            _ => null,
        };
        return path is not null ? (article, path, null) : (article, null, address?.State switch
        {
            AddressState.Killed => new ReaderAnswer.Refused(StatusCodes.Status410Gone, PageAnswer.Killed),
            AddressState.Withdrawn => new ReaderAnswer.Refused(StatusCodes.Status404NotFound, PageAnswer.Withdrawn),
            _ => new ReaderAnswer.Refused(StatusCodes.Status404NotFound, PageAnswer.NotFound),
        });
    }
}
