namespace Visnyk.Site.Models;

/// <summary>A home, under the name <c>home</c>.</summary>
/// <param name="Lead">The lead; null where nothing is published.</param>
/// <param name="Secondary">Beside it.</param>
/// <param name="Latest">The newest, in order of time.</param>
/// <param name="Bands">Sections.</param>
/// <param name="OlderUrl">Everything before; null where there is nothing.</param>
public sealed record HomeModel(
    CardModel? Lead, IReadOnlyList<CardModel> Secondary, IReadOnlyList<CardModel> Latest, IReadOnlyList<BandModel> Bands, string? OlderUrl);
