namespace Visnyk.Storage.Backups;

/// <summary>What is known of a copy of the database, all as of the one moment that was copied.</summary>
/// <param name="Migrations">The migrations that it has had.</param>
/// <param name="Tables">Its tables, where it is not one file.</param>
/// <param name="Originals">The originals of pictures that it names, as hash and format.</param>
public sealed record DatabaseCopy(IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, IReadOnlyList<(string Hash, string Format)> Originals);
