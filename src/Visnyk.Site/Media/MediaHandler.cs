using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Storage;
using Visnyk.Storage.Media;

namespace Visnyk.Site.Media;

/// <summary>
/// Serves <c>/media/{id}/{width}.{format}</c>. What stands at such an address never changes, so browsers may keep it for ever. A rendition is made
/// when it is first asked for, and only in the shapes and widths that pages name: nobody can fill the disk by asking for others.
/// </summary>
public sealed class MediaHandler(Database database, Renditions renditions, ILogger<MediaHandler> log)
{
    /// <summary>Answers a request for a rendition.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">The rendition's key.</param>
    /// <param name="file">Width and format.</param>
    public async Task<IResult> Handle(HttpContext http, string id, string file)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(file);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        if (!Rendition.TryParse(id, out var rendition)
            || file.Split('.') is not [var digits, var format]
            || !Renditions.Formats.Contains(format)
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || digits != width.ToString(CultureInfo.InvariantCulture))
        {
            return Results.Text("There is no such picture.", statusCode: StatusCodes.Status404NotFound);
        }

        if (renditions.Find(rendition, width, format) is { } made)
        {
            return Send(http, made, format);
        }

        await using var db = database.OpenPublished();
        var item = await db.Media.FirstOrDefaultAsync(m => m.Id == rendition.Media, http.RequestAborted);
        if (item is null || !Rendition.WidthsFor(rendition.Shape, item.Width, item.Height).Contains(width))
        {
            return Results.Text("There is no such picture.", statusCode: StatusCodes.Status404NotFound);
        }

        if (Rendition.Of(item.Id, rendition.Shape, item.Focal) is var present && present != rendition)
        {
            // Cut round another point since: shared links and old pages get the picture as it is cut now.
            return Results.Redirect(PictureMarkup.Address(present.Key, width, format));
        }

        try
        {
            var bytes = await renditions.Make(item, rendition, width, format);
            Keep(http);
            return Results.Bytes(bytes, TypeOf(format));
        }
        catch (BadPictureException error)
        {
            log.LogError(error, "Picture {Id} cannot be shown; 'visnyk doctor' lists such pictures.", id);
            return Results.Text("The picture cannot be shown: its original is missing or damaged.", statusCode: StatusCodes.Status404NotFound);
        }
    }

    private static IResult Send(HttpContext http, string path, string format)
    {
        Keep(http);
        return Results.File(path, TypeOf(format), lastModified: File.GetLastWriteTimeUtc(path));
    }

    private static void Keep(HttpContext http) => http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";

    private static string TypeOf(string format) => format == "jpg" ? "image/jpeg" : "image/" + format;
}
