using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Published;

/// <summary>A correction, for the edition's page of corrections.</summary>
public sealed class PublishedCorrection
{
    /// <summary>The correction.</summary>
    public CorrectionId Id { get; init; }

    /// <summary>The article corrected.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Its edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>What it is.</summary>
    public CorrectionKind Kind { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Its place in the list, newest first: see <see cref="Published.SortKey"/>, with the correction's time.</summary>
    public long SortKey { get; init; }

    /// <summary>What was wrong and what is right, safe HTML.</summary>
    public required string Html { get; init; }
}
