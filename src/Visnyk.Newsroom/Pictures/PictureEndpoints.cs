using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Media;
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
using Visnyk.Storage.Media;

namespace Visnyk.Newsroom.Pictures;

/// <summary>Pictures for articles: taken in, and shown to those who write. The newsroom may have an origin of its own, so it shows them itself.</summary>
internal static class PictureEndpoints
{
    public const string Path = "/newsroom/pictures";
    private const int Shown = 960;
    private const int ShownCut = 480;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/pictures/{key}", Show).Needs(Right.Read);
        newsroom.MapPost("/pictures", TakeIn).Needs(Right.WriteOwn).WithMetadata(new RequestSizeLimitAttribute(MediaStore.Largest + (1024 * 1024)));
    }

    private static async Task<IResult> Show(HttpContext http, Database database, Renditions renditions, string key, string? format, string? shape)
    {
        // A logo has nothing behind it.
        var (file, type) = format == "png" ? ("png", "image/png") : ("jpg", "image/jpeg");
        await using var db = database.OpenNewsroom();
        if (!ShortKey.TryRead(key, out var number) || await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == new MediaId(number), http.RequestAborted) is not { } item)
        {
            return Results.NotFound();
        }

        var cut = Enum.TryParse<Shape>(shape, out var named) && Enum.IsDefined(named) ? named : Shape.Full;
        var rendition = Rendition.Of(item.Id, cut, item.Focal);
        var widths = Rendition.WidthsFor(cut, item.Width, item.Height);
        var width = widths.LastOrDefault(w => w <= (cut == Shape.Full ? Shown : ShownCut), widths[0]);
        http.Response.Headers.CacheControl = "private, max-age=86400";
        try
        {
            return renditions.Find(rendition, width, file) is { } made
                ? Results.File(made, type)
                : Results.Bytes(await renditions.Make(item, rendition, width, file), type);
        }
        catch (BadPictureException)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }
    }

    private static async Task<IResult> TakeIn(HttpContext http, Database database, TakeInPicture take)
    {
        var form = await FormGuard.Fields(http);
        var asks = http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
        if (form.Files.GetFile("picture") is not { Length: > 0 } file || file.Length > MediaStore.Largest)
        {
            return await Refuse([new Problem("picture.unreadable", "No picture came, or one that is too large.")]);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, http.RequestAborted);
        var credit = CleanText.Of(form["credit"].ToString()).Trim();
        var credits = new Dictionary<EditionTag, string>();
        if (credit.Length is > 0 and <= MediaCredit.Longest && EditionTag.TryParse(form["edition"].ToString(), out var edition))
        {
            credits.Add(edition, credit);
        }

        var outcome = await take.Run(Visit.Of(http).Actor, new(bytes.ToArray(), credits) { FileName = file.FileName }, http.RequestAborted);
        return !outcome.Done ? await Refuse(outcome.Problems)
            : asks ? Results.Json(new { media = outcome.Value.ToString() })
            : Results.LocalRedirect($"{Path}/{outcome.Value}/about?done=picture.take-in");

        Task<IResult> Refuse(IReadOnlyList<Problem> problems) => asks ? Task.FromResult(CopyJson.Refuse(http, problems)) : LibraryEndpoints.Show(http, database, "", null, problems);
    }
}
