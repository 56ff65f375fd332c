using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Pages;

/// <summary>A page that is no story, in one edition: about, contact, privacy, imprint. The same page has the same id in every edition.</summary>
public sealed class StaticPage
{
    /// <summary>The page.</summary>
    public PageId Id { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; set; }

    /// <summary>Its present slug.</summary>
    public Slug Slug { get; set; }

    /// <summary>Its place among the pages, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Its text.</summary>
    public ImmutableArray<Block> Body { get; set; } = [];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}
