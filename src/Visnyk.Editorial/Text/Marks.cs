using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Text;

/// <summary>What distinguishes a span of text. Equal marks make one span.</summary>
public sealed record Marks
{
    /// <summary>No marks.</summary>
    public static readonly Marks None = new();

    /// <summary>Strong importance.</summary>
    public bool Strong { get; init; }

    /// <summary>Stress.</summary>
    public bool Emphasis { get; init; }

    /// <summary>Code.</summary>
    public bool Code { get; init; }

    /// <summary>Below the line.</summary>
    public bool Subscript { get; init; }

    /// <summary>Above the line.</summary>
    public bool Superscript { get; init; }

    /// <summary>Highlighted.</summary>
    public bool Highlight { get; init; }

    /// <summary>No longer so, but still part of what is said: a former price, a cancelled date (HTML's <c>s</c>).</summary>
    public bool Struck { get; init; }

    /// <summary>The title of a work.</summary>
    public bool Cite { get; init; }

    /// <summary>Where it leads: an absolute http, https, mailto or tel address, or a fragment of the page; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The story of our own it leads to, whatever its address; null for none.</summary>
    public StoryId? Story { get; init; }

    /// <summary>What an abbreviation stands for; null where the span is none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The language of the span where it is not the article's (BCP 47); null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary><c>ltr</c>, <c>rtl</c> or null.</summary>
    public string? Direction { get; init; }
}
