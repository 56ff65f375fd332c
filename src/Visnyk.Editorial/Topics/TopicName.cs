using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;

namespace Visnyk.Editorial.Topics;

/// <summary>A topic in one edition.</summary>
public sealed class TopicName
{
    /// <summary>The topic.</summary>
    public TopicId TopicId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Its name there.</summary>
    public required string Name { get; set; }

    /// <summary>Its present slug there.</summary>
    public Slug Slug { get; set; }
}
