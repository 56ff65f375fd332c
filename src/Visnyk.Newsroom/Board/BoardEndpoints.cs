using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Board;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Newsroom.Board;

/// <summary>The day as a table: a row a story, a column an edition.</summary>
internal static class BoardEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapMethods("/", ["GET", "HEAD"], (HttpContext http, Database database, TimeProvider clock) => Show(http, database, clock, [])).Needs(Right.Read);
        newsroom.MapPost("/board/begin", Begin).Needs(Right.Read);
        newsroom.MapPost("/board/views", Keep).Needs(Right.Read);
        newsroom.MapPost("/board/views/remove", Remove).Needs(Right.Read);
    }

    /// <summary>The board that the address asks for, with what came of a form.</summary>
    internal static async Task<IResult> Show(HttpContext http, Database database, TimeProvider clock, IReadOnlyList<Problem> problems, string name = "", ManyAtOnce? many = null)
    {
        var ask = BoardAsk.Of(http.Request);
        var me = Visit.Of(http).User!.Id;
        var cancel = http.RequestAborted;
        await using var db = database.OpenNewsroom();
        var editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(cancel);
        if (editions.Count == 0)
        {
            return Visit.Of(http).Actor.May(Right.RunPaper) ? Results.LocalRedirect(Beginning.BeginningEndpoints.Path) : View.Of<StartPage>();
        }

        var found = ask.Search.Length > 0 ? await BoardQuery.Find(db, ask.Search, cancel) : null;
        var now = clock.GetUtcNow();
        var rows = BoardRow.Of(await BoardQuery.Read(db, ask, editions[0], Visit.Of(http).Actor.User, found, now, cancel));
        return View.Of<BoardPage>(
            new
            {
                Ask = ask,
                Now = now,
                Editions = editions,
                Rows = rows.Take(BoardQuery.PageLength).ToArray(),
                Next = rows.Count > BoardQuery.PageLength ? ask.Address(CursorOf(rows[BoardQuery.PageLength - 1])) : null,
                Sections = await Sections(db, editions[0].Tag, cancel),
                People = (await db.Users.AsNoTracking().Where(u => u.DisabledAt == null).ToListAsync(cancel)).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
                Topics = await ArticleChoices.TopicsAnywhere(db, editions[0].Tag, cancel),
                Views = await db.SavedViews.AsNoTracking().Where(v => v.UserId == me).OrderBy(v => v.Id).ToListAsync(cancel),
                ViewName = name,
                Many = many ?? new ManyAtOnce(),
                IsDemo = Visit.Of(http).Actor.May(Right.RunPaper) && await db.Settings.AsNoTracking().AnyAsync(s => s.Name == SiteSetting.Demo && s.Value == "true", cancel),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 || many is { Refused.Count: > 0, Done: 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string CursorOf(BoardRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.First.Urgency}.{row.Key}");

    /// <summary>Names of sections: the edition's own, else any that there is.</summary>
    private static async Task<Dictionary<long, string>> Sections(NewsroomDb db, EditionTag edition, CancellationToken cancel) =>
        (await db.SectionNames.AsNoTracking().ToListAsync(cancel)).GroupBy(n => n.SectionId.Value)
            .ToDictionary(g => g.Key, g => (g.FirstOrDefault(n => n.Edition == edition) ?? g.First()).Name);

    /// <summary>Keeps what the board shows under a name.</summary>
    private static async Task<IResult> Keep(HttpContext http, Database database, TimeProvider clock, KeepView keep)
    {
        var form = await FormGuard.Fields(http);
        var ask = BoardAsk.Of(http.Request);
        var kept = await keep.Run(Visit.Of(http).Actor, new(form["name"].ToString(), ask.Query()), http.RequestAborted);
        return kept.Done ? Results.LocalRedirect(ask.Address(done: "view.keep")) : await Show(http, database, clock, kept.Problems, form["name"].ToString());
    }

    private static async Task<IResult> Remove(HttpContext http, RemoveView remove)
    {
        var form = await FormGuard.Fields(http);
        _ = long.TryParse(form["view"], NumberStyles.None, CultureInfo.InvariantCulture, out var view);
        await remove.Run(Visit.Of(http).Actor, view, http.RequestAborted);
        return View.Done("/newsroom/", "view.remove");
    }

    /// <summary>Begins a story's article in an edition that has none.</summary>
    private static async Task<IResult> Begin(HttpContext http, Database database, TimeProvider clock, SaveWorkingCopy save)
    {
        var form = await FormGuard.Fields(http);
        if (!ShortKey.TryRead(form["story"].ToString(), out var id) || !EditionTag.TryParse(form["edition"], out var edition))
        {
            return await Show(http, database, clock, [new Problem("story.unknown", "The form names no story or no edition.")]);
        }

        var story = new StoryId(id);
        await using var db = database.OpenNewsroom();
        var there = await db.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.StoryId == story && a.Edition == edition, http.RequestAborted);
        if (there is null)
        {
            var saved = await save.Run(Visit.Of(http).Actor, new(story, edition, 0, ArticleContent.Empty), http.RequestAborted);
            if (!saved.Done)
            {
                return await Show(http, database, clock, saved.Problems);
            }

            there = await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story && a.Edition == edition, http.RequestAborted);
        }

        return Results.LocalRedirect($"/newsroom/articles/{there.Id}");
    }
}
