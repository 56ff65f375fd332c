using System.Collections.Immutable;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Attributions;

/// <summary>Ties an attribution of the story to passages of one article.</summary>
/// <param name="Attribution">The attribution's id.</param>
/// <param name="Passages">What it supports.</param>
public sealed record Support(string Attribution, ImmutableArray<Passage> Passages);
