namespace Visnyk.Editorial.Attributions;

/// <summary>A person or body that says something: an office of statistics, an agency, a court.</summary>
public sealed class Source
{
    /// <summary>Its id.</summary>
    public SourceId Id { get; init; }

    /// <summary>A key that never changes, by which imports find it again; unique.</summary>
    public required string Key { get; init; }

    /// <summary>Its own site, absolute http or https; null where it has none.</summary>
    public string? Url { get; set; }
}
