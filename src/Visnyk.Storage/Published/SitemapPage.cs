using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

/// <summary>
/// One of the files that list an edition's articles for search engines. An article is put on a page when it is published and stays there for as
/// long as readers have it, so that a page is found by an index, never grows too long, and does not shift when another one changes.
/// </summary>
public sealed class SitemapPage
{
    /// <summary>
    /// How many articles a page takes. The protocol allows 50,000 addresses and 50 MB; with an article's other editions named beside it, this many
    /// stay below both in sixty editions, and a page is made in one short query.
    /// </summary>
    public const int Capacity = 2500;

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; init; }

    /// <summary>How many articles stand on it.</summary>
    public int Articles { get; set; }

    /// <summary>When something on it last changed: an article came or went, or its words, its address or its other editions changed.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
