using System.Collections.Immutable;

namespace Visnyk.Editorial.Attributions;

/// <summary>Who says so: the chain from the origin of a fact to whoever we have it from.</summary>
/// <param name="Id">Unique in its story and kept for good, so that the articles of every edition can tie passages to it.</param>
/// <param name="Chain">From the origin (first) to the nearest to us (last); never empty.</param>
public sealed record Attribution(string Id, ImmutableArray<AttributionLink> Chain);
