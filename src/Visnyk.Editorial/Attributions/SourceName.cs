using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Attributions;

/// <summary>A source's name in one edition.</summary>
public sealed class SourceName
{
    /// <summary>The source.</summary>
    public SourceId SourceId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Its name there.</summary>
    public required string Name { get; set; }
}
