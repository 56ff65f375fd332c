using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Names;

/// <summary>Sections, topics, authors and sources: what there is, how editions call it, and how it is removed.</summary>
internal static class NamesEndpoints
{
    private const int Shown = 300;

    public static string PathOf(NameKind kind) => "/newsroom/" + kind.ToString().ToLowerInvariant();

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            var group = newsroom.MapGroup(PathOf(kind)["/newsroom".Length..]);
            group.MapGet("", (HttpContext http, Database database, string? q) => List(http, database, kind, q ?? "", [])).Needs(Right.Name);
            group.MapGet("/new", (HttpContext http, Database database) => Form(http, database, kind, null, NameForm.Empty, [])).Needs(Right.Arrange);
            group.MapPost("/new", (HttpContext http, Database database, NameActions actions) => Save(http, database, kind, actions, null)).Needs(Right.Arrange);
            group.MapGet("/{key}", (HttpContext http, Database database, string key) => Form(http, database, kind, key, null, [])).Needs(Right.Name);
            group.MapPost("/{key}", (HttpContext http, Database database, NameActions actions, string key) => Save(http, database, kind, actions, key)).Needs(Right.Name);
            group.MapPost("/{key}/remove", (HttpContext http, Database database, NameActions actions, string key) => Remove(http, database, kind, actions, key)).Needs(Right.Arrange);
        }

        newsroom.MapPost("/sections/order", Place).Needs(Right.Arrange);
    }

    private static async Task<IResult> List(HttpContext http, Database database, NameKind kind, string search, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted);
        var tags = editions.ConvertAll(e => e.Tag.Value);
        IEnumerable<NamedThing> things = await NamesQuery.Read(db, kind, http.RequestAborted);
        var words = search.Length > 100 ? [] : search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        things = things.Where(t => words.All(w => t.Lines.Values.Any(l => l.Name.Contains(w, StringComparison.CurrentCultureIgnoreCase))));
        var found = (kind == NameKind.Sections ? things : things.OrderBy(t => t.NameIn(tags).Name, StringComparer.CurrentCultureIgnoreCase)).ToArray();
        return View.Of<NamesPage>(
            new { Kind = kind, Editions = editions, Things = found.Take(Shown).ToArray(), Hidden = Math.Max(0, found.Length - Shown), Search = search, Problems = problems, Done = View.DoneOf(http) },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Form(HttpContext http, Database database, NameKind kind, string? key, NameForm? typed, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var thing = await Find(db, kind, key, http.RequestAborted);
        if (key is not null && thing is null)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        return View.Of<NamePage>(
            new
            {
                Kind = kind,
                Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted),
                Thing = thing,
                Typed = typed ?? NameForm.Of(thing!),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(HttpContext http, Database database, NameKind kind, NameActions actions, string? key)
    {
        await using var db = database.OpenNewsroom();
        var thing = await Find(db, kind, key, http.RequestAborted);
        if (key is not null && thing is null)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = NameForm.Read(await FormGuard.Fields(http), await db.Editions.AsNoTracking().ToListAsync(http.RequestAborted));
        var outcome = await actions.Save(Visit.Of(http).Actor, kind, thing, form, http.RequestAborted);
        return outcome.Done ? View.Done($"{PathOf(kind)}/{outcome.Value}", "name") : await Form(http, database, kind, key, form, outcome.Problems);
    }

    private static async Task<IResult> Remove(HttpContext http, Database database, NameKind kind, NameActions actions, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await Find(db, kind, key, http.RequestAborted) is not { } thing)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var problems = (await FormGuard.Fields(http))["sure"] == "on"
            ? await actions.Remove(Visit.Of(http).Actor, kind, thing, http.RequestAborted)
            : [new Problem("sure.missing", "It was not said that it is meant.")];
        return problems.Count == 0 ? View.Done(PathOf(kind), "name.remove") : await Form(http, database, kind, key, null, problems);
    }

    private static async Task<IResult> Place(HttpContext http, Database database, PlaceSection place)
    {
        var form = await FormGuard.Fields(http);
        var problems = ShortKey.TryRead(form["section"].ToString(), out var section) && int.TryParse(form["place"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var to)
            ? (await place.Run(Visit.Of(http).Actor, new(new SectionId(section), to), http.RequestAborted)).Problems
            : [new Problem("section.unknown", "The form names no section, or no place.")];
        return problems.Length == 0 ? Results.LocalRedirect($"{PathOf(NameKind.Sections)}#{form["section"]}") : await List(http, database, NameKind.Sections, "", problems);
    }

    private static async Task<NamedThing?> Find(NewsroomDb db, NameKind kind, string? key, CancellationToken cancel) =>
        ShortKey.TryRead(key, out var id) ? (await NamesQuery.Read(db, kind, cancel)).Find(t => t.Id == id) : null;
}
