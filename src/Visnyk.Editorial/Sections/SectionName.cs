using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Sections;

/// <summary>A section in one edition: how it is called there and where it stands.</summary>
public sealed class SectionName
{
    /// <summary>The section.</summary>
    public SectionId SectionId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Its name there.</summary>
    public required string Name { get; set; }

    /// <summary>Its present slug there; earlier ones go on answering.</summary>
    public Slug Slug { get; set; }

    /// <summary>One line about it; may be empty.</summary>
    public string Description { get; set; } = "";

    /// <summary>Whether stories of sections that this edition has not named stand here. One section an edition.</summary>
    public bool TakesTheRest { get; set; }
}
