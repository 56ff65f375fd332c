using System.Globalization;
using System.Text;
using Visnyk.Editorial.Media;

namespace Visnyk.Editorial.Html;

/// <summary>
/// The markup of a picture: AVIF and WebP for browsers that know them, JPEG for the rest, each in several widths, with width and height so that
/// nothing moves when it comes.
/// </summary>
public static class PictureMarkup
{
    private const string BodySizes = "(min-width: 48em) 42rem, 100vw";
    private static readonly int[] CardWidths = [320, 640, 960];

    [ThreadStatic]
    private static StringBuilder? pooled;

    /// <summary>A picture in the body of an article.</summary>
    public static string InBody(MediaItem item, string alt)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Write(item.Id, item.Width, item.Height, item.Focal, Shape.Full, alt, BodySizes, priority: false);
    }

    /// <summary>A picture.</summary>
    /// <param name="media">The media item.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="focal">What a cut keeps in view.</param>
    /// <param name="shape">How it is cut.</param>
    /// <param name="alt">What it shows; empty where it only decorates.</param>
    /// <param name="sizes">How wide it is shown, as in HTML's <c>sizes</c>.</param>
    /// <param name="priority">Whether it is the one that the reader sees first; others are loaded when they come near.</param>
    public static string Write(MediaId media, int width, int height, FocalPoint focal, Shape shape, string alt, string sizes, bool priority)
    {
        var key = Rendition.Of(media, shape, focal).Key;
        var widths = Rendition.WidthsFor(shape, width, height);
        if (!priority && shape != Shape.Full)
        {
            // Cards are never shown wide; fewer widths keep a front small.
            var few = Array.FindAll(widths, w => Array.IndexOf(CardWidths, w) >= 0);
            widths = few.Length > 0 ? few : widths;
        }

        var (cutWidth, cutHeight) = Rendition.Cut(shape, width, height);
        var shown = widths[Math.Min(widths.Length - 1, widths.Length / 2)];
        var html = (pooled ??= new StringBuilder(2048)).Clear().Append("<picture>");
        foreach (var format in (ReadOnlySpan<string>)["avif", "webp"])
        {
            html.Append("<source type=\"image/").Append(format).Append("\" sizes=\"").Encoded(sizes).Append("\" srcset=\"");
            SourceSet(html, key, widths, format);
            html.Append("\">");
        }

        Address(html.Append("<img src=\""), key, shown, "jpg").Append("\" sizes=\"").Encoded(sizes).Append("\" srcset=\"");
        SourceSet(html, key, widths, "jpg");
        html.Append(CultureInfo.InvariantCulture, $"\" width=\"{shown}\" height=\"{Math.Max(1, (int)Math.Round((double)shown * cutHeight / cutWidth))}\" alt=\"");
        return html.Encoded(alt).Append(priority ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\" decoding=\"async\">").Append("</picture>").ToString();
    }

    /// <summary>The address of a rendition.</summary>
    public static string Address(string key, int width, string format) => string.Create(CultureInfo.InvariantCulture, $"/media/{key}/{width}.{format}");

    private static void SourceSet(StringBuilder html, string key, int[] widths, string format)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            Address(html.Append(i == 0 ? "" : ", "), key, widths[i], format).Append(' ').Append(widths[i]).Append('w');
        }
    }

    private static StringBuilder Address(StringBuilder html, string key, int width, string format) =>
        html.Append("/media/").Append(key).Append('/').Append(width).Append('.').Append(format);
}
