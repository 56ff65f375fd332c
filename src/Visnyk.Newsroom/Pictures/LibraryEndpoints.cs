using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Media;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Pictures;

/// <summary>The pictures that the paper has: found, described, and made an article's lead.</summary>
internal static class LibraryEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/pictures", (HttpContext http, Database database, string? q, string? before) => Show(http, database, q ?? "", before, [])).Needs(Right.Read);
        newsroom.MapGet("/pictures/{key}/about", (HttpContext http, Database database, string key) => About(http, database, key, null, [])).Needs(Right.Read);
        newsroom.MapPost("/pictures/{key}/about", Describe).Needs(Right.WriteOwn);
        newsroom.MapPost("/articles/{key}/lead", Lead).Needs(Right.Read);
    }

    public static async Task<IResult> Show(HttpContext http, Database database, string search, string? before, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        var words = search.Length > 100 ? [] : search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = await LibraryQuery.Read(db, ShortKey.TryRead(before, out var below) ? below : long.MaxValue, words, http.RequestAborted);
        return View.Of<LibraryPage>(
            new
            {
                Pictures = found.Take(LibraryQuery.PageLength).ToArray(),
                Older = words.Length == 0 && found.Count > LibraryQuery.PageLength ? found[LibraryQuery.PageLength - 1].Item.Id.ToString() : null,
                Search = search,
                For = await ForArticle(http, db),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> About(HttpContext http, Database database, string key, PictureForm? typed, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (!ShortKey.TryRead(key, out var number) || await LibraryQuery.Find(db, new MediaId(number), http.RequestAborted) is not { } picture)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        return View.Of<PicturePage>(
            new
            {
                Picture = picture,
                Typed = typed ?? PictureForm.Of(picture),
                Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(http.RequestAborted),
                For = await ForArticle(http, db),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Describe(HttpContext http, Database database, DescribePicture describe, string key)
    {
        await using var db = database.OpenNewsroom();
        var form = PictureForm.Read(await FormGuard.Fields(http), await db.Editions.AsNoTracking().ToListAsync(http.RequestAborted));
        if (!ShortKey.TryRead(key, out var number))
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var problems = form.Focal is { } focal
            ? (await describe.Run(Visit.Of(http).Actor, new(new MediaId(number), focal, form.Licence, form.LicenceUrl, form.Credits.ToDictionary(c => EditionTag.Parse(c.Key), c => c.Value)), http.RequestAborted)).Problems
            : [new Problem("picture.focal", "The focal point is none.")];
        var onward = await ForArticle(http, db) is { } sheet ? $"?for={sheet.Article.Id}&" : "?";
        return problems.Length == 0 ? Results.LocalRedirect($"{PictureEndpoints.Path}/{key}/about{onward}done=picture.describe") : await About(http, database, key, form, problems);
    }

    /// <summary>Makes a picture of the library the lead of an article's story.</summary>
    private static async Task<IResult> Lead(HttpContext http, Database database, ChangeStory change, SaveWorkingCopy save, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var actor = Visit.Of(http).Actor;
        IReadOnlyList<Problem> problems = ShortKey.TryRead((await FormGuard.Fields(http))["media"].ToString(), out var media)
            ? (await change.Run(actor, new(sheet.Story.Id) { LeadMedia = new MediaId(media) }, http.RequestAborted)).Problems
            : [new Problem("media.unknown", "The form names no picture.")];
        if (problems.Count == 0 && sheet.Copy.Content.Lead is null)
        {
            // So that the edition shows it, and asks what it shows before it is published.
            var content = sheet.Copy.Content with { Lead = new LeadPicture("", InlineText.Empty), LeadOut = false };
            problems = (await save.Run(actor, new(sheet.Story.Id, sheet.Edition.Tag, sheet.Copy.Version, content), http.RequestAborted)).Problems;
        }

        return problems.Count == 0 ? View.Done(sheet.Path, "picture.lead") : await Show(http, database, "", null, problems);
    }

    /// <summary>The article that a picture is looked for; null where it is for none.</summary>
    private static async Task<ArticleSheet?> ForArticle(HttpContext http, NewsroomDb db) =>
        http.Request.Query["for"].ToString() is { Length: > 0 } key ? await ArticleSheet.Find(db, key, http.RequestAborted) : null;
}
