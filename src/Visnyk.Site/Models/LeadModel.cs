namespace Visnyk.Site.Models;

/// <summary>The lead picture with what is said of it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Caption">The line under it; may be empty.</param>
/// <param name="Credit">Who made it; may be empty.</param>
/// <param name="Licence">The licence's name; may be empty.</param>
/// <param name="LicenceUrl">Where the licence stands; null for none.</param>
public sealed record LeadModel(PagePicture Picture, SafeHtml Caption, string Credit, string Licence, string? LicenceUrl);
