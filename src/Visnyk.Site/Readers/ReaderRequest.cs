using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Visnyk.Editorial.Readers;
using Visnyk.Storage.Readers;

namespace Visnyk.Site.Readers;

/// <summary>What a reader sends, and from where.</summary>
internal static class ReaderRequest
{
    /// <summary>The media type of forms.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    private const int MostFields = 16;

    /// <summary>
    /// Whether a form of another site sends it. Browsers say so (Fetch Metadata: <c>Sec-Fetch-Site</c>; else <c>Origin</c>, RFC 6454 section 7); who
    /// says nothing is no browser, and nobody's browser can be made to send for them.
    /// </summary>
    public static bool IsFromElsewhere(HttpRequest request, string publicUrl)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
        {
            return site != "same-origin" && site != "none";
        }

        return request.Headers.Origin is { Count: > 0 } origin
            && origin != publicUrl
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && request.Host.HasValue && from.Authority.Equals(Authority(request, from), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The media type of the body, without parameters, lower-case.</summary>
    public static string MediaType(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether the answer should be data rather than a page.</summary>
    public static bool WantsData(HttpRequest request) =>
        (request.Headers.Accept.ToString() is var accept && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase))
        || (MediaType(request) == "application/json" && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the body. Refused where it is longer than allowed or does not come.</summary>
    /// <param name="request">The request.</param>
    /// <param name="longest">How many bytes it may have.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<(string Text, ReaderAnswer.Refused? Refused)> Body(HttpRequest request, int longest, CancellationToken cancel)
    {
        var tooLarge = new ReaderAnswer.Refused(StatusCodes.Status413PayloadTooLarge, "too-large") { Detail = $"At most {longest} bytes are taken." };
        if (request.ContentLength > longest)
        {
            return ("", tooLarge);
        }

        var bytes = new byte[longest + 1];
        try
        {
            var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
            return length > longest ? ("", tooLarge) : (Encoding.UTF8.GetString(bytes, 0, length), null);
        }
        catch (BadHttpRequestException error)
        {
            return ("", new ReaderAnswer.Refused(error.StatusCode == StatusCodes.Status413PayloadTooLarge ? error.StatusCode : StatusCodes.Status400BadRequest, "bad-request"));
        }
    }

    /// <summary>The fields of a form; null where it is none.</summary>
    public static Dictionary<string, StringValues>? Fields(string body)
    {
        try
        {
            using var reader = new FormReader(body) { ValueCountLimit = MostFields };
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Who sends it.</summary>
    public static ReaderMark Mark(HttpContext http, ReaderKeys keys) =>
        keys.MarkOf(http.Connection.RemoteIpAddress, http.Request.Headers.UserAgent.ToString());

    /// <summary>The host that was asked, with a port only where the origin's scheme needs one to be named.</summary>
    private static string Authority(HttpRequest request, Uri from) =>
        Uri.TryCreate($"{from.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
