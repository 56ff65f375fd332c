namespace Visnyk.Editorial.Corrections;

/// <summary>What a correction is.</summary>
public enum CorrectionKind
{
    /// <summary>Something was wrong and is put right.</summary>
    Correction,

    /// <summary>Something was right but could be misread.</summary>
    Clarification,

    /// <summary>The story does not stand: it stays to be read, under a note that says so and why.</summary>
    Retraction,
}
