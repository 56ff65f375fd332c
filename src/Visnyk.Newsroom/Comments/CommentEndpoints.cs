using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Comments;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Comments;

/// <summary>What people say to each other about an article.</summary>
internal static class CommentEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var comments = newsroom.MapGroup("/articles/{key}/comments").Needs(Right.Read);
        comments.MapGet("/", (HttpContext http, Database database, string key) => Show(http, database, key, null, "", []));
        comments.MapPost("/", Add);
        comments.MapPost("/change", (HttpContext http, Database database, ChangeComment change, string key) =>
            Do(http, database, key, "comment.change", "e-", "comment", async (_, id, form) => (await change.Run(Visit.Of(http).Actor, new(id, form["text"].ToString()), http.RequestAborted)).Problems));
        comments.MapPost("/delete", (HttpContext http, Database database, DeleteComment delete, string key) =>
            Do(http, database, key, "comment.delete", "e-", "comment", async (_, id, _) => (await delete.Run(Visit.Of(http).Actor, id, http.RequestAborted)).Problems));
        comments.MapPost("/resolve", (HttpContext http, Database database, ResolveThread resolve, string key) =>
            Do(http, database, key, "comment.resolve", "", "thread", async (_, id, form) => (await resolve.Run(Visit.Of(http).Actor, new(id, form["open"] != "yes"), http.RequestAborted)).Problems));
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IFormCollection? typed, string typedOf, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var talk = await TalkView.Read(db, sheet, http.RequestAborted) with { Typed = typed, TypedOf = typedOf, Problems = problems };
        return View.Of<CommentsPage>(new { Sheet = sheet, Talk = talk, Done = View.DoneOf(http) }, problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Add(HttpContext http, Database database, AddComment add, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);
        var thread = form["thread"].ToString();
        CommentId? answers = ShortKey.TryRead(thread, out var id) ? new CommentId(id) : null;
        if (thread.Length > 0 && answers is null)
        {
            return await Show(http, database, key, form, "", [new Problem("comment.unknown", "The form names no thread.")]);
        }

        var text = await WithName(db, form, http.RequestAborted);
        var made = await add.Run(Visit.Of(http).Actor, new(sheet.Article.Id, text) { Thread = answers, Anchor = AnchorOf(form) }, http.RequestAborted);
        return made.Done
            ? Results.LocalRedirect($"{sheet.Path}/comments?done=comment.add#c-{made.Value}")
            : await Show(http, database, key, form, thread, made.Problems);
    }

    private static async Task<IResult> Do(
        HttpContext http, Database database, string key, string what, string prefix, string name, Func<ArticleSheet, CommentId, IFormCollection, Task<System.Collections.Immutable.ImmutableArray<Problem>>> step)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);
        _ = ShortKey.TryRead(form[name].ToString(), out var number);
        var id = new CommentId(number);
        IReadOnlyList<Problem> problems = await db.Comments.AnyAsync(c => c.Id == id && c.ArticleId == sheet.Article.Id, http.RequestAborted)
            ? await step(sheet, id, form)
            : [new Problem("comment.unknown", $"There is no comment {id} on this article.")];
        return problems.Count == 0
            ? Results.LocalRedirect($"{sheet.Path}/comments?done={(form["open"] == "yes" ? "comment.reopen" : what)}")
            : await Show(http, database, key, form, prefix + form[name], problems);
    }

    /// <summary>Whoever was chosen from the list is named at the beginning, where the text does not name them.</summary>
    private static async Task<string> WithName(NewsroomDb db, IFormCollection form, CancellationToken cancel)
    {
        var text = form["text"].ToString();
        if (!ShortKey.TryRead(form["mention"].ToString(), out var number) || string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var id = new UserId(number);
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancel) is { } person && Comment.Mentioned(text, [person]).IsEmpty ? $"@{person.Name} {text}" : text;
    }

    private static Anchor? AnchorOf(IFormCollection form)
    {
        string Part(string name) => form[name].ToString() is { Length: <= Anchor.LongestQuote } part ? part : "";
        static string Cut(string text, bool end) => text.Length <= Anchor.Around ? text : end ? text[^Anchor.Around..] : text[..Anchor.Around];
        return BlockId.TryParse(form["block"].ToString(), out var block) ? new Anchor(block, Part("quote"), Cut(Part("prefix"), end: true), Cut(Part("suffix"), end: false)) : null;
    }
}
