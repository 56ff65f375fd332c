namespace Visnyk.Site.Models;

/// <summary>A picture, for the filter <c>picture</c>.</summary>
/// <param name="Media">The media item's id.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Focal">Its focal point, x * 1000 + y in hundredths.</param>
/// <param name="Alt">What it shows, in the page's edition.</param>
public sealed record PagePicture(long Media, int Width, int Height, int Focal, string Alt);
