using System.Text.Json;
using System.Text.Json.Nodes;

namespace Visnyk.Storage.Backups;

/// <summary>Makes a data folder of a backup. The folder is unpacked beside its place and moved there when it is whole.</summary>
/// <param name="open">Opens the database of a data folder.</param>
/// <param name="connection">The connection string of the PostgreSQL database to restore into; null for SQLite.</param>
public sealed class PaperRestore(Func<DataDirectory, Database> open, string? connection)
{
    /// <summary>What a setting is called that is kept but not used.</summary>
    public const string SetAside = "was-";

    // Of the paper that was copied: a copy that is tried beside it would clear its shelf of backups and write to its people.
    private static readonly string[] OfTheOther = ["backup-folder", "mail-server"];

    // What a restore needs beside the files themselves.
    private const long Spare = 32L * 1024 * 1024;

    /// <summary>
    /// Restores a backup. Everything is verified before anything is written. Throws <see cref="BackupException"/> where it cannot be restored, and
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the folder cannot be written; nothing is left of it then. Letters that waited to be sent are not restored: the paper that was copied sends them.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="target">The data folder; it must not be there yet.</param>
    /// <param name="progress">Is told how many files of how many are done; each is read twice.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<RestoredPaper> Run(string file, DataDirectory target, IProgress<(int Done, int Of)> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(progress);
        var beside = new DataDirectory(target.Path + ".part");
        foreach (var path in new[] { target.Path, beside.Path })
        {
            if (Directory.Exists(path) || File.Exists(path))
            {
                throw new BackupException($"{path} is there already and is left as it is. A backup is restored into a folder that does not exist yet: name another with --data.");
            }
        }

        using (var any = BackupReader.Open(file, database: null))
        {
            CheckKind(any.Manifest);
        }

        var database = open(beside);
        try
        {
            using var backup = BackupReader.Open(file, database);
            await backup.Verify(progress, cancel);
            CheckRoom(target.Path, backup.Manifest);
            var setAside = await Unpack(backup, database, beside, progress, cancel);
            Directory.Move(beside.Path, target.Path);
            return new RestoredPaper(backup.Manifest, setAside);
        }
        catch
        {
            if (Directory.Exists(beside.Path))
            {
                Directory.Delete(beside.Path, recursive: true);
            }

            throw;
        }
        finally
        {
            await Close(database);
        }
    }

    private static async Task Close(Database database)
    {
        if (database is IAsyncDisposable later)
        {
            await later.DisposeAsync();
        }
        else
        {
            (database as IDisposable)?.Dispose();
        }
    }

    private void CheckKind(BackupManifest manifest)
    {
        if (connection is null && manifest.Tables.Count > 0)
        {
            throw new BackupException("The backup is of a PostgreSQL database. Make an empty one with 'createdb' and name it with --database.");
        }

        if (connection is not null && manifest.Tables.Count == 0)
        {
            throw new BackupException("The backup is of a SQLite database, which is restored into the folder. Leave out --database.");
        }
    }

    private static void CheckRoom(string path, BackupManifest manifest)
    {
        var folder = new DirectoryInfo(path);
        while (folder.Parent is { } parent && !folder.Exists)
        {
            folder = parent;
        }

        var (needed, free) = (manifest.Entries.Sum(e => e.Size) + Spare, new DriveInfo(folder.FullName).AvailableFreeSpace);
        if (free < needed)
        {
            throw new BackupException($"The backup needs {needed / 1024 / 1024} MB, and {free / 1024 / 1024} MB are free there. Make room, or name a folder on another disk with --data.");
        }
    }

    private async Task<IReadOnlyList<string>> Unpack(BackupReader backup, Database database, DataDirectory into, IProgress<(int Done, int Of)> progress, CancellationToken cancel)
    {
        into.Make();
        var entries = backup.Manifest.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (BackupNames.Place(entries[i].Name, into) is { Length: > 0 } path)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var stream = new FileStream(path, BackupWriter.Private(FileMode.CreateNew));
                await backup.Copy(entries[i], stream, cancel);
                stream.Flush(flushToDisk: true);
            }

            progress.Report((i + 1, entries.Count));
        }

        var setAside = await Part(into, cancel);
        await database.Restore(backup, cancel);
        return setAside;
    }

    /// <summary>
    /// The settings of the paper that was copied name its database, its shelf and its mail server. The restored one must never write into that database, and is parted from
    /// the others; their names are returned.
    /// </summary>
    private async Task<IReadOnlyList<string>> Part(DataDirectory directory, CancellationToken cancel)
    {
        var setAside = new List<string>();
        if (!File.Exists(directory.Settings))
        {
            return setAside;
        }

        try
        {
            var settings = JsonNode.Parse(await File.ReadAllTextAsync(directory.Settings, cancel), null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
            var named = settings?.Select(s => s.Key).Where(k => connection is not null && k.Equals("database", StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
            named.ForEach(name => settings![name] = connection);
            foreach (var name in settings?.Select(s => s.Key).Where(k => OfTheOther.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList() ?? [])
            {
                var value = settings![name];
                settings.Remove(name);
                settings[SetAside + name] = value;
                setAside.Add(name);
            }

            if (named.Count + setAside.Count > 0)
            {
                await File.WriteAllTextAsync(directory.Settings, settings!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), cancel);
            }

            return setAside;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new BackupException($"The visnyk.json in the backup is no JSON object of settings: {error.Message}", error);
        }
    }
}
