using System.Globalization;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;

namespace Visnyk.Storage.Published;

/// <summary>The paper's logo, as it stands in its setting: with its size, so that pages need not look for it.</summary>
/// <param name="Media">The picture.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="SaysName">Whether it is the paper's name drawn, so that the name need not be read beside it.</param>
public sealed record SiteLogo(MediaId Media, int Width, int Height, bool SaysName)
{
    /// <summary>Reads a logo; null where the text is none.</summary>
    public static SiteLogo? Read(string? text) => text?.Split(' ') is [var key, var width, var height, var says]
        && ShortKey.TryRead(key, out var media)
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && w > 0
        && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && h > 0
        ? new SiteLogo(new MediaId(media), w, h, says == "name")
        : null;

    /// <summary>The logo as its setting keeps it.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{ShortKey.Write(Media.Value)} {Width} {Height} {(SaysName ? "name" : "mark")}");
}
