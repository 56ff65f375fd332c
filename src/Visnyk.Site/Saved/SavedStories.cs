using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Stories;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Responses;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Saved;

/// <summary>
/// Answers <c>/{edition}/saved/stories.json?ids=…</c>: where stories stand now in each edition and what they are called there, so that a list kept
/// in a browser stays true and can be read in another language. Nothing of the request is kept.
/// </summary>
public sealed class SavedStories(Database database, CatalogueReader catalogues)
{
    /// <summary>How many stories can be asked for at once.</summary>
    public const int Most = 100;

    // Sent as JSON and nothing else, so letters can stay as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Json = "application/json; charset=utf-8";

    /// <summary>Answers a request. Stories that are not published are left out.</summary>
    /// <param name="http">The request; its parameter <c>ids</c> holds the stories' words with commas between.</param>
    /// <param name="edition">The edition in the address; what is answered is the same in each.</param>
    public async Task Handle(HttpContext http, string edition)
    {
        ArgumentNullException.ThrowIfNull(http);
        var catalogue = catalogues.Current;
        if (catalogue.Find(edition) is null)
        {
            await Refuse(http, StatusCodes.Status404NotFound, $"There is no edition '{edition}'.");
            return;
        }

        // One more than may be asked for is enough to know that there are too many.
        var words = http.Request.Query["ids"].ToString().Split(',', Most + 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > Most)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, $"At most {Most} stories can be asked for at once. Ask for the others in another request.");
            return;
        }

        var ids = words.Select(w => ShortKey.TryRead(w, out var id) ? id : -1).Where(id => id >= 0).Distinct().Select(id => new StoryId(id)).ToList();
        await PageResponse.Send(http, Write(catalogue, await Find(ids, http.RequestAborted)), StatusCodes.Status200OK, style: null, Json);
    }

    private async Task<List<PublishedArticle>> Find(List<StoryId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await using var db = database.OpenPublished();
        return await db.Articles.Where(a => ids.Contains(a.StoryId)).ToListAsync(cancel);
    }

    private static byte[] Write(SiteCatalogue catalogue, List<PublishedArticle> articles)
    {
        var stories = new SortedDictionary<string, SortedDictionary<string, object>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (catalogue.Find(article.Edition.Value) is { } edition && edition.AddressOf(article.Section.Value, article.Slug.Value) is { } url)
            {
                var key = article.StoryId.ToString();
                (stories.TryGetValue(key, out var editions) ? editions : stories[key] = new(StringComparer.Ordinal))[edition.Tag.Value] =
                    new { url, title = article.Headline, lang = edition.Language, dir = edition.Dir };
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { stories }, Plain);
    }

    /// <summary>Problem details (RFC 9457).</summary>
    private static Task Refuse(HttpContext http, int status, string detail) => PageResponse.Send(
        http, JsonSerializer.SerializeToUtf8Bytes(new { status, detail }), status, style: null, "application/problem+json");
}
