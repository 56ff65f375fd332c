using Microsoft.Data.Sqlite;
using SQLitePCL;
using Visnyk.Storage.Backups;

namespace Visnyk.Storage.Sqlite;

/// <content>
/// Backups by SQLite's own online backup (https://sqlite.org/backup.html): all pages in one step, so one reader's view of the database, which in WAL mode
/// holds up nobody who writes.
/// </content>
public sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public override async Task<DatabaseCopy> CopyInto(BackupWriter backup, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(backup);
        if (!System.IO.File.Exists(File))
        {
            throw new BackupException($"There is no database {File}. Name the installation's folder with --data.");
        }

        // Beside the backup, where there must be room anyway.
        var copy = backup.Unfinished + ".db";
        try
        {
            var known = await Task.Run(() => CopyPages(copy), cancel);
            await backup.Add(BackupNames.SqliteDatabase, isPacked: false, copy, cancel);
            return known;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw new BackupException($"The database is damaged: {error.Message} 'visnyk doctor' says more.", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR)
        {
            throw new IOException(error.Message, error);
        }
        finally
        {
            foreach (var end in new[] { "", "-journal", "-wal", "-shm" })
            {
                System.IO.File.Delete(copy + end);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task Restore(BackupReader backup, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(backup);
        await Task.Run(
            () =>
            {
                try
                {
                    using var restored = Unpooled(File);
                    Check(restored, "PRAGMA integrity_check");
                    if (Lines(restored, "SELECT name, '' FROM sqlite_master WHERE type = 'table' AND name = 'letter'").Count > 0)
                    {
                        Lines(restored, "DELETE FROM letter");
                    }
                }
                catch (SqliteException error)
                {
                    throw new BackupException($"The database in the backup is damaged: {error.Message} Restore another backup.", error);
                }
            },
            cancel);
    }

    private DatabaseCopy CopyPages(string to)
    {
        using (new FileStream(to, BackupWriter.Private(FileMode.Create)))
        {
            // It holds what only its owner may read.
        }

        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder(readOnly) { Pooling = false }.ToString()))
        {
            source.Open();
            using var target = Unpooled(to);
            source.BackupDatabase(target);
        }

        using var copy = Unpooled(to);
        Check(copy, "PRAGMA quick_check");
        return new DatabaseCopy(
            [.. Lines(copy, "SELECT \"MigrationId\", '' FROM \"__EFMigrationsHistory\" ORDER BY 1").Select(l => l.First)],
            [],
            [.. Lines(copy, "SELECT hash, format FROM media_item ORDER BY 1")]);
    }

    private static SqliteConnection Unpooled(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Check(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this class's own statements come here.
        command.CommandText = pragma;
#pragma warning restore CA2100
        if (command.ExecuteScalar() as string is not "ok" and var fault)
        {
            throw new BackupException($"The database is damaged: {fault}. 'visnyk doctor' says more.");
        }
    }

    private static List<(string First, string Second)> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this class's own statements come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var lines = new List<(string, string)>();
        while (reader.Read())
        {
            lines.Add((reader.GetString(0), reader.GetString(1)));
        }

        return lines;
    }
}
