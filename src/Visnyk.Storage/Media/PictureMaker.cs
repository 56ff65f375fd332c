using NetVips;
using Visnyk.Editorial.Media;

namespace Visnyk.Storage.Media;

/// <summary>Measures pictures and makes renditions of them with libvips: turned upright, in sRGB, without any of the original's metadata.</summary>
internal static class PictureMaker
{
    private const long MostPixels = 120_000_000;

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
        var (fullWidth, fullHeight) = (Rounded(item.Width * scale), Rounded(item.Height * scale));
        using var scaled = Image.Thumbnail(
            original,
            fullWidth,
            height: fullHeight,
            size: Enums.Size.Force,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error);
        var height = Math.Min(Rounded(cutHeight * scale), scaled.Height);
        var left = Offset(rendition.Focal.X, scaled.Width, width);
        var top = Offset(rendition.Focal.Y, scaled.Height, height);
        using var srgb = format == "svg" || scaled.Interpretation == Enums.Interpretation.Srgb ? scaled.Copy() : scaled.Colourspace(Enums.Interpretation.Srgb);
        return srgb.Crop(left, top, Math.Min(width, srgb.Width), height);
    }

    /// <summary>Where a cut begins so that the focal point is as near to its middle as the picture's edge allows.</summary>
    private static int Offset(int focal, int whole, int cut) => Math.Clamp(Rounded((whole * focal / 100.0) - (cut / 2.0)), 0, Math.Max(0, whole - cut));

    private static int Rounded(double value) => Math.Max(0, (int)Math.Round(value));
}
