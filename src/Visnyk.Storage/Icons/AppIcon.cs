using System.Text;
using NetVips;
using Visnyk.Storage.Sharing;

namespace Visnyk.Storage.Icons;

/// <summary>The paper's icons for devices: its mark, in the colour of paper, on its accent.</summary>
public static class AppIcon
{
    // Systems cut a maskable icon to a circle of four fifths of its width (W3C Web Application Manifest, "safe zone").
    private const double MaskableMark = 0.46;
    private const double Mark = 0.6;

    static AppIcon() => ShippedFonts.Use();

    /// <summary>An icon as PNG.</summary>
    /// <param name="size">Width and height in pixels.</param>
    /// <param name="rounded">Whether its corners are round and transparent; systems that cut icons themselves want them square.</param>
    /// <param name="maskable">Whether the mark is small enough for any cut.</param>
    /// <param name="colours">The colours.</param>
    public static byte[] Make(int size, bool rounded, bool maskable, PaperColours colours)
    {
        ArgumentNullException.ThrowIfNull(colours);
        var height = size * (maskable ? MaskableMark : Mark);
        var width = height * 3 / 4;
        var svg = FormattableString.Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"><rect width="{size}" height="{size}" rx="{(rounded ? size * 0.19 : 0)}" fill="{colours.Accent}"/>
            <path fill="{colours.Paper}" d="{PaperMark.Outline((size - width) / 2, (size - height) / 2, width, height)}"/></svg>
            """);
        using var drawing = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        using var icon = rounded ? drawing.Copy() : drawing.Flatten();
        return icon.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
    }
}
