namespace Visnyk.Editorial.Attributions;

/// <summary>One link of a chain: who said it, where and when.</summary>
/// <param name="Source">Who.</param>
/// <param name="Url">The very page or document, absolute http or https; null where only the source's own site is known.</param>
/// <param name="Title">What the document is called, in its own words; null where unknown.</param>
/// <param name="Date">The day it was said; null where unknown.</param>
public sealed record AttributionLink(SourceId Source, string? Url = null, string? Title = null, DateOnly? Date = null);
