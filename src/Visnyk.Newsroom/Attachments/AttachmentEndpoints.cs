using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Attachments;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;
using Visnyk.Storage.Attachments;

namespace Visnyk.Newsroom.Attachments;

/// <summary>Files that are kept with a story, for those who work here alone.</summary>
internal static class AttachmentEndpoints
{
    private const long LongestForm = Attachment.Largest + (1024 * 1024);

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/articles/{key}/attachments", (HttpContext http, Database database, string key) => Show(http, database, key, [])).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/attachments", Add).Needs(Right.WriteOwn).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        newsroom.MapPost("/articles/{key}/attachments/remove", Remove).Needs(Right.Read);
        newsroom.MapGet("/attachments/{key}/{name?}", Send).Needs(Right.Read);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var story = sheet.Story.Id;
        return View.Of<AttachmentsPage>(
            new
            {
                Sheet = sheet,
                Attachments = await db.Attachments.AsNoTracking().Where(a => a.StoryId == story).OrderBy(a => a.Id).ToListAsync(http.RequestAborted),
                People = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Add(HttpContext http, Database database, AttachFile attach, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        if ((await FormGuard.Fields(http)).Files.GetFile("file") is not { } file)
        {
            return await Show(http, database, key, [new Problem("attachment.size", "No file came.")]);
        }

        await using var content = file.OpenReadStream();
        var outcome = await attach.Run(Visit.Of(http).Actor, new(sheet.Story.Id, file.FileName, content), http.RequestAborted);
        return outcome.Done ? View.Done(sheet.Path + "/attachments", "attachment.add") : await Show(http, database, key, outcome.Problems);
    }

    private static async Task<IResult> Remove(HttpContext http, Database database, RemoveAttachment remove, string key)
    {
        var form = await FormGuard.Fields(http);
        IReadOnlyList<Problem> problems = !ShortKey.TryRead(form["attachment"].ToString(), out var attachment) ? [new Problem("attachment.unknown", "The form names no attachment.")]
            : form["sure"] != "on" ? [new Problem("sure.missing", "It was not said that it is meant.")]
            : (await remove.Run(Visit.Of(http).Actor, new AttachmentId(attachment), http.RequestAborted)).Problems;
        return problems.Count == 0 && ShortKey.TryRead(key, out _) ? View.Done($"/newsroom/articles/{key}/attachments", "attachment.remove") : await Show(http, database, key, problems);
    }

    /// <summary>Sends a file to be saved. Whatever it is, no browser shows it as a page of the newsroom's.</summary>
    private static async Task<IResult> Send(HttpContext http, Database database, AttachmentStore store, string key)
    {
        await using var db = database.OpenNewsroom();
        if (!ShortKey.TryRead(key, out var number) || await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == new AttachmentId(number), http.RequestAborted) is not { } attachment
            || store.Find(attachment.Id) is not { } file)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file, "application/octet-stream", attachment.Name);
    }
}
