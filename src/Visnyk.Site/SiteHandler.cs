using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Feeds;
using Visnyk.Site.Pages;
using Visnyk.Site.Readers;
using Visnyk.Site.Responses;
using Visnyk.Site.Search;
using Visnyk.Site.Sitemaps;
using Visnyk.Site.Themes;

namespace Visnyk.Site;

/// <summary>Answers every request for a page: address, model, theme, bytes. Whatever goes wrong becomes a page in the edition's language.</summary>
public sealed partial class SiteHandler(
    CatalogueReader catalogues,
    PageMaker pages,
    SearchPages search,
    FeedMaker feeds,
    SitemapMaker sitemaps,
    ReaderHandler readers,
    ErrorPages errors,
    ThemeSet themes,
    PageWriter writer,
    SiteOptions options,
    ILogger<SiteHandler> log)
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
            await SendError(http, catalogue, edition, StatusCodes.Status400BadRequest, PageAnswer.BadRequest);
        }
        else if (Router.Read(catalogue, path) is var route && route is Route.BelowArticle below)
        {
            await AnswerReader(http, catalogue, below);
        }
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && route is not Route.Unknown)
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await SendError(http, catalogue, edition, StatusCodes.Status405MethodNotAllowed, "method");
        }
        else
        {
            await AnswerPage(http, catalogue, route);
        }
    }

    private async Task AnswerPage(HttpContext http, SiteCatalogue catalogue, Route route)
    {
        if (route is Route.Search asked)
        {
            await AnswerSearch(http, catalogue, asked);
            return;
        }

        if (route is Route.Preview)
        {
            http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        }

        var before = http.Request.Query.TryGetValue("before", out var values) ? values.ToString() : null;
        if (route is Route.Share share)
        {
            route = share with { Server = http.Request.Query[Route.Share.Parameter] };
        }

        var answer = route switch
        {
            Route.Feed or Route.FeedView => await feeds.Make(catalogue, route, http.RequestAborted),
            Route.Sitemap or Route.RootFile => await sitemaps.Make(catalogue, route, http.RequestAborted),
            _ => await pages.Make(catalogue, route, before, http.RequestAborted),
        };
        if (answer is PageAnswer.Missing { Reason: PageAnswer.NotFound } && await pages.FindFormer(http.Request.Path.Value ?? "/", http.RequestAborted) is { } former)
        {
            answer = former;
        }

        switch (answer)
        {
            case PageAnswer.Elsewhere elsewhere:
                var parameters = elsewhere.To.EndsWith("/search/", StringComparison.Ordinal) ? http.Request.QueryString.ToUriComponent()
                    : before is null || !elsewhere.To.EndsWith('/') ? ""
                    : "?before=" + Uri.EscapeDataString(before);
                SendElsewhere(
                    http,
                    elsewhere.To + parameters,
                    elsewhere.ForGood ? StatusCodes.Status301MovedPermanently : StatusCodes.Status302Found,
                    elsewhere.ForGood ? "public, max-age=3600" : "no-cache");
                break;
            case PageAnswer.Page page:
                await SendPage(http, catalogue, page.Build);
                break;
            case PageAnswer.Document document:
                var type = document.ViewType is { } view && AsksForHtml(http.Request) ? view : document.ContentType;
                await PageResponse.Send(http, document.Bytes, StatusCodes.Status200OK, style: null, type, document.Changed, document.Policy);
                break;
            case PageAnswer.Missing { Reason: PageAnswer.Killed }:
                await SendError(http, catalogue, route.Edition, StatusCodes.Status410Gone, PageAnswer.Killed);
                break;
            case PageAnswer.Missing { Reason: PageAnswer.BadRequest }:
                await SendError(http, catalogue, route.Edition, StatusCodes.Status400BadRequest, PageAnswer.BadRequest);
                break;
            case PageAnswer.Missing missing:
                await SendError(http, catalogue, route.Edition, StatusCodes.Status404NotFound, missing.Reason);
                break;
            default:
                throw new InvalidOperationException("A page answer without a response.");
        }
    }

    // Chromium shows XML to people only under the general name of XML. The bytes are the same and either name is true for everybody, so that a cache
    // may give any reader either: no Vary.
    private static bool AsksForHtml(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void SendElsewhere(HttpContext http, string to, int status, string cacheControl)
    {
        PageResponse.Guard(http.Response.Headers, style: null);
        http.Response.StatusCode = status;
        http.Response.Headers.Location = to;
        http.Response.Headers.CacheControl = cacheControl;
    }

    private async Task SendPage(HttpContext http, SiteCatalogue catalogue, PageBuild page)
    {
        var theme = themes.Current;
        try
        {
            await SendPage(http, catalogue, page, theme);
        }
        catch (ThemeException error) when (themes.Before(theme) is { } before)
        {
            log.LogError(error, "The theme cannot make {Path}; the last good one does.", page.Path);
            await SendPage(http, catalogue, page, before);
        }
    }

    private async Task SendPage(HttpContext http, SiteCatalogue catalogue, PageBuild page, Theme theme)
    {
        using var document = await writer.Write(theme, catalogue, page);
        if (page.Onward is { } onward)
        {
            http.Response.Headers["Refresh"] = "0;url=" + onward;
        }

        var policy = theme.Scripts.Main is null ? null : new PagePolicy(page.Frames, options.Statistics?.Origin);
        await PageResponse.Send(http, document.Bytes, page.Status, page.Part ? null : theme.StyleOf(page.Kind), kept: page.Kept, policy: policy, framedBy: page.Preview is null ? null : options.NewsroomOrigin());
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
