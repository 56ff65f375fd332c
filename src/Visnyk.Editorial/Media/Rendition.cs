using System.Globalization;
using Visnyk.Editorial.Ids;

namespace Visnyk.Editorial.Media;

/// <summary>
/// A picture as it is cut and sized for readers. Its address holds everything it depends on (item, shape and, where it is cut, the focal
/// point), so what stands at an address never changes and can be kept for ever.
/// </summary>
/// <param name="Media">The item.</param>
/// <param name="Shape">How it is cut.</param>
/// <param name="Focal">What the cut keeps in view; the centre where it is not cut.</param>
public readonly record struct Rendition(MediaId Media, Shape Shape, FocalPoint Focal)
{
    /// <summary>The widths that renditions are made in, in pixels, ascending. None is wider than the picture itself but the smallest.</summary>
    public static readonly int[] Widths = [320, 480, 640, 960, 1280, 1920];

    /// <summary>The <c>{id}</c> of <c>/media/{id}/{width}.{format}</c>: <c>1abc</c>, or cut <c>1abc-3x2-50-40</c>.</summary>
    public string Key => Shape == Shape.Full
        ? ShortKey.Write(Media.Value)
        : string.Create(CultureInfo.InvariantCulture, $"{ShortKey.Write(Media.Value)}-{Ratio(Shape).Width}x{Ratio(Shape).Height}-{Focal.X}-{Focal.Y}");

    /// <summary>The rendition of an item, with the item's focal point where it is cut.</summary>
    public static Rendition Of(MediaId media, Shape shape, FocalPoint focal) =>
        new(media, shape, shape == Shape.Full ? FocalPoint.Centre : focal);

    /// <summary>Reads a key; false where it is none.</summary>
    public static bool TryParse(string key, out Rendition rendition)
    {
        rendition = default;
        var parts = key.Split('-');
        if (parts.Length is not (1 or 4) || !ShortKey.TryRead(parts[0], out var id))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            rendition = Of(new MediaId(id), Shape.Full, FocalPoint.Centre);
            return true;
        }

        var shape = Enum.GetValues<Shape>().FirstOrDefault(s => s != Shape.Full && $"{Ratio(s).Width}x{Ratio(s).Height}" == parts[1]);
        if (shape == Shape.Full || !IsHundredth(parts[2], out var x) || !IsHundredth(parts[3], out var y))
        {
            return false;
        }

        rendition = Of(new MediaId(id), shape, new FocalPoint(x, y));
        return true;
    }

    /// <summary>The widths in which a picture of this size is offered in this shape: those not wider than the cut, or the cut's own where it is smaller than all.</summary>
    public static int[] WidthsFor(Shape shape, int width, int height)
    {
        var cut = Cut(shape, width, height).Width;
        var fitting = Array.FindAll(Widths, w => w <= cut);
        return fitting.Length > 0 ? fitting : [Math.Max(1, cut)];
    }

    /// <summary>The size of the cut, in pixels of the original.</summary>
    public static (int Width, int Height) Cut(Shape shape, int width, int height)
    {
        if (shape == Shape.Full)
        {
            return (width, height);
        }

        var (w, h) = Ratio(shape);
        return (long)width * h > (long)height * w
            ? ((int)Math.Round((double)height * w / h), height)
            : (width, (int)Math.Round((double)width * h / w));
    }

    private static (int Width, int Height) Ratio(Shape shape) => shape switch
    {
        Shape.Wide => (16, 9),
        Shape.Standard => (3, 2),
        Shape.Square => (1, 1),
        _ => (0, 0),
    };

    private static bool IsHundredth(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 100
        && text == value.ToString(CultureInfo.InvariantCulture);
}
