namespace Visnyk.Storage.Backups;

/// <summary>A file within a backup.</summary>
/// <param name="Name">Its name, with <c>/</c> between folders.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Sha256">SHA-256 of them, lower-case hex.</param>
public sealed record BackupEntry(string Name, long Size, string Sha256);
