using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;

namespace Visnyk.Editorial.Fronts;

/// <summary>An article that leads a front until a time, whatever is newer. A front has one at most; when it ends, the front is as if it had none.</summary>
public sealed class PinnedLead
{
    /// <summary>The front of an edition that is no section's: its home.</summary>
    public static readonly SectionId Home;

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>The section whose front it leads; <see cref="Home"/> for the edition's home.</summary>
    public SectionId Front { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; set; }

    /// <summary>When it stops leading.</summary>
    public DateTimeOffset EndsAt { get; set; }
}
