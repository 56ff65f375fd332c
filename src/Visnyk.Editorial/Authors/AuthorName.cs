using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Authors;

/// <summary>An author in one edition.</summary>
public sealed class AuthorName
{
    /// <summary>The author.</summary>
    public AuthorId AuthorId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The name as it stands in bylines there.</summary>
    public required string Name { get; set; }

    /// <summary>The present slug there.</summary>
    public Slug Slug { get; set; }

    /// <summary>What the author does; may be empty.</summary>
    public string Role { get; set; } = "";

    /// <summary>A sentence about the author; may be empty.</summary>
    public string About { get; set; } = "";
}
