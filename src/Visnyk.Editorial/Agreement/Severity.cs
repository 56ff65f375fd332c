namespace Visnyk.Editorial.Agreement;

/// <summary>What a finding means for publishing.</summary>
public enum Severity
{
    /// <summary>Holds the edition until somebody accepts it with a reason.</summary>
    Error,

    /// <summary>Shown; holds nothing.</summary>
    Warning,

    /// <summary>A hint, which is no alarm.</summary>
    Info,
}
