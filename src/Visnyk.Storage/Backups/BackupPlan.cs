namespace Visnyk.Storage.Backups;

/// <summary>How backups are made by themselves.</summary>
/// <param name="Every">How much time lies between two.</param>
/// <param name="Folder">The folder that they go into, with its full path.</param>
public sealed record BackupPlan(TimeSpan Every, string Folder)
{
    /// <summary>How many are kept where nothing else is said.</summary>
    public const int UsualNumber = 7;

    /// <summary>Whether the folder is made where it is missing. One that somebody named may be a disk that is not there just now.</summary>
    public bool MakesFolder { get; init; }

    /// <summary>How many are kept; null where <see cref="KeepFor"/> says it.</summary>
    public int? KeepNumber { get; init; } = UsualNumber;

    /// <summary>How long each is kept; null where <see cref="KeepNumber"/> says it. The newest is kept always.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>Whether a backup is kept.</summary>
    /// <param name="place">Its place from the newest, which is 0.</param>
    /// <param name="age">Its age.</param>
    public bool Keeps(int place, TimeSpan age) => place == 0 || (KeepFor is { } longest ? age <= longest : place < (KeepNumber ?? UsualNumber));
}
