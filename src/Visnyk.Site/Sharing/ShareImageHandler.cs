using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Themes;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Sharing;

namespace Visnyk.Site.Sharing;

/// <summary>
/// Serves <c>/media/{article}-{version}/share-{edition}.png</c>. Whether the article is published is asked every time, so that no headline is shown
/// that readers do not have. An address of before leads to the present one.
/// </summary>
public sealed class ShareImageHandler(
    Database database, CatalogueReader catalogues, ThemeSet themes, ShareImages images, ILogger<ShareImageHandler> log)
{
    private const string RetryAfterSeconds = "5";

    /// <summary>Answers a request for a share image.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">The article's id and the image's version.</param>
    /// <param name="edition">The edition's tag.</param>
    public async Task<IResult> Handle(HttpContext http, string id, string edition)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(id);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        http.Response.Headers.CacheControl = "no-cache";
        var end = id.IndexOf('-', StringComparison.Ordinal);
        if (catalogues.Current.Find(edition) is not { } entry || !ShortKey.TryRead(end < 0 ? id : id.AsSpan(0, end), out var article))
        {
            return Nothing(StatusCodes.Status404NotFound);
        }

        await using var db = database.OpenPublished();
        var row = await db.Articles.Where(a => a.Id == new ArticleId(article) && a.Edition == entry.Tag).FirstOrDefaultAsync(http.RequestAborted);
        if (row is null)
        {
            return await TakenDown(db, entry, article, http.RequestAborted);
        }

        var lead = row.LeadMedia is { } media ? await db.Media.FirstOrDefaultAsync(m => m.Id == media, http.RequestAborted) : null;
        return await Send(http, id, Card(entry, row, lead), lead);
    }

    private ShareCard Card(EditionEntry edition, PublishedArticle row, MediaItem? lead) => ShareCards.Of(
        edition, themes.Current.Colours, row.Id.Value, row.Section.Value, row.Headline, lead?.Id, lead?.Focal ?? FocalPoint.Centre);

    private async Task<IResult> Send(HttpContext http, string id, ShareCard card, MediaItem? lead)
    {
        if (id != $"{card.Article}-{card.Version}")
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Redirect(card.Address);
        }

        var image = await images.Find(card, http.RequestAborted)
            ?? await images.Make(card, lead, error => log.LogError(error, "The share image of {Article} is made without its picture; 'visnyk doctor' lists such pictures.", card.Article));
        if (image is null)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.Text("Too many images are being made; try again in a few seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(image, "image/png", entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{card.Version}\""));
    }

    private async Task<IResult> TakenDown(PublishedDb db, EditionEntry edition, long article, CancellationToken cancel)
    {
        images.Remove(new ArticleId(article));
        var killed = await db.Addresses.AnyAsync(
            a => a.Target == article && a.Edition == edition.Tag && a.Kind == AddressKind.Article && a.State == AddressState.Killed, cancel);
        return Nothing(killed ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
    }

    private static IResult Nothing(int status) => Results.Text("There is no such image.", statusCode: status);
}
