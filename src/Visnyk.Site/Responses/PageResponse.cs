using System.Buffers;
using System.IO.Hashing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Responses;

/// <summary>Sends a page: encoded as the reader's browser can take it, with an entity tag so that an unchanged page is not sent again.</summary>
internal static class PageResponse
{
    public static async Task Send(
        HttpContext http,
        ReadOnlyMemory<byte> document,
        int status,
        Stylesheet? style,
        string contentType = "text/html; charset=utf-8",
        DateTimeOffset? changed = null,
        string? ownPolicy = null,
        bool kept = true,
        PagePolicy? policy = null,
        string? framedBy = null,
        string cache = "public, max-age=0, must-revalidate")
    {
        var response = http.Response;
        var headers = response.Headers;
        Guard(headers, style, policy, framedBy);
        if (ownPolicy is not null)
        {
            headers.ContentSecurityPolicy = $"default-src 'none'; {ownPolicy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        }

        response.StatusCode = status;
        headers.ContentType = contentType;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = !kept ? "no-store" : status == StatusCodes.Status200OK ? cache : "no-cache";
        if (kept && status == StatusCodes.Status200OK)
        {
            // Weak: the same page in every coding (RFC 9110 section 8.8.1).
            var tag = $"W/\"{XxHash128.HashToUInt128(document.Span):x32}\"";
            headers.ETag = tag;
            response.GetTypedHeaders().LastModified = changed;
            if (IsUnchanged(http.Request, tag, changed))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                headers.ContentType = default;
                return;
            }
        }

        if (ContentCoding.Choose(http.Request.Headers.AcceptEncoding) is not { } coding)
        {
            await Send(http, document);
            return;
        }

        headers.ContentEncoding = coding;
        var (buffer, length) = ContentCoding.Encode(coding, document.Span, style);
        try
        {
            await Send(http, buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What keeps a page from running or loading anything that is not its own.</summary>
    /// <param name="headers">The response's.</param>
    /// <param name="style">The stylesheet in the page; null for none.</param>
    /// <param name="policy">What else the page may do; null for nothing.</param>
    /// <param name="framedBy">Of a page whose address is a secret: who may show it in a frame, as CSP names them; null for other pages, which nobody may.</param>
    public static void Guard(IHeaderDictionary headers, Stylesheet? style, PagePolicy? policy = null, string? framedBy = null)
    {
        headers.ContentSecurityPolicy = $"default-src 'none'; {(style is null ? "" : $"style-src '{style.Hash}'; ")}{policy}img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {framedBy ?? "'none'"}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = framedBy is null ? "strict-origin-when-cross-origin" : "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
    }

    /// <summary>Sends bytes as they are, and to HEAD only how many they are.</summary>
    public static async Task Send(HttpContext http, ReadOnlyMemory<byte> bytes)
    {
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }

    /// <summary>Whether the reader has this very document. A reader who names a tag is answered by the tag alone (RFC 9110 section 13.2.2).</summary>
    private static bool IsUnchanged(HttpRequest request, string tag, DateTimeOffset? changed) => request.Headers.IfNoneMatch.ToString() is { Length: > 0 } tags
        ? Matches(tags, tag[2..])
        : changed is not null && request.GetTypedHeaders().IfModifiedSince >= changed;

    /// <summary>Whether an <c>If-None-Match</c> names a tag, compared weakly (RFC 9110 section 13.1.2).</summary>
    /// <param name="ifNoneMatch">The header.</param>
    /// <param name="tag">The tag with its quotation marks, without <c>W/</c>.</param>
    public static bool Matches(string ifNoneMatch, string tag) =>
        ifNoneMatch.Length > 0 && (ifNoneMatch == "*" || ifNoneMatch.Contains(tag, StringComparison.Ordinal));
}
