using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Site.Responses;
using Visnyk.Site.Search;
using Visnyk.Site.Themes;

namespace Visnyk.Site;

/// <summary>Answers every request for a page: address, model, theme, bytes. Whatever goes wrong becomes a page in the edition's language.</summary>
public sealed class SiteHandler(
    CatalogueReader catalogues, PageMaker pages, SearchPages search, ErrorPages errors, ThemeSet themes, PageWriter writer, SiteOptions options, ILogger<SiteHandler> log)
{
    private const string Failed = "failed";

    /// <summary>Answers a request.</summary>
    public async Task Handle(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var catalogue = catalogues.Current;
        if (catalogue.Editions.Count == 0)
        {
            await SendPlain(http, StatusCodes.Status503ServiceUnavailable, "This paper has no edition yet.");
            return;
        }

        var path = http.Request.Path.Value ?? "/";
        var edition = catalogue.Nearest(path.Split('/', 3) is [_, var first, ..] ? first.ToLowerInvariant() : "");
        try
        {
            await Answer(http, catalogue, edition, path);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader left; there is nobody to answer.
        }
#pragma warning disable CA1031 // The last resort of every request: whatever failed, the reader gets a page and the log gets the cause.
        catch (Exception error) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            log.LogError(error, "The page {Path} could not be made.", path);
            await SendFailure(http, catalogue, edition, path, error);
        }
    }

    private async Task Answer(HttpContext http, SiteCatalogue catalogue, EditionEntry edition, string path)
    {
        var raw = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? path;
        var rawPath = raw.AsSpan()[..(raw.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : raw.Length)];
        if (rawPath.Length > RawTarget.Longest)
        {
            await SendError(http, catalogue, edition, StatusCodes.Status414UriTooLong, "too-long");
        }
        else if (!RawTarget.IsWellFormed(rawPath))
        {
            await SendError(http, catalogue, edition, StatusCodes.Status400BadRequest, "bad-request");
        }
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await SendError(http, catalogue, edition, StatusCodes.Status405MethodNotAllowed, "method");
        }
        else
        {
            await AnswerPage(http, catalogue, Router.Read(catalogue, path));
        }
    }

    private async Task AnswerPage(HttpContext http, SiteCatalogue catalogue, Route route)
    {
        if (route is Route.Search asked)
        {
            await AnswerSearch(http, catalogue, asked);
            return;
        }

        var before = http.Request.Query.TryGetValue("before", out var values) ? values.ToString() : null;
        switch (await pages.Make(catalogue, route, before, http.RequestAborted))
        {
            case PageAnswer.Elsewhere elsewhere:
                PageResponse.Guard(http.Response.Headers, style: null);
                http.Response.StatusCode = elsewhere.ForGood ? StatusCodes.Status301MovedPermanently : StatusCodes.Status302Found;
                http.Response.Headers.Location = elsewhere.To + (elsewhere.To.EndsWith("/search/", StringComparison.Ordinal) ? http.Request.QueryString.ToUriComponent()
                    : before is null || !elsewhere.To.EndsWith('/') ? "" : "?before=" + Uri.EscapeDataString(before));
                http.Response.Headers.CacheControl = elsewhere.ForGood ? "public, max-age=3600" : "no-cache";
                break;
            case PageAnswer.Page page:
                await SendPage(http, catalogue, page.Build);
                break;
            case PageAnswer.Missing { Reason: PageAnswer.Killed }:
                await SendError(http, catalogue, route.Edition, StatusCodes.Status410Gone, PageAnswer.Killed);
                break;
            case PageAnswer.Missing missing:
                await SendError(http, catalogue, route.Edition, StatusCodes.Status404NotFound, missing.Reason);
                break;
            default:
                throw new InvalidOperationException("A page answer without a response.");
        }
    }

    private async Task AnswerSearch(HttpContext http, SiteCatalogue catalogue, Route.Search route)
    {
        var page = await search.Make(catalogue, route.Edition, SearchRequest.Read(http.Request.Query), http.RequestAborted);
        if (http.Request.Query.TryGetValue("as", out var form) && form == "json" && page.Models[0].Model is SearchModel model)
        {
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            await PageResponse.Send(http, SearchJson.Write(model), page.Status, style: null, "application/json");
            return;
        }

        await SendPage(http, catalogue, page);
    }

    private async Task SendPage(HttpContext http, SiteCatalogue catalogue, PageBuild page)
    {
        var theme = themes.Current;
        using var document = await writer.Write(theme, catalogue, page);
        await PageResponse.Send(http, document.Bytes, page.Status, theme.Style);
    }

    private async Task SendError(HttpContext http, SiteCatalogue catalogue, EditionEntry edition, int status, string reason, string? detail = null)
    {
        var path = http.Request.Path.Value ?? "/";
        await SendPage(http, catalogue, await errors.Make(catalogue, edition, status, reason, path, detail, http.RequestAborted));
    }

    private async Task SendFailure(HttpContext http, SiteCatalogue catalogue, EditionEntry edition, string path, Exception error)
    {
        http.Response.Clear();
        var detail = options.Development ? error.Message : null;
        try
        {
            await SendError(http, catalogue, edition, StatusCodes.Status500InternalServerError, Failed, detail);
        }
#pragma warning disable CA1031 // The error page may fail for the same reason as the page.
        catch (Exception second) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            log.LogError(second, "The error page for {Path} could not be made either.", path);
            http.Response.Clear();
            await SendPlain(http, StatusCodes.Status500InternalServerError, detail ?? edition.Locale.Text("error.500.title"));
        }
    }

    private static Task SendPlain(HttpContext http, int status, string text) =>
        PageResponse.Send(http, Encoding.UTF8.GetBytes(text), status, style: null, "text/plain; charset=utf-8");
}
