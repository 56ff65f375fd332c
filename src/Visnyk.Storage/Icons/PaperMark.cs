namespace Visnyk.Storage.Icons;

/// <summary>The paper's mark: a ribbon that keeps a place in a book.</summary>
internal static class PaperMark
{
    /// <summary>Its outline as SVG path data.</summary>
    public static string Outline(double left, double top, double width, double height) => FormattableString.Invariant(
        $"M{left} {top}h{width}v{height}l{-width / 2} {-height / 4}l{-width / 2} {height / 4}z");
}
