namespace Visnyk.Storage.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="File">The file, with its full path.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Pictures">How many originals of pictures its database names.</param>
/// <param name="Lost">What is not in it, or damaged in it, because it was so in the data folder.</param>
public sealed record BackupMade(string File, long Size, int Pictures, IReadOnlyList<string> Lost);
