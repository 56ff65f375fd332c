using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Visnyk.Site.Responses;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Scripts;

/// <summary>
/// Sends the theme's scripts. Under the present hash a browser keeps them for ever; a page from before the theme changed asks under its old hash,
/// gets the present script, and keeps it for no longer than it takes.
/// </summary>
public sealed class ScriptHandler(ThemeSet themes)
{
    /// <summary>Answers a request for a script.</summary>
    /// <param name="http">The request.</param>
    /// <param name="hash">The hash in its address.</param>
    /// <param name="file">Its name.</param>
    public async Task Handle(HttpContext http, string hash, string file)
    {
        ArgumentNullException.ThrowIfNull(http);
        var scripts = themes.Current.Scripts;
        var response = http.Response;
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (scripts.Find(file) is not { } script)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            headers.CacheControl = "no-cache";
            return;
        }

        headers.CacheControl = hash == scripts.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = script.Tag;
        if (PageResponse.Matches(http.Request.Headers.IfNoneMatch.ToString(), script.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var coding = ContentCoding.Choose(http.Request.Headers.AcceptEncoding);
        if (coding is not null)
        {
            headers.ContentEncoding = coding;
        }

        headers.ContentType = "text/javascript; charset=utf-8";
        await PageResponse.Send(http, script.In(coding));
    }
}
