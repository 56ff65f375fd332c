namespace Visnyk.Site.Models;

/// <summary>What a site asks its readers about.</summary>
/// <param name="Embeds">Whether texts have things of other sites.</param>
/// <param name="Statistics">The tool that counts readers; null for none.</param>
public sealed record ConsentModel(bool Embeds, StatisticsTool? Statistics);
