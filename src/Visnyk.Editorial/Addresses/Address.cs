using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Addresses;

/// <summary>An address that was public once: never deleted, and never given to anything else.</summary>
public sealed class Address
{
    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Within what the slug is unique.</summary>
    public AddressSpace Space { get; init; }

    /// <summary>The slug.</summary>
    public Slug Slug { get; init; }

    /// <summary>What stands there.</summary>
    public AddressKind Kind { get; init; }

    /// <summary>The id of what stands there.</summary>
    public long Target { get; init; }

    /// <summary>How it answers.</summary>
    public AddressState State { get; set; }
}
