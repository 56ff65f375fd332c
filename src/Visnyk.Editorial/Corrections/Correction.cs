using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Corrections;

/// <summary>A public note of what was wrong in an article and what is right.</summary>
public sealed record Correction
{
    /// <summary>Its id.</summary>
    public required CorrectionId Id { get; init; }

    /// <summary>What it is.</summary>
    public CorrectionKind Kind { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was wrong, and what is right.</summary>
    public required InlineText Text { get; init; }

    /// <summary>Which passage; null where it concerns the whole article.</summary>
    public Passage? Passage { get; init; }

    /// <summary>Whether it changes what the story says; such a note stands above the body.</summary>
    public bool ChangesMeaning { get; init; }
}
