namespace Visnyk.Editorial.Agreement;

/// <summary>Something in which a text and its translation do not agree.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">What it means for publishing; follows from the kind.</param>
/// <param name="Source">Where in the source; null where it has no counterpart there.</param>
/// <param name="Target">Where in the target, likewise. At least one of the two is there.</param>
/// <param name="Code">Stable name, the key of its sentence in locales: <c>number.differs</c>, <c>sentence.missing</c>.</param>
public sealed record Finding(FindingKind Kind, Severity Severity, Mark? Source, Mark? Target, string Code)
{
    /// <summary>The severity that findings of a kind have.</summary>
    public static Severity SeverityOf(FindingKind kind) => kind switch
    {
        FindingKind.Name or FindingKind.Quote or FindingKind.Link or FindingKind.Added or FindingKind.List => Severity.Warning,
        FindingKind.Hint => Severity.Info,
        _ => Severity.Error,
    };
}
