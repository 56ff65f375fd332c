namespace Visnyk.Site.Models;

/// <summary>A passage that a source supports.</summary>
/// <param name="Url">Where it stands on the page.</param>
/// <param name="Number">Counts the source's passages, from 1.</param>
public sealed record PassageModel(string Url, int Number);
