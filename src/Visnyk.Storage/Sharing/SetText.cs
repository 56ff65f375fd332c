namespace Visnyk.Storage.Sharing;

/// <summary>Text broken into lines.</summary>
/// <param name="Size">The font size in pixels.</param>
/// <param name="LineHeight">From one baseline to the next, in pixels.</param>
/// <param name="Lines">The lines.</param>
internal sealed record SetText(int Size, double LineHeight, IReadOnlyList<string> Lines)
{
    /// <summary>From the top of the first line's capitals to the last baseline, in pixels.</summary>
    public double Height => (Size * 0.72) + (LineHeight * (Lines.Count - 1));
}
