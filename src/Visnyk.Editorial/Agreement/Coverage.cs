namespace Visnyk.Editorial.Agreement;

/// <summary>How much of a pair of languages the check can read.</summary>
public enum Coverage
{
    /// <summary>Words, dates, units and negation of both.</summary>
    Full,

    /// <summary>Digits only, because one of them is not known.</summary>
    Digits,
}
