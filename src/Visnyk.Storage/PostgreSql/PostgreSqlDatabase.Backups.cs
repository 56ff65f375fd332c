using System.Data;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Visnyk.Storage.Backups;

namespace Visnyk.Storage.PostgreSql;

/// <content>
/// Backups by <c>COPY</c> of every table in one repeatable-read transaction, so that all are of one moment. pg_dump would do as well where it is installed, in
/// the version of the server; this works wherever the program does, and the text it writes is read by every later server.
/// </content>
public sealed partial class PostgreSqlDatabase
{
    private const string History = "__EFMigrationsHistory";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override async Task<DatabaseCopy> CopyInto(BackupWriter backup, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(backup);
        await using var connection = await writing.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var tables = await Tables(connection, cancel);
        foreach (var table in tables)
        {
            await backup.Add(BackupNames.OfTable(table.Name), isPacked: false, async to =>
            {
                using var reader = await connection.BeginTextExportAsync($"COPY {Named(table)} TO STDOUT", cancel);
                await using var writer = new StreamWriter(to, Utf8, 1 << 16, leaveOpen: true);
                await Copy(reader, writer, cancel);
            });
        }

        return new DatabaseCopy(
            [.. (await Pairs(connection, $"SELECT \"MigrationId\", '' FROM \"{History}\" ORDER BY 1", cancel)).Select(m => m.First)],
            tables,
            await Pairs(connection, "SELECT hash, format FROM media_item ORDER BY 1", cancel));
    }

    /// <inheritdoc/>
    public override async Task Restore(BackupReader backup, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(backup);
        await RefuseOthers(cancel);
        await using (var db = OpenNewsroom())
        {
            // The tables as they were; what came since, the next start adds.
            await db.GetService<IMigrator>().MigrateAsync(backup.Manifest.Migrations.Max(StringComparer.Ordinal), cancel);
        }

        await using var connection = await writing.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var there = (await Tables(connection, cancel)).ToDictionary(t => t.Name, t => t.Columns.ToHashSet());
        foreach (var table in backup.Manifest.Tables)
        {
            if (!there.TryGetValue(table.Name, out var columns) || !columns.SetEquals(table.Columns) || backup.Manifest.Entries.FirstOrDefault(e => e.Name == BackupNames.OfTable(table.Name)) is not { } entry)
            {
                throw new BackupException($"The backup is damaged: its table {table.Name} is none that its version has. Restore another backup.");
            }

            using var reader = new StreamReader(backup.Read(entry), Utf8);
            await using var writer = await connection.BeginTextImportAsync($"COPY {Named(table)} FROM STDIN", cancel);
            await Copy(reader, writer, cancel);
        }

        if (there.ContainsKey("letter"))
        {
            await using var unsent = connection.CreateCommand();
            unsent.CommandText = "DELETE FROM letter";
            await unsent.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static string Named(BackupTable table) => $"{Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(Quoted))})";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task Copy(TextReader from, TextWriter to, CancellationToken cancel)
    {
        var buffer = new char[1 << 15];
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    /// <summary>Whatever is in a database stays there: only one without a row is restored into.</summary>
    private async Task RefuseOthers(CancellationToken cancel)
    {
        try
        {
            await using var connection = await writing.OpenConnectionAsync(cancel);
            foreach (var table in await Tables(connection, cancel))
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a table that is there, quoted.
                command.CommandText = $"SELECT EXISTS (SELECT FROM {Quoted(table.Name)})";
#pragma warning restore CA2100
                if (await command.ExecuteScalarAsync(cancel) is true)
                {
                    throw new BackupException($"The database '{connection.Database}' is not empty and is left as it is. Make an empty one with 'createdb' and name it with --database.");
                }
            }
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // It is made with its tables.
        }
    }

    /// <summary>The tables, each behind those that it refers to, so that they can be filled in this order.</summary>
    private static async Task<IReadOnlyList<BackupTable>> Tables(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string own = "n.nspname = current_schema() AND c.relkind = 'r'";
        var columns = await Pairs(
            connection,
            $"""
            SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE {own} AND c.relname <> '{History}' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY c.relname, a.attnum
            """,
            cancel);
        var references = await Pairs(
            connection,
            $"""
            SELECT c.relname::text, o.relname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_class o ON o.oid = k.confrelid WHERE {own} AND k.contype = 'f' AND k.conrelid <> k.confrelid
            """,
            cancel);
        var left = columns.GroupBy(c => c.First, c => c.Second).Select(g => new BackupTable(g.Key, [.. g])).ToList();
        var ordered = new List<BackupTable>();
        while (left.Count > 0)
        {
            var free = left.Find(t => !references.Any(r => r.First == t.Name && left.Exists(o => o.Name == r.Second)))
                ?? throw new InvalidOperationException("Tables refer to one another in a circle.");
            left.Remove(free);
            ordered.Add(free);
        }

        return ordered;
    }

    private static async Task<IReadOnlyList<(string First, string Second)>> Pairs(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this class's own statements come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pairs = new List<(string, string)>();
        while (await reader.ReadAsync(cancel))
        {
            pairs.Add((reader.GetString(0), reader.GetString(1)));
        }

        return pairs;
    }
}
