namespace Visnyk.Storage.Backups;

/// <summary>A data folder that was made of a backup.</summary>
/// <param name="Manifest">What the backup is.</param>
/// <param name="SetAside">Settings of the paper that was copied which the copy does not use (<see cref="PaperRestore.SetAside"/>).</param>
public sealed record RestoredPaper(BackupManifest Manifest, IReadOnlyList<string> SetAside);
