using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Snippets;

/// <summary>Standing texts: what there is, what each says in which edition, where it stands; and what the editor of articles asks of them.</summary>
internal static class SnippetEndpoints
{
    public const string Path = "/newsroom/snippets";

    private const int Shown = 300;
    private const int LongestForm = 4 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var snippets = newsroom.MapGroup("/snippets");
        snippets.MapGet("", List).Needs(Right.Read);
        snippets.MapGet("/choices", Choices).Needs(Right.Read);
        snippets.MapGet("/new", (HttpContext http, Database database) => Form(http, database, null, null, [])).Needs(Right.Arrange);
        snippets.MapPost("/new", (HttpContext http, Database database, SaveSnippet save) => Save(http, database, save, null)).Needs(Right.Arrange).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        snippets.MapGet("/{key}", (HttpContext http, Database database, string key) => Form(http, database, key, null, [])).Needs(Right.Read);
        snippets.MapPost("/{key}", (HttpContext http, Database database, SaveSnippet save, string key) => Save(http, database, save, key)).Needs(Right.Name).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        snippets.MapGet("/{key}/in/{edition}", Text).Needs(Right.Read);
        snippets.MapPost("/{key}/remove", Remove).Needs(Right.Arrange);
    }

    private static async Task<IResult> List(HttpContext http, Database database, string? q)
    {
        await using var db = database.OpenNewsroom();
        var all = await SnippetSheet.All(db, http.RequestAborted);
        var words = q is null || q.Length > 100 ? [] : q.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(s => words.All(w => Words(s).Contains(w, StringComparison.CurrentCultureIgnoreCase))).ToArray();
        return View.Of<SnippetsPage>(new
        {
            Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted),
            Snippets = found.Take(Shown).ToArray(),
            Hidden = Math.Max(0, found.Length - Shown),
            Search = q ?? "",
            Done = View.DoneOf(http),
        });
    }

    private static string Words(SnippetSheet sheet) =>
        string.Join('\n', sheet.Texts.Values.SelectMany(t => Body.Lines(t.Body)).Select(l => l.Plain).Prepend(sheet.Snippet.Name));

    private static async Task<IResult> Form(HttpContext http, Database database, string? key, SnippetForm? typed, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var sheet = await SnippetSheet.Find(db, key, http.RequestAborted);
        if (key is not null && sheet is null)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted);
        var present = SnippetForm.Of(sheet, editions);
        var (uses, all) = sheet is null ? ([], 0) : await SnippetUse.Of(db, sheet.Snippet.Id, http.RequestAborted);
        return View.Of<SnippetPage>(
            new
            {
                Editions = editions,
                Sheet = sheet,

                // What nobody wrote in, or could, stands as it is now.
                Typed = typed is null ? present : typed with { Lines = present.Lines.ToDictionary(l => l.Key, l => typed.Lines.GetValueOrDefault(l.Key) is { IsChanged: true } line ? line : l.Value) },
                Uses = uses,
                AllUses = all,
                Names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(HttpContext http, Database database, SaveSnippet save, string? key)
    {
        await using var db = database.OpenNewsroom();
        var sheet = await SnippetSheet.Find(db, key, http.RequestAborted);
        if (key is not null && sheet is null)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = SnippetForm.Read(await FormGuard.Fields(http), await db.Editions.AsNoTracking().ToListAsync(http.RequestAborted));
        var request = form.Request(sheet?.Snippet);
        if (form.Problems.IsEmpty && sheet is not null && request.Name is null && request.Texts.IsEmpty)
        {
            return View.Done(sheet.Path, "snippet.same");
        }

        var outcome = form.Problems.IsEmpty ? await save.Run(Visit.Of(http).Actor, request, http.RequestAborted) : Outcome.Failed<SnippetId>(form.Problems);
        if (outcome.Done)
        {
            return View.Done($"{Path}/{outcome.Value}", "snippet");
        }

        // Both texts are shown then, and whoever has seen them may save what they decide.
        var met = outcome.Problems.Any(p => p.Code is "snippet.changed" or "snippet.renamed") ? await SnippetSheet.Find(db, key, http.RequestAborted) : null;
        return await Form(http, database, key, met is null ? form : form.On(met), outcome.Problems);
    }

    private static async Task<IResult> Remove(HttpContext http, Database database, RemoveSnippet remove, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await SnippetSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var problems = (await FormGuard.Fields(http))["sure"] == "on"
            ? (await remove.Run(Visit.Of(http).Actor, sheet.Snippet.Id, http.RequestAborted)).Problems
            : [new Problem("sure.missing", "It was not said that it is meant.")];
        return problems.Length == 0 ? View.Done(Path, "name.remove") : await Form(http, database, key, null, problems);
    }

    /// <summary>What an article of an edition can hold.</summary>
    private static async Task<IResult> Choices(HttpContext http, Database database, string? edition)
    {
        await using var db = database.OpenNewsroom();
        return Results.Json((await SnippetSheet.All(db, http.RequestAborted)).Select(s => new Choice(s.Snippet.Id.ToString(), s.Snippet.Name, s.Has(edition ?? ""))).ToArray());
    }

    /// <summary>What a snippet says in an edition; no HTML where it says nothing there.</summary>
    private static async Task<IResult> Text(HttpContext http, Database database, string key, string edition)
    {
        await using var db = database.OpenNewsroom();
        return await SnippetSheet.Find(db, key, http.RequestAborted) is { } sheet
            ? Results.Json(new Said(sheet.Snippet.Name, sheet.Path, sheet.Has(edition) ? SnippetSheet.Html(sheet.Texts[edition].Body, edition) : null))
            : Results.NoContent();
    }

    private sealed record Choice(string Key, string Name, bool Has);

    private sealed record Said(string Name, string Path, string? Html);
}
