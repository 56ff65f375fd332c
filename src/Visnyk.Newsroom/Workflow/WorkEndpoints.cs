using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
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
using static Visnyk.Newsroom.Articles.ArticleStep;

namespace Visnyk.Newsroom.Workflow;

/// <summary>The way of an article from hand to hand: who has it, what was approved, when it is published.</summary>
internal static class WorkEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/articles/{key}/work", (HttpContext http, Database database, string key) => Show(http, database, key, [], null)).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/review", (HttpContext http, Database database, SendToReview send, string key) =>
            Do(http, database, key, "article.review", (by, sheet, editions, form) => Problems(send.Run(by, new(sheet.Story.Id, editions, form["note"].ToString()))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/return", (HttpContext http, Database database, ReturnToWriter giveBack, string key) =>
            Do(http, database, key, "article.return", (by, sheet, editions, form) => Problems(giveBack.Run(by, new(sheet.Story.Id, editions, form["note"].ToString()))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/approve", (HttpContext http, Database database, MarkReady approve, string key) =>
            Do(http, database, key, "article.approve", (by, sheet, editions, form) => Problems(approve.Run(by, new(sheet.Story.Id, editions) { Shown = Shown(form) })))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/assign", (HttpContext http, Database database, AssignArticle assign, string key) =>
            Do(http, database, key, "article.assign", (by, sheet, editions, form) => Assign(by, sheet, editions, form, assign))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/schedule", (HttpContext http, Database database, SchedulePublishing schedule, string key) =>
            Do(http, database, key, "article.schedule", (by, sheet, editions, form) => Schedule(by, sheet, editions, form, schedule))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/unschedule", (HttpContext http, Database database, CancelSchedule cancel, string key) =>
            Do(http, database, key, "article.unschedule", (by, sheet, editions, _) => Problems(cancel.Run(by, new(sheet.Story.Id, editions))))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/publish", (HttpContext http, Database database, PublishStory publish, string key) =>
            Do(http, database, key, "article.publish-approved", (by, sheet, editions, form) => Problems(publish.Run(by, new(sheet.Story.Id, editions) { Approved = true, Shown = Shown(form) })))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/embargo", (HttpContext http, Database database, SetEmbargo embargo, string key) =>
            Do(http, database, key, "article.embargo", (by, sheet, editions, form) => Embargo(by, sheet, editions, form, embargo))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/duplicate", (HttpContext http, Database database, DuplicateStory duplicate, string key) =>
            Begin(http, database, key, (by, sheet) => duplicate.Run(by, sheet.Story.Id))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/follow-up", (HttpContext http, Database database, CreateStory create, SaveWorkingCopy save, string key) =>
            Begin(http, database, key, (by, sheet) => FollowUp(by, sheet, create, save))).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/work/bin", (HttpContext http, Database database, BinStory bin, string key) =>
            Do(http, database, key, "story.bin", (by, sheet, _, form) => Problems(bin.Run(by, new(sheet.Story.Id, form["back"] == "yes"))))).Needs(Right.Read);
    }

    private static Task<IResult> Do(HttpContext http, Database database, string key, string what, Step step) =>
        ArticleStep.Do(http, database, key, what, sheet => sheet.Path + "/work", step, (problems, form) => Show(http, database, key, problems, form));

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem> problems, IFormCollection? form)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.FindChecked(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var (story, follows) = (sheet.Story.Id, sheet.Story.Follows);
        return View.Of<WorkPage>(
            new
            {
                Sheet = sheet,
                Typed = form,
                Sent = form is null ? "" : http.Request.Path.Value!.Split('/')[^1],
                Siblings = await Siblings(db, sheet, http.RequestAborted),
                Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted),
                People = (await db.Users.AsNoTracking().ToListAsync(http.RequestAborted)).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
                Follows = await Linked(db, sheet.Edition.Tag, s => s.Id == follows, http.RequestAborted),
                FollowUps = await Linked(db, sheet.Edition.Tag, s => s.Follows == story, http.RequestAborted),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IReadOnlyList<WorkPage.Sibling>> Siblings(NewsroomDb db, ArticleSheet sheet, CancellationToken cancel)
    {
        var (story, own) = (sheet.Story.Id, sheet.Article.Id);
        return [.. (await db.Articles.AsNoTracking().Where(a => a.StoryId == story && a.Id != own)
            .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, a.Edition, a.ApprovedVersion, c.Version }).ToListAsync(cancel))
            .Select(x => new WorkPage.Sibling(x.Id, x.Edition, x.Version, x.ApprovedVersion))];
    }

    /// <summary>The versions that a form's page showed, as the form says: <c>en=12 uk=4</c>.</summary>
    internal static ImmutableDictionary<EditionTag, int> Shown(IFormCollection? form)
    {
        var shown = ImmutableDictionary.CreateBuilder<EditionTag, int>();
        foreach (var part in form?["shown"].ToString().Split(' ') ?? [])
        {
            if (part.Split('=') is [var tag, var number] && EditionTag.TryParse(tag, out var edition) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                shown[edition] = version;
            }
        }

        return shown.ToImmutable();
    }

    /// <summary>Begins another story from this one, and goes to its article in the same edition.</summary>
    private static async Task<IResult> Begin(HttpContext http, Database database, string key, Func<Actor, ArticleSheet, Task<Outcome<StoryId>>> step)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var begun = await step(Visit.Of(http).Actor, sheet);
        if (!begun.Done)
        {
            return await Show(http, database, key, begun.Problems, null);
        }

        var (story, edition) = (begun.Value, sheet.Edition.Tag);
        var articles = await db.Articles.AsNoTracking().Where(a => a.StoryId == story).ToListAsync(http.RequestAborted);
        return Results.LocalRedirect(ArticleEndpoints.PathOf((articles.Find(a => a.Edition == edition) ?? articles[0]).Id));
    }

    private static async Task<Outcome<StoryId>> FollowUp(Actor by, ArticleSheet sheet, CreateStory create, SaveWorkingCopy save)
    {
        var (first, edition) = (sheet.Story, sheet.Edition.Tag);
        var story = await create.Run(by, new(first.Section) { SourceEdition = edition, Topics = first.Topics, Follows = first.Id });
        if (!story.Done)
        {
            return story;
        }

        // It has no headline yet; readers find the first story by a link in the text.
        var saved = await save.Run(by, new(story.Value, edition, 0, ArticleContent.Empty with { Authors = sheet.Copy.Content.Authors }));
        return saved.Done ? story : Outcome.Failed<StoryId>(saved.Problems);
    }

    private static async Task<IReadOnlyList<Problem>> Embargo(
        Actor by, ArticleSheet sheet, ImmutableArray<EditionTag> editions, IFormCollection form, SetEmbargo embargo)
    {
        var text = form["until"].ToString();
        return text.Length == 0 || TimeField.Read(text) is not null
            ? await Problems(embargo.Run(by, new(sheet.Story.Id, editions, TimeField.Read(text), TimeField.IsSecond(form))))
            : [new Problem("time.unknown", "The time is none.")];
    }

    private static async Task<IReadOnlyList<Problem>> Assign(
        Actor by, ArticleSheet sheet, ImmutableArray<EditionTag> editions, IFormCollection form, AssignArticle assign)
    {
        var due = TimeField.Read(form["due"].ToString());
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
        Actor by, ArticleSheet sheet, ImmutableArray<EditionTag> editions, IFormCollection form, SchedulePublishing schedule)
    {
        return TimeField.Read(form["at"].ToString()) is { } at
            ? await Problems(schedule.Run(by, new(sheet.Story.Id, editions, at, TimeField.IsSecond(form)) { Shown = Shown(form) }))
            : [new Problem("time.unknown", "The time is none.")];
    }

    /// <summary>The articles of stories that this one follows, or that follow it: in this edition where they are, else in another.</summary>
    private static async Task<IReadOnlyList<(ArticleId Id, string Headline)>> Linked(
        NewsroomDb db, EditionTag edition, System.Linq.Expressions.Expression<Func<Story, bool>> which, CancellationToken cancel)
    {
        var found = await db.Stories.AsNoTracking().Where(which).Where(s => s.BinnedAt == null).Join(db.Articles.AsNoTracking(), s => s.Id, a => a.StoryId, (s, a) => a)
            .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, a.StoryId, a.Edition, c.Headline }).ToListAsync(cancel);
        return [.. found.GroupBy(f => f.StoryId).Select(g => g.OrderByDescending(f => f.Edition == edition).First()).Select(f => (f.Id, f.Headline))];
    }
}
