using System.Text.Encodings.Web;
using System.Text.Json;
using Visnyk.Site.Models;

namespace Visnyk.Site.Search;

/// <summary>What was found as JSON, for scripts that show it while a reader types: the same answer as the page's.</summary>
internal static class SearchJson
{
    // What HTML needs encoded is encoded by whoever puts it into HTML; passages are HTML already.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static byte[] Write(SearchModel model) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            model.Query,
            model.Instead,
            model.Count,
            model.More,
            Hits = model.Hits.Select(h => new { h.Card.Url, h.Card.Headline, HeadlineHtml = h.Headline.Html, PassageHtml = h.Passage.Html, Published = h.Card.Published.Milliseconds }),
            Next = model.NextUrl is { } next ? next + "&as=json" : null,
        },
        Options);
}
