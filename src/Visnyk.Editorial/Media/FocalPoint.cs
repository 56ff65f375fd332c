namespace Visnyk.Editorial.Media;

/// <summary>The point of a picture that a crop keeps in view, in hundredths of its width and height from the top left.</summary>
/// <param name="X">0 to 100, always from the left, also in right-to-left editions.</param>
/// <param name="Y">0 to 100.</param>
public readonly record struct FocalPoint(int X, int Y)
{
    /// <summary>The middle.</summary>
    public static readonly FocalPoint Centre = new(50, 50);

    /// <summary>The point at these fractions (0 to 1), brought inside the picture.</summary>
    public static FocalPoint At(double x, double y) =>
        new((int)Math.Round(Math.Clamp(x, 0, 1) * 100), (int)Math.Round(Math.Clamp(y, 0, 1) * 100));
}
