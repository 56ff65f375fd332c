namespace Visnyk.Storage.Published;

/// <summary>Counts the transactions that changed what readers see. One row.</summary>
public sealed class ChangeNumber
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>How many there were.</summary>
    public long Value { get; set; }
}
