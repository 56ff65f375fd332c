using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Board;

/// <summary>Finds stories for whoever types a few letters of a headline.</summary>
internal static class FindEndpoints
{
    private const int Most = 10;
    private const int LongestSearch = 100;

    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/find", Find).Needs(Right.Read);

    /// <summary>Articles by their headlines, the newest first; without words those that were touched last.</summary>
    private static async Task<IResult> Find(HttpContext http, Database database, string? q)
    {
        await using var db = database.OpenNewsroom();
        var search = (q ?? "").Trim();
        var found = search.Length > LongestSearch ? [] : await BoardQuery.Articles(db, search, Most, http.RequestAborted);
        var untitled = Visit.Of(http).Text("board.untitled");
        return Results.Json(found.Select(f => new
        {
            title = f.Headline.Length > 0 ? f.Headline : untitled,
            about = f.Language,
            address = $"/newsroom/articles/{new ArticleId(f.Article)}",
            lang = f.Headline.Length > 0 ? f.Edition : Visit.Of(http).Locale.Language,
        }));
    }
}
