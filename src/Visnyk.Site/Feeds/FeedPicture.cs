namespace Visnyk.Site.Feeds;

/// <summary>The lead picture of an article in a feed: a JPEG.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Length">Its length in bytes; null where it was not made yet.</param>
/// <param name="ThumbnailUrl">The address of the small one, cut 3:2.</param>
/// <param name="ThumbnailWidth">Its width in pixels.</param>
/// <param name="ThumbnailHeight">Its height in pixels.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="CaptionHtml">The line under it, HTML; may be empty.</param>
/// <param name="Credit">Who made it; may be empty.</param>
/// <param name="Licence">The licence's name; may be empty.</param>
/// <param name="LicenceUrl">Where the licence stands; null for none.</param>
internal sealed record FeedPicture(
    string Url,
    int Width,
    int Height,
    long? Length,
    string ThumbnailUrl,
    int ThumbnailWidth,
    int ThumbnailHeight,
    string Alt,
    string CaptionHtml,
    string Credit,
    string Licence,
    string? LicenceUrl)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "image/jpeg";
}
