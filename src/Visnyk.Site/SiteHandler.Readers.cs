using Microsoft.AspNetCore.Http;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Site.Readers;
using Visnyk.Site.Responses;
using Visnyk.Site.Search;

namespace Visnyk.Site;

/// <content>Answers to what readers ask and say.</content>
public sealed partial class SiteHandler
{
    private async Task AnswerSearch(HttpContext http, SiteCatalogue catalogue, Route.Search route)
    {
        var page = await search.Make(catalogue, route.Edition, SearchRequest.Read(http.Request.Query), http.RequestAborted);
        if (http.Request.Query.TryGetValue("as", out var form) && form == "json" && page.Models[0].Model is SearchModel model)
        {
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            await PageResponse.Send(http, SearchJson.Write(model), page.Status, style: null, "application/json");
            return;
        }

        if (page.Part)
        {
            http.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        await SendPage(http, catalogue, page);
    }

    private async Task AnswerReader(HttpContext http, SiteCatalogue catalogue, Route.BelowArticle route)
    {
        switch (await readers.Answer(http, route))
        {
            case ReaderAnswer.Page page:
                await SendPage(http, catalogue, page.Build with { Switches = ErrorPages.Homes(catalogue, route.Edition) });
                break;
            case ReaderAnswer.Json json:
                await DataResponse.Send(http, json.Utf8, json.Kept);
                break;
            case ReaderAnswer.Moved moved:
                SendElsewhere(http, moved.To, StatusCodes.Status301MovedPermanently, "public, max-age=3600");
                break;
            case ReaderAnswer.Done done:
                SendElsewhere(http, done.To, StatusCodes.Status303SeeOther, "no-store");
                break;
            case ReaderAnswer.Refused refused:
                await SendRefusal(http, catalogue, route.Edition, refused);
                break;
            default:
                throw new InvalidOperationException("An answer to a reader without a response.");
        }
    }

    private async Task SendRefusal(HttpContext http, SiteCatalogue catalogue, EditionEntry edition, ReaderAnswer.Refused refused)
    {
        if (refused.Status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = ReaderHandler.Methods;
        }

        if (refused.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (ReaderRequest.WantsData(http.Request))
        {
            var (title, text) = ErrorPages.Words(edition, refused.Status, refused.Reason);
            await DataResponse.SendProblem(http, refused.Status, title, refused.Detail ?? text);
        }
        else
        {
            await SendError(http, catalogue, edition, refused.Status, refused.Reason);
        }
    }
}
