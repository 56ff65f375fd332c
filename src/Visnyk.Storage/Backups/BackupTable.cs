namespace Visnyk.Storage.Backups;

/// <summary>A table of a PostgreSQL database within a backup, as <c>COPY</c> writes it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of the copy.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns);
