using NetVips;

namespace Visnyk.Tests;

/// <summary>What can be told of a share image by looking at its pixels.</summary>
internal sealed class SharedPicture
{
    private readonly byte[] pixels;

    public SharedPicture(byte[] png)
    {
        using var image = Image.NewFromBuffer(png);
        using var colour = image.Colourspace(Enums.Interpretation.Srgb);
        using var flat = colour.HasAlpha() ? colour.Flatten(background: [255]) : colour.Copy();
        Size = (flat.Width, flat.Height);
        pixels = flat.WriteToMemory<byte>();
    }

    public (int Width, int Height) Size { get; }

    /// <summary>The first and the last column with dark ink in the lower part, where the headline stands.</summary>
    public (int Left, int Right) Headline
    {
        get
        {
            var columns = Enumerable.Range(0, Size.Width).Where(x => Enumerable.Range(440, 130).Any(y => At(x, y) is { Red: < 60, Green: < 60, Blue: < 60 })).ToList();
            return (columns[0], columns[^1]);
        }
    }

    public bool MarkIsLeft => IsAccent(88, 20);

    public bool MarkIsRight => IsAccent(1111, 20);

    public bool LeftIsRed => IsRed(20, 315);

    public bool RightIsRed => IsRed(1180, 315);

    private bool IsAccent(int x, int y) => At(x, y) is { Red: > 120, Green: < 60, Blue: < 80 };

    private bool IsRed(int x, int y) => At(x, y) is { Red: > 200, Green: < 60, Blue: < 60 };

    private (byte Red, byte Green, byte Blue) At(int x, int y) => (pixels[3 * ((y * Size.Width) + x)], pixels[(3 * ((y * Size.Width) + x)) + 1], pixels[(3 * ((y * Size.Width) + x)) + 2]);
}
