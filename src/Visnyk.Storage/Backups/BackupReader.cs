using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Visnyk.Storage.Backups;

/// <summary>Reads a backup, and believes nothing of it before it is verified.</summary>
public sealed class BackupReader : IDisposable
{
    private const int LongestManifest = 512 * 1024 * 1024;
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private BackupReader(ZipArchive archive, Dictionary<string, ZipArchiveEntry> entries, BackupManifest manifest) =>
        (this.archive, this.entries, Manifest) = (archive, entries, manifest);

    /// <summary>What it says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup. Throws <see cref="BackupException"/> where it is none, is damaged, or was made by a newer version.</summary>
    /// <param name="file">The file.</param>
    /// <param name="database">The database of this version, of the same kind, which knows its migrations; null where the kind does not matter yet.</param>
    public static BackupReader Open(string file, Database? database)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}. Name a backup that 'visnyk backup' made.");
        }

        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(file);
            var entries = archive.Entries.ToDictionary(e => e.FullName, StringComparer.Ordinal);
            if (!entries.TryGetValue(BackupManifest.Name, out var last) || last.Length > LongestManifest)
            {
                throw new BackupException("It is no backup of Visnyk: it does not say what is in it.");
            }

            using var bytes = new MemoryStream();
            using (var stream = last.Open())
            {
                stream.CopyTo(bytes);
            }

            var manifest = BackupManifest.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            Check(manifest, entries, database);
            return new BackupReader(archive, entries, manifest);
        }
        catch (Exception error) when (error is BackupException or InvalidDataException or ArgumentException)
        {
            archive?.Dispose();
            throw new BackupException(
                error is BackupException ? $"{file} cannot be restored. {error.Message}" : $"{file} cannot be restored. It is damaged, or no backup: {error.Message} Restore another backup.", error);
        }
    }

    /// <summary>Reads everything once. Throws <see cref="BackupException"/> where something is not what the manifest says.</summary>
    public async Task Verify(IProgress<(int Done, int Of)> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(progress);
        for (var i = 0; i < Manifest.Entries.Count; i++)
        {
            await Copy(Manifest.Entries[i], Stream.Null, cancel);
            progress.Report((i + 1, Manifest.Entries.Count));
        }
    }

    /// <summary>Writes a file of the backup to a stream. Throws <see cref="BackupException"/> where it is not what the manifest says.</summary>
    public async Task Copy(BackupEntry entry, Stream to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 18);
        var size = 0L;
        try
        {
            await using var from = entries[entry.Name].Open();
            while (size <= entry.Size && await from.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                size += read;
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        catch (InvalidDataException error)
        {
            throw Damaged(entry, error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (size != entry.Size || Convert.ToHexStringLower(hash.GetHashAndReset()) != entry.Sha256)
        {
            throw Damaged(entry, null);
        }
    }

    /// <summary>A verified file of the backup, to be read.</summary>
    public Stream Read(BackupEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entries[entry.Name].Open();
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static BackupException Damaged(BackupEntry entry, Exception? cause)
    {
        var message = $"The backup is damaged: {entry.Name} is not what was written. Restore another backup.";
        return cause is null ? new BackupException(message) : new BackupException(message, cause);
    }

    private static void Check(BackupManifest manifest, Dictionary<string, ZipArchiveEntry> entries, Database? database)
    {
        var nowhere = new DataDirectory(Path.GetFullPath("."));
        foreach (var entry in manifest.Entries)
        {
            if (BackupNames.Place(entry.Name, nowhere) is null)
            {
                throw new BackupException($"It holds '{entry.Name}', which belongs into no data folder. It is not one that 'visnyk backup' made.");
            }

            // A damaged original is in a backup as it was found; it keeps the name that the database has for it.
            if (BackupNames.HashOf(entry.Name) is { } hash && hash != entry.Sha256 && !manifest.Lost.Contains(entry.Name))
            {
                throw new BackupException($"It is damaged: {entry.Name} is another picture than its name says. Restore another backup.");
            }
        }

        var named = manifest.Entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        if (named.Count != manifest.Entries.Count || !named.SetEquals(entries.Keys.Where(name => name != BackupManifest.Name)))
        {
            throw new BackupException("It is damaged: what is in it is not what it says is in it. Restore another backup.");
        }

        if (database is not null && manifest.Migrations.FirstOrDefault(m => !database.Knows(m)) is { } unknown)
        {
            throw new BackupException($"It was made by a newer version of Visnyk (it has '{unknown}'). Restore it with that version.");
        }
    }
}
