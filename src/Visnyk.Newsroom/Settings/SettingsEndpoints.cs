using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Backups;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;
using Visnyk.Storage.Backups;
using Visnyk.Storage.Published;

namespace Visnyk.Newsroom.Settings;

/// <summary>What the paper is: its editions, its logo, its address, its backups; and the demonstration, while it stands.</summary>
internal static class SettingsEndpoints
{
    public const string Path = "/newsroom/settings";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/settings", (HttpContext http, Database database) => Show(http, database, null, [])).Needs(Right.RunPaper);
        newsroom.MapPost("/settings/address", Address).Needs(Right.RunPaper);
        newsroom.MapPost("/settings/logo", Logo).Needs(Right.RunPaper).WithMetadata(new RequestSizeLimitAttribute(LogoFile.LongestForm));
        newsroom.MapPost("/settings/logo/remove", RemoveLogo).Needs(Right.RunPaper);
        newsroom.MapGet("/settings/demo", (HttpContext http, Database database) => ShowDemo(http, database, "", [])).Needs(Right.RunPaper);
        newsroom.MapPost("/settings/demo", RemoveTheDemo).Needs(Right.RunPaper);
        EditionEndpoints.Map(newsroom);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string? typed, IReadOnlyList<Problem> problems, bool? saysName = null)
    {
        var options = http.RequestServices.GetRequiredService<NewsroomOptions>();
        await using var db = database.OpenNewsroom();
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted);
        if (editions.Count == 0)
        {
            return Results.LocalRedirect(Beginning.BeginningEndpoints.Path);
        }

        var settings = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, http.RequestAborted);
        var logo = SiteLogo.Read(settings.GetValueOrDefault(SiteSetting.Logo));
        var failed = await db.AuditEntries.AsNoTracking().Where(e => e.What == MakeBackup.Failed).OrderByDescending(e => e.Id).FirstOrDefaultAsync(http.RequestAborted);
        var newest = options.Backups is { } plan && new BackupShelf(plan).All(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()) is [var first, ..] ? first : default;
        return View.Of<SettingsPage>(
            new
            {
                Editions = editions,
                Logo = logo,
                LogoSaysName = saysName ?? logo is { SaysName: true },
                IsDemo = settings.GetValueOrDefault(SiteSetting.Demo) == "true",
                Options = options,
                PublicUrl = typed ?? settings.GetValueOrDefault(SiteSetting.PublicUrl) ?? "",
                Newest = newest.File is null ? null : (DateTimeOffset?)newest.At,
                Failed = failed is not null && (newest.File is null || failed.At > newest.At) ? failed : null,
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Address(HttpContext http, Database database, SetPublicAddress set, [FromForm(Name = "public-url")] string? address)
    {
        var outcome = await set.Run(Visit.Of(http).Actor, address ?? "", http.RequestAborted);
        return outcome.Done ? View.Done(Path, "public-url") : await Show(http, database, address, outcome.Problems);
    }

    private static async Task<IResult> Logo(HttpContext http, Database database, SetLogo set)
    {
        var (file, form) = (await LogoFile.Read(http), await FormGuard.Fields(http));
        var outcome = file.Done
            ? await set.Run(Visit.Of(http).Actor, new(file.Value) { Keep = true, SaysName = form["logo-says-name"].Count > 0 }, http.RequestAborted)
            : Outcome.Failed<SiteLogo?>(file.Problems);
        var saysName = form["logo-says-name"].Count > 0;
        return outcome is { Done: true, Value: null } ? await Show(http, database, null, [new Problem("logo.none", "No picture is chosen.")], saysName)
            : outcome.Done ? View.Done(Path, "logo.set")
            : await Show(http, database, null, outcome.Problems, saysName);
    }

    private static async Task<IResult> RemoveLogo(HttpContext http, Database database, SetLogo set)
    {
        var outcome = await set.Run(Visit.Of(http).Actor, new(null), http.RequestAborted);
        return outcome.Done ? View.Done(Path, "logo.remove") : await Show(http, database, null, outcome.Problems);
    }

    private static async Task<IResult> ShowDemo(HttpContext http, Database database, string typed, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        return await DemoContents.Read(db, http.RequestAborted) is not { } demo
            ? Results.LocalRedirect(Path)
            : View.Of<DemoPage>(
                new
                {
                    Demo = demo,
                    Name = await db.Editions.AsNoTracking().OrderBy(e => e.Position).Select(e => e.Name).FirstAsync(http.RequestAborted),
                    Typed = typed,
                    Problems = problems,
                },
                problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> RemoveTheDemo(HttpContext http, Database database, RemoveDemo remove, [FromForm] string? name)
    {
        var outcome = await remove.Run(Visit.Of(http).Actor, new(name ?? ""), http.RequestAborted);
        return outcome.Done ? View.Done("/newsroom/", "demo.remove") : await ShowDemo(http, database, name ?? "", outcome.Problems);
    }
}
