using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Previews;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Previews;

/// <summary>An article as readers would see it: here at the widths that the theme is made for, elsewhere by a link for a time.</summary>
internal static class PreviewEndpoints
{
    /// <summary>The widths at which pages are looked at, in CSS pixels: phone, tablet, desktop.</summary>
    public static IReadOnlyList<int> Widths { get; } = [360, 768, 1280];

    /// <summary>How many hours a link can last.</summary>
    public static IReadOnlyList<int> Hours { get; } = [1, 24, 24 * 7, 24 * 30];

    private const int UsualHours = 24 * 7;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/articles/{key}/preview", (HttpContext http, Database database, TimeProvider clock, string key) => Show(http, database, clock, key, [])).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/preview", Make).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/preview/revoke", Revoke).Needs(Right.Read);
    }

    private static string PathOf(ArticleSheet sheet) => $"{sheet.Path}/preview";

    private static async Task<IResult> Show(HttpContext http, Database database, TimeProvider clock, string key, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var (id, now) = (sheet.Article.Id, clock.GetUtcNow());
        var previews = await db.Previews.AsNoTracking().Where(p => p.ArticleId == id && p.ExpiresAt > now)
            .Select(p => new PreviewLine(p.Token, p.MadeBy, p.MadeAt, p.ExpiresAt, p.Version)).ToListAsync(http.RequestAborted);
        var options = http.RequestServices.GetRequiredService<NewsroomOptions>();
        var visit = Visit.Of(http);

        // The page shows the site's in a frame, and nothing else.
        http.Response.Headers.ContentSecurityPolicy += "; frame-src " + (options.SiteAddress.Length > 0 ? options.SiteAddress : "'self'");
        return View.Of<PreviewPage>(
            new
            {
                Sheet = sheet,
                Own = previews.Find(p => p.MadeBy == visit.Actor.User),
                Others = previews.Where(p => p.MadeBy != visit.Actor.User).OrderByDescending(p => p.MadeAt).ToList(),
                Names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted),
                MayEndOthers = visit.Actor.May(Right.Review, sheet.Matter),
                Site = options.SiteAddress,
                Address = options.SiteAddress.Length > 0 ? options.SiteAddress : options.Address,
                Width = int.TryParse(http.Request.Query["width"], CultureInfo.InvariantCulture, out var width) && Widths.Contains(width) ? width : (int?)null,
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Make(HttpContext http, Database database, TimeProvider clock, MakePreview make, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);
        var hours = int.TryParse(form["hours"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : UsualHours;
        var made = await make.Run(Visit.Of(http).Actor, new(sheet.Story.Id, sheet.Edition.Tag, TimeSpan.FromHours(hours)), http.RequestAborted);
        return made.Done ? View.Done(PathOf(sheet), "preview.make") : await Show(http, database, clock, key, made.Problems);
    }

    private static async Task<IResult> Revoke(HttpContext http, Database database, TimeProvider clock, RevokePreview revoke, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var ended = await revoke.Run(Visit.Of(http).Actor, (await FormGuard.Fields(http))["token"].ToString(), http.RequestAborted);
        return ended.Done ? View.Done(PathOf(sheet), "preview.revoke") : await Show(http, database, clock, key, ended.Problems);
    }
}
