namespace Visnyk.Site.Models;

/// <summary>An attribution: who says so.</summary>
public sealed record SourceModel
{
    /// <summary>Its number, from 1; the body refers to it.</summary>
    public required int Number { get; init; }

    /// <summary>Its HTML id.</summary>
    public required string Anchor { get; init; }

    /// <summary>Whom we have it from.</summary>
    public required Named Nearest { get; init; }

    /// <summary>Where it comes from; null where that is the nearest.</summary>
    public Named? Origin { get; init; }

    /// <summary>Whether an attribution before it names the same nearest and origin, so that one line says both.</summary>
    public bool Repeats { get; init; }

    /// <summary>From the origin to the nearest.</summary>
    public required IReadOnlyList<ChainLinkModel> Chain { get; init; }

    /// <summary>The passages it supports.</summary>
    public required IReadOnlyList<PassageModel> Passages { get; init; }
}
