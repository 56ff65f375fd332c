using System.Text;
using NetVips;
using Visnyk.Editorial.Media;
using Visnyk.Storage.Media;

namespace Visnyk.Storage.Sharing;

/// <summary>Makes share images with libvips.</summary>
internal static class ShareImageMaker
{
    // Messengers show larger ones late or not at all.
    private const int LargestFile = 290_000;

    static ShareImageMaker() => ShippedFonts.Use();

    /// <summary>The image as PNG.</summary>
    /// <param name="card">What it shows.</param>
    /// <param name="lead">The lead picture; null for none.</param>
    /// <param name="original">Where the picture's original is kept.</param>
    public static byte[] Make(ShareCard card, MediaItem? lead, string? original)
    {
        using var picture = lead is null ? null : PictureMaker.Fill(original!, lead, ShareDrawing.PictureWidth(card), ShareCard.Height);
        using var drawing = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(ShareDrawing.Draw(card, picture is not null)));
        using var flat = drawing.Flatten();
        using var whole = picture is null ? flat.Copy() : flat.Insert(picture, ShareDrawing.PictureLeft(card), 0);
        using var ready = whole.CopyMemory();
        return Pack(ready);
    }

    private static byte[] Pack(Image image)
    {
        var bytes = Packed(image, colours: 8, dither: 0.8);
        if (bytes.Length > LargestFile)
        {
            // Noise does not compress; without dithering, flat areas do.
            bytes = Packed(image, colours: 8, dither: 0);
        }

        return bytes.Length > LargestFile ? Packed(image, colours: 4, dither: 0) : bytes;
    }

    private static byte[] Packed(Image image, int colours, double dither) => image.PngsaveBuffer(
        palette: true, bitdepth: colours, dither: dither, effort: 4, compression: 9, filter: Enums.ForeignPngFilter.None, keep: Enums.ForeignKeep.None);
}
