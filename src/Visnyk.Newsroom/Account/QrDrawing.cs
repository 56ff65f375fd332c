namespace Visnyk.Newsroom.Account;

/// <summary>A QR code to draw.</summary>
/// <param name="Size">Squares on a side, the quiet zone included.</param>
/// <param name="Path">The dark squares as an SVG path.</param>
public sealed record QrDrawing(int Size, string Path);
