namespace Visnyk.Site.Models;

/// <summary>A section on a home.</summary>
/// <param name="Name">The section's name.</param>
/// <param name="Url">Its front.</param>
/// <param name="Cards">Its newest.</param>
public sealed record BandModel(string Name, string Url, IReadOnlyList<CardModel> Cards);
