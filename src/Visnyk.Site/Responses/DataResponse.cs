using System.IO.Hashing;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Visnyk.Site.Responses;

/// <summary>Sends small JSON: data, or a problem (RFC 9457).</summary>
internal static class DataResponse
{
    /// <summary>Sends data.</summary>
    /// <param name="http">The request.</param>
    /// <param name="utf8">The JSON.</param>
    /// <param name="kept">How long caches may keep it; null for not at all.</param>
    public static async Task Send(HttpContext http, ReadOnlyMemory<byte> utf8, TimeSpan? kept)
    {
        var headers = http.Response.Headers;
        PageResponse.Guard(headers, style: null);
        headers.ContentType = "application/json";
        headers.CacheControl = kept is { } time ? $"public, max-age={(int)time.TotalSeconds}" : "no-store";
        if (kept is not null)
        {
            var tag = $"\"{XxHash128.HashToUInt128(utf8.Span):x32}\"";
            headers.ETag = tag;
            if (PageResponse.Matches(http.Request.Headers.IfNoneMatch.ToString(), tag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                headers.ContentType = default;
                return;
            }
        }

        await PageResponse.Send(http, utf8);
    }

    /// <summary>Sends a problem.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What is wrong, in the edition's language.</param>
    /// <param name="detail">How to mend it.</param>
    public static async Task SendProblem(HttpContext http, int status, string title, string detail)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        }

        PageResponse.Guard(http.Response.Headers, style: null);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        await PageResponse.Send(http, stream.ToArray());
    }
}
