using NetVips;
using Visnyk.Editorial.Media;
using Visnyk.Storage.Sharing;

namespace Visnyk.Storage.Media;

/// <summary>Measures pictures and makes renditions of them with libvips: turned upright, in sRGB, without any of the original's metadata.</summary>
internal static class PictureMaker
{
    private const long MostPixels = 120_000_000;

    // A photograph enlarged further than this is only blur; drawings have no such limit but that of memory.
    private const double MostEnlarged = 2.5;
    private const double MostPixelsScaled = 40_000_000;

    static PictureMaker() => ShippedFonts.Use();

    public static (int Width, int Height) Measure(byte[] bytes, string format)
    {
        try
        {
            using var picture = Image.NewFromBuffer(bytes);
            if ((long)picture.Width * picture.Height > MostPixels)
            {
                throw new BadPictureException($"The picture has more than {MostPixels / 1_000_000} million pixels.");
            }

            // Decoding a small rendition proves that the file is whole, not only its header.
            using var small = Image.ThumbnailBuffer(bytes, 64);
            small.Avg();
            using var upright = picture.Autorot();
            return (upright.Width, upright.Height);
        }
        catch (VipsException error)
        {
            throw new BadPictureException($"The {format} picture is damaged or cannot be read.", error);
        }
    }

    /// <summary>The rendition's bytes. Throws <see cref="BadPictureException"/> where the original cannot be read.</summary>
    public static byte[] Make(string original, string originalFormat, MediaItem item, Rendition rendition, int width, string format)
    {
        try
        {
            using var picture = Cut(original, originalFormat, item, rendition, width);
            using var flat = format == "jpg" && picture.HasAlpha() ? picture.Flatten(background: [255]) : picture.Copy();
            return format switch
            {
                "avif" => flat.HeifsaveBuffer(q: 52, effort: 3, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None),
                "webp" => flat.WebpsaveBuffer(q: 78, effort: 4, smartSubsample: true, keep: Enums.ForeignKeep.None),
                "png" => flat.PngsaveBuffer(keep: Enums.ForeignKeep.None),
                _ => flat.JpegsaveBuffer(q: 80, interlace: true, optimizeCoding: true, keep: Enums.ForeignKeep.None),
            };
        }
        catch (VipsException error)
        {
            throw new BadPictureException($"The original {Path.GetFileName(original)} cannot be read.", error);
        }
    }

    private static Image Cut(string original, string format, MediaItem item, Rendition rendition, int width)
    {
        var (cutWidth, cutHeight) = Rendition.Cut(rendition.Shape, item.Width, item.Height);
        var scale = (double)width / cutWidth;
        using var scaled = Scaled(original, format, item, scale);
        return Crop(scaled, rendition.Focal, width, Rounded(cutHeight * scale));
    }

    /// <summary>
    /// A picture that fills a box, cut around its focal point; null where it would have to be enlarged too much. Throws
    /// <see cref="BadPictureException"/> where the original cannot be read.
    /// </summary>
    public static Image? Fill(string original, MediaItem item, int width, int height)
    {
        var scale = Math.Max((double)width / item.Width, (double)height / item.Height);
        if ((scale > MostEnlarged && item.Format != "svg") || item.Width * scale * item.Height * scale > MostPixelsScaled)
        {
            return null;
        }

        try
        {
            // Rounded up, so that nothing of the box stays empty.
            using var scaled = Scaled(original, item.Format, item, scale * 1.002);
            using var cut = Crop(scaled, item.Focal, width, height);
            using var flat = cut.HasAlpha() ? cut.Flatten(background: [255]) : cut.Copy();
            return flat.CopyMemory();
        }
        catch (VipsException error)
        {
            throw new BadPictureException($"The original {Path.GetFileName(original)} cannot be read.", error);
        }
    }

    private static Image Scaled(string original, string format, MediaItem item, double scale)
    {
        using var scaled = Image.Thumbnail(
            original,
            Math.Max(1, Rounded(item.Width * scale)),
            height: Math.Max(1, Rounded(item.Height * scale)),
            size: Enums.Size.Force,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error);
        return format == "svg" || scaled.Interpretation == Enums.Interpretation.Srgb ? scaled.Copy() : scaled.Colourspace(Enums.Interpretation.Srgb);
    }

    private static Image Crop(Image scaled, FocalPoint focal, int width, int height)
    {
        var (cutWidth, cutHeight) = (Math.Min(width, scaled.Width), Math.Min(height, scaled.Height));
        return scaled.Crop(Offset(focal.X, scaled.Width, cutWidth), Offset(focal.Y, scaled.Height, cutHeight), cutWidth, cutHeight);
    }

    /// <summary>Where a cut begins so that the focal point is as near to its middle as the picture's edge allows.</summary>
    private static int Offset(int focal, int whole, int cut) => Math.Clamp(Rounded((whole * focal / 100.0) - (cut / 2.0)), 0, Math.Max(0, whole - cut));

    private static int Rounded(double value) => Math.Max(0, (int)Math.Round(value));
}
