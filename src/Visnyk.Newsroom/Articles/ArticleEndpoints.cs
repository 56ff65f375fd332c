using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Newsroom.Comments;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Newsroom.Workflow;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Articles;

/// <summary>One article: the page on which it is written, its saves, and its publication.</summary>
internal static class ArticleEndpoints
{
    /// <summary>The largest form in bytes: a book is smaller.</summary>
    private const int LongestForm = 8 * 1024 * 1024;

    public static string PathOf(ArticleId id) => $"/newsroom/articles/{id}";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var article = newsroom.MapGroup("/articles/{key}").Needs(Right.Read);
        article.MapGet("/", (HttpContext http, Database database, string key) => Show(http, database, key));
        article.MapPost("/", Save).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        article.MapGet("/copy", Copy);
        article.MapPost("/proposals", Settle);
        article.MapPost("/publish", Publish);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem>? problems = null, ArticleContent? typed = null, IFormCollection? form = null)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.FindChecked(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var actor = Visit.Of(http).Actor;
        return View.Of<ArticlePage>(
            new
            {
                Sheet = sheet,
                Content = typed ?? sheet.Copy.Content,
                Story = (form is null ? null : StoryFields.Read(form)) ?? StoryFields.Of(sheet.Story),
                Slug = form?["slug"].ToString() ?? (sheet.Copy.Slug.IsSet ? sheet.Copy.Slug.Value : ""),
                Version = form?["version"].ToString() ?? sheet.Copy.Version.ToString(CultureInfo.InvariantCulture),
                IsPublic = await IsPublic(db, sheet.Story.Id, http.RequestAborted),
                Choices = await ArticleChoices.In(db, sheet.Edition.Tag, http.RequestAborted),
                Address = await ArticleChoices.AddressOf(db, sheet.Article.Id, http.RequestAborted) is { } path ? http.RequestServices.GetRequiredService<NewsroomOptions>().SiteAddress + path : null,
                MayWrite = sheet.MayWrite(actor),
                MayPublish = actor.May(Right.Publish, sheet.Matter),
                Json = CopyJson.Write(http, sheet),
                Talk = await TalkView.Read(db, sheet, http.RequestAborted),
                Problems = problems ?? [],
                Done = View.DoneOf(http),
            },
            problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Task<IResult> Copy(HttpContext http, Database database, string key, int? after) => Answer(http, database, key, after, null);

    private static async Task<IResult> Answer(HttpContext http, Database database, string key, int? after, SavedForm? saved)
    {
        await using var db = database.OpenNewsroom();
        return await ArticleSheet.FindChecked(db, key, http.RequestAborted) is not { } sheet
            ? CopyJson.Refuse(http, [new Problem("article.unknown", $"There is no article {key}.")])
            : sheet.Copy.Version == after ? Results.NoContent() : CopyJson.Answer(http, sheet, saved);
    }

    private static async Task<IResult> Save(HttpContext http, Database database, SaveWorkingCopy save, MoveStory move, ChangeStory change, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);
        var content = ArticleForm.Read(form, sheet.Copy.Content, sheet.Edition.Tag.Language);
        var (story, problems) = (StoryFields.Read(form), content.Problems);
        if (problems.IsEmpty && (story is null || !int.TryParse(form["version"], out _)))
        {
            problems = [new Problem("content.shape", "The form lacks the section, or the version that it was made on.")];
        }

        var origin = ArticleForm.OriginOf(form);
        problems = problems.IsEmpty ? origin.Problems : problems;

        // A slug that is none keeps no text from being saved; nor does what is wrong with one part of the story keep another.
        var slug = ArticleForm.SlugOf(form);
        if (problems.IsEmpty)
        {
            var request = new SaveWorkingCopy.Request(sheet.Story.Id, sheet.Edition.Tag, int.Parse(form["version"].ToString(), CultureInfo.InvariantCulture), content.Value)
            {
                Slug = slug.Done && slug.Value.IsSet ? slug.Value : null,
                FieldsVersion = int.TryParse(form["fields-version"], out var fields) ? fields : null,
                OriginBody = origin.Value,
            };
            problems = (await save.Run(Visit.Of(http).Actor, request, http.RequestAborted)).Problems;
        }

        if (!problems.IsEmpty)
        {
            return IsFromScript(http) ? CopyJson.Refuse(http, problems) : await Show(http, database, key, problems, content.Done ? content.Value : null, form);
        }

        var saved = await SaveStory(http, db, move, change, sheet.Story.Id, story!, form);
        saved = saved with { Wrong = [.. slug.Problems, .. saved.Wrong] };
        return IsFromScript(http) ? await Answer(http, database, key, null, saved)
            : saved.Wrong.Count == 0 ? View.Done(sheet.Path, "article.save")
            : await Show(http, database, key, saved.Wrong, null, form);
    }

    private static async Task<SavedForm> SaveStory(HttpContext http, NewsroomDb db, MoveStory move, ChangeStory change, StoryId id, StoryFields story, IFormCollection form)
    {
        var (was, wrong) = (story.Lines.ToArray(), new List<Problem>());
        foreach (var part in story.Changed(form))
        {
            // What readers have is moved in their sight, so not by what is saved while somebody goes through a list.
            var problems = part == 0
                ? await IsPublic(db, id, http.RequestAborted)
                    ? [new Problem("section.public", "Readers have the story; its section is changed where they are thought of.")]
                    : (await move.Run(Visit.Of(http).Actor, new(id, story.Section), http.RequestAborted)).Problems
                : (await change.Run(Visit.Of(http).Actor, story.Change(id, part, form), http.RequestAborted)).Problems;
            if (!problems.IsEmpty)
            {
                was[part] = form[StoryFields.Was[part]].ToString();
                wrong.AddRange(problems);
            }
        }

        return new SavedForm(was, wrong);
    }

    private static Task<bool> IsPublic(NewsroomDb db, StoryId story, CancellationToken cancel) =>
        db.Articles.AnyAsync(a => a.StoryId == story && a.PublicState == PublicState.Published, cancel);

    private static async Task<IResult> Settle(HttpContext http, Database database, SettleProposal settle, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);
        var outcome = await settle.Run(
            Visit.Of(http).Actor, new(sheet.Story.Id, sheet.Edition.Tag, form["proposal"].ToString(), form["accept"] == "yes"), http.RequestAborted);
        if (IsFromScript(http))
        {
            // Somebody else may have settled it: then the answer is how it stands now.
            return outcome.Done || outcome.Problems.Any(p => p.Code == "proposal.unknown") ? await Copy(http, database, key, null) : CopyJson.Refuse(http, outcome.Problems);
        }

        return outcome.Done ? View.Done(sheet.Path, "proposal.settle") : await Show(http, database, key, outcome.Problems);
    }

    private static async Task<IResult> Publish(HttpContext http, Database database, PublishStory publish, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var outcome = await publish.Run(Visit.Of(http).Actor, new(sheet.Story.Id, [sheet.Edition.Tag]) { Shown = WorkEndpoints.Shown(await FormGuard.Fields(http)) }, http.RequestAborted);
        return outcome.Done ? View.Done(sheet.Path, "article.publish") : await Show(http, database, key, outcome.Problems);
    }

    private static bool IsFromScript(HttpContext http) => http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
}
