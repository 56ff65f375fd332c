using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Live;

/// <summary>What browsers are told while they are open, and what they say of where they are.</summary>
internal static class LiveEndpoints
{
    private const int LongestTab = 60;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/live", (HttpContext http, Wire wire) => wire.Answer(http)).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/here", Here).Needs(Right.Read);
    }

    /// <summary>A tab is in an article, or leaves it. Answers who is there, and which version is the newest.</summary>
    private static async Task<IResult> Here(HttpContext http, Database database, Presence presence, string key)
    {
        var (form, user) = (await FormGuard.Fields(http), Visit.Of(http).User!);
        var tab = form["tab"].ToString();
        if (!ShortKey.TryRead(key, out var number) || tab.Length is 0 or > LongestTab)
        {
            return Results.NotFound();
        }

        var article = new ArticleId(number);
        if (form["leave"] == "yes")
        {
            presence.Leave(article, user.Id, tab);
            return Results.NoContent();
        }

        await using var db = database.OpenNewsroom();
        var version = await db.WorkingCopies.AsNoTracking().Where(c => c.ArticleId == article).Select(c => (int?)c.Version).FirstOrDefaultAsync(http.RequestAborted);
        if (version is null)
        {
            return Results.NotFound();
        }

        presence.Come(article, new Present(user.Id, user.Name, BlockId.TryParse(form["block"].ToString(), out var block) ? block.Value : ""), tab);
        http.Response.Headers["X-Version"] = version.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Text(PresenceJson.Of(article, presence.In(article)), "application/json", System.Text.Encoding.UTF8);
    }
}
