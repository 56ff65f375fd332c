using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Workflow;

/// <summary>The way of an article from hand to hand: who has it, what was approved, when it is published.</summary>
internal static class WorkEndpoints
{
    // What a field for date and time sends (HTML standard, a valid local date and time string).
    private static readonly LocalDateTimePattern Field = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern FieldWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/articles/{key}/work", (HttpContext http, Database database, string key) => Show(http, database, key, [], null)).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/review", (HttpContext http, Database database, SendToReview send, string key) =>
            Do(http, database, key, "article.review", (by, sheet, editions, form) => Problems(send.Run(by, new(sheet.Story.Id, editions, form["note"].ToString()))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/return", (HttpContext http, Database database, ReturnToWriter giveBack, string key) =>
            Do(http, database, key, "article.return", (by, sheet, editions, form) => Problems(giveBack.Run(by, new(sheet.Story.Id, editions, form["note"].ToString()))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/approve", (HttpContext http, Database database, MarkReady approve, string key) =>
            Do(http, database, key, "article.approve", (by, sheet, editions, _) => Problems(approve.Run(by, new(sheet.Story.Id, editions))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/assign", (HttpContext http, Database database, AssignArticle assign, string key) =>
            Do(http, database, key, "article.assign", (by, sheet, editions, form) => Assign(by, sheet, editions, form, assign))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/schedule", (HttpContext http, Database database, SchedulePublishing schedule, string key) =>
            Do(http, database, key, "article.schedule", (by, sheet, editions, form) => Schedule(by, sheet, editions, form, schedule))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/unschedule", (HttpContext http, Database database, CancelSchedule cancel, string key) =>
            Do(http, database, key, "article.unschedule", (by, sheet, editions, _) => Problems(cancel.Run(by, new(sheet.Story.Id, editions))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/publish", (HttpContext http, Database database, PublishStory publish, string key) =>
            Do(http, database, key, "article.publish-approved", (by, sheet, editions, _) => Problems(publish.Run(by, new(sheet.Story.Id, editions) { Approved = true })))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/bin", (HttpContext http, Database database, BinStory bin, string key) =>
            Do(http, database, key, "story.bin", (by, sheet, _, form) => Problems(bin.Run(by, new(sheet.Story.Id, form["back"] == "yes"))))).Needs(Right.Read);
    }

    private static async Task<IResult> Do(
        HttpContext http,
        Database database,
        string key,
        string what,
        Func<Actor, ArticleSheet, System.Collections.Immutable.ImmutableArray<EditionTag>, IFormCollection, Task<IReadOnlyList<Problem>>> step)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);

        // The article's own edition is always meant, and says whose clock counts; others come along.
        var others = form["also"].Select(tag => EditionTag.TryParse(tag, out var edition) ? edition : (EditionTag?)null).OfType<EditionTag>().Take(50);
        var problems = await step(Visit.Of(http).Actor, sheet, [.. others.Prepend(sheet.Edition.Tag).Distinct()], form);
        return problems.Count == 0 ? View.Done($"/newsroom/articles/{sheet.Article.Id}/work", what) : await Show(http, database, key, problems, form);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem> problems, IFormCollection? form)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var story = sheet.Story.Id;
        return View.Of<WorkPage>(
            new
            {
                Sheet = sheet,
                Typed = form,
                Siblings = (await db.Articles.AsNoTracking().Where(a => a.StoryId == story).Select(a => a.Edition).ToListAsync(http.RequestAborted)).Where(e => e != sheet.Edition.Tag).ToArray(),
                Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted),
                People = (await db.Users.AsNoTracking().ToListAsync(http.RequestAborted)).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IReadOnlyList<Problem>> Assign(
        Actor by, ArticleSheet sheet, System.Collections.Immutable.ImmutableArray<EditionTag> editions, IFormCollection form, AssignArticle assign)
    {
        var due = Time(form["due"].ToString());
        DateTimeOffset? at = null;
        if (form["due"].ToString().Length > 0)
        {
            // When work is to be done, the first of two hours of the same name is early enough.
            var instant = due is { } local ? EditionClock.InstantOf(sheet.Edition, local, second: false) : new Problem("time.unknown", "The time is none.");
            if (!instant.Done)
            {
                return instant.Problems;
            }

            at = instant.Value;
        }

        UserId? to = ShortKey.TryRead(form["to"].ToString(), out var user) ? new UserId(user) : null;
        return await Problems(assign.Run(by, new(sheet.Story.Id, editions, to) { DueAt = at, Note = form["note"].ToString() }));
    }

    private static async Task<IReadOnlyList<Problem>> Schedule(
        Actor by, ArticleSheet sheet, System.Collections.Immutable.ImmutableArray<EditionTag> editions, IFormCollection form, SchedulePublishing schedule)
    {
        bool? second = form["which"].ToString() switch { "first" => false, "second" => true, _ => null };
        return Time(form["at"].ToString()) is { } at
            ? await Problems(schedule.Run(by, new(sheet.Story.Id, editions, at, second)))
            : [new Problem("time.unknown", "The time is none.")];
    }

    private static LocalDateTime? Time(string text)
    {
        var parsed = Field.Parse(text) is { Success: true } minutes ? minutes : FieldWithSeconds.Parse(text);
        return parsed is { Success: true, Value.Year: > 1900 and < 9000 } ? parsed.Value : null;
    }

    private static async Task<IReadOnlyList<Problem>> Problems<T>(Task<Outcome<T>> action) => (await action).Problems;
}
