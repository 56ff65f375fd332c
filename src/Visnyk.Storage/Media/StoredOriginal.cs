namespace Visnyk.Storage.Media;

/// <summary>An original that was kept.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Format">Its format.</param>
/// <param name="Width">Its width in pixels as it is seen.</param>
/// <param name="Height">Its height in pixels as it is seen.</param>
public sealed record StoredOriginal(string Hash, string Format, int Width, int Height);
