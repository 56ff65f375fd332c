namespace Visnyk.Storage.Published;

/// <summary>A media item as a page needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Focal">Its focal point, x * 1000 + y in hundredths.</param>
/// <param name="Licence">Its licence's name; may be empty.</param>
/// <param name="LicenceUrl">Where the licence stands; null for none.</param>
/// <param name="Credit">Who made it, in the page's edition; null where the edition has no credit line for it.</param>
public sealed record MediaRow(long Id, int Width, int Height, int Focal, string Licence, string? LicenceUrl, string? Credit);
