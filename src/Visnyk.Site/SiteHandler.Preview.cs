using Microsoft.AspNetCore.Http;
using Visnyk.Site.Pages;

namespace Visnyk.Site;

/// <content>Answers for articles that are not published.</content>
public sealed partial class SiteHandler
{
    /// <summary>
    /// Shows a preview: to whoever knows its address, and to no cache, search engine or other site. The newsroom may show it in a frame.
    /// </summary>
    public async Task Preview(HttpContext http, string token)
    {
        ArgumentNullException.ThrowIfNull(http);
        var catalogue = catalogues.Current;
        if (catalogue.Editions.Count == 0)
        {
            await SendPlain(http, StatusCodes.Status503ServiceUnavailable, "This paper has no edition yet.");
            return;
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await pages.MakePreview(catalogue, token, http.RequestAborted) is PageAnswer.Page page)
        {
            await SendPage(http, catalogue, page.Build);
        }
        else
        {
            http.Response.Headers.CacheControl = "no-store";
            await SendError(http, catalogue, catalogue.Default, StatusCodes.Status404NotFound, PageAnswer.NoPreview);
        }
    }
}
