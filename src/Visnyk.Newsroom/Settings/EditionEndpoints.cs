using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Settings;

/// <summary>The paper's editions: added, changed, put into order, taken away while nothing is written in them.</summary>
internal static class EditionEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var editions = newsroom.MapGroup("/settings/editions").WithMetadata(new Entry(Right.RunPaper));
        editions.MapGet("/new", (HttpContext http, Database database) => ShowNew(http, database, new EditionForm(), []));
        editions.MapPost("/new", Add);
        editions.MapGet("/{tag}", (HttpContext http, Database database, string tag) => Show(http, database, tag, null, []));
        editions.MapPost("/{tag}", Change);
        editions.MapPost("/{tag}/forward", Forward);
        editions.MapPost("/{tag}/remove", Remove);
    }

    private static async Task<IResult> ShowNew(HttpContext http, Database database, EditionForm form, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted);
        if (editions.Count == 0)
        {
            return Results.LocalRedirect(Beginning.BeginningEndpoints.Path);
        }

        var first = editions[0].Tag;
        var rest = await AddEdition.TakesTheRest(db, http.RequestAborted);
        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(http.RequestAborted);
        var names = await db.SectionNames.AsNoTracking().ToListAsync(http.RequestAborted);
        return View.Of<NewEditionPage>(
            new
            {
                Form = form with { Name = form.Name.Length > 0 || problems.Count > 0 ? form.Name : editions[0].Name, Zone = form.Zone.Length > 0 || problems.Count > 0 ? form.Zone : editions[0].TimeZone },
                Rest = rest,
                Sections = sections.OrderBy(s => s != rest).Select(s => (s, (names.Find(n => n.SectionId == s && n.Edition == first) ?? names.Find(n => n.SectionId == s))?.Name)).Where(s => s.Name is not null).ToArray(),
                Problems = problems,
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Add(HttpContext http, Database database, AddEdition add)
    {
        var form = await EditionForm.Read(http);
        if (!EditionTag.TryParse(form.Tag, out var tag))
        {
            return await ShowNew(http, database, form, [new Problem("edition.tag", $"'{form.Tag}' is no language.")]);
        }

        var outcome = await add.Run(Visit.Of(http).Actor, new(form.ReadEdition(tag), form.Sections), http.RequestAborted);
        return outcome.Done ? View.Done(SettingsEndpoints.Path, "edition.make") : await ShowNew(http, database, form, outcome.Problems);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, EditionForm? form, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (!EditionTag.TryParse(key, out var tag) || await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Tag == tag, http.RequestAborted) is not { } edition)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        return View.Of<EditionPage>(
            new
            {
                Edition = edition,
                Form = form ?? EditionForm.Of(edition),
                Articles = await db.Articles.CountAsync(a => a.Edition == tag, http.RequestAborted),
                Pages = await db.Pages.CountAsync(p => p.Edition == tag, http.RequestAborted),
                IsOnly = await db.Editions.CountAsync(http.RequestAborted) == 1,
                Problems = problems,
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Change(HttpContext http, Database database, ChangeEdition change, string tag)
    {
        var form = await EditionForm.Read(http);
        if (!EditionTag.TryParse(tag, out var edition))
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var outcome = await change.Run(Visit.Of(http).Actor, form.ReadChange(edition), http.RequestAborted);
        return outcome.Done ? View.Done(SettingsEndpoints.Path, "edition.change") : await Show(http, database, tag, form, outcome.Problems);
    }

    private static async Task<IResult> Forward(HttpContext http, Database database, MoveEdition move, string tag) => EditionTag.TryParse(tag, out var edition)
        && (await move.Run(Visit.Of(http).Actor, edition, http.RequestAborted)).Done
        ? View.Done(SettingsEndpoints.Path, "edition.move")
        : await Show(http, database, tag, null, [new Problem("edition.unknown", $"There is no edition '{tag}'.")]);

    private static async Task<IResult> Remove(HttpContext http, Database database, RemoveEdition remove, string tag)
    {
        if (!EditionTag.TryParse(tag, out var edition))
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var outcome = await remove.Run(Visit.Of(http).Actor, edition, http.RequestAborted);
        return outcome.Done ? View.Done(SettingsEndpoints.Path, "edition.remove") : await Show(http, database, tag, null, outcome.Problems);
    }
}
