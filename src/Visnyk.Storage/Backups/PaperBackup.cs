using Visnyk.Storage.Media;

namespace Visnyk.Storage.Backups;

/// <summary>
/// Copies a paper into one file while it is served. The database comes first and in one moment; an original is written before the row that names it and never
/// changes, so whatever the copied rows name is there to be copied after them. With them go the newsroom's keys, without which nobody's second factor could be
/// read, the paper's own themes and its settings. Keys of readers do not: they exist so that no copy can be led back to anybody.
/// </summary>
public sealed class PaperBackup(Database database, DataDirectory directory, MediaStore media, TimeProvider clock)
{
    // Pictures are taken away with the demonstration only, which happens once.
    private const int MostTries = 3;
    private const string Unfinished = ".part";

    /// <summary>
    /// Makes a backup. Throws <see cref="BackupException"/> where it cannot be made, and <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> where it cannot be written; nothing of it is left then.
    /// </summary>
    /// <param name="file">The file that it becomes.</param>
    /// <param name="overwrite">Whether it may take the place of a file that is there.</param>
    /// <param name="progress">Is told how many pictures of how many are copied.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<BackupMade> Make(string file, bool overwrite, IProgress<(int Done, int Of)> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(progress);
        for (var tries = 1; ; tries++)
        {
            var (made, stale) = await Try(Path.GetFullPath(file), overwrite, tries < MostTries, progress, cancel);
            if (!stale)
            {
                return made!;
            }
        }
    }

    private async Task<(BackupMade? Made, bool Stale)> Try(string file, bool overwrite, bool again, IProgress<(int Done, int Of)> progress, CancellationToken cancel)
    {
        await using var backup = BackupWriter.Begin(file, overwrite);
        var at = clock.GetUtcNow();
        var copy = await database.CopyInto(backup, cancel);
        var lost = new List<string>();
        for (var i = 0; i < copy.Originals.Count; i++)
        {
            var (hash, format) = copy.Originals[i];
            await AddOriginal(backup, hash, format, lost, cancel);
            progress.Report((i + 1, copy.Originals.Count));
        }

        if (again && lost.Count > 0 && await WereTakenAway(lost, cancel))
        {
            return (null, true);
        }

        await AddFolder(backup, directory.Attachments, BackupNames.OfAttachment, lost, cancel);
        await AddFolder(backup, directory.NewsroomKeys, BackupNames.OfKey, lost, cancel);
        await AddFolder(backup, directory.Themes, BackupNames.OfThemeFile, lost, cancel);
        if (File.Exists(directory.Settings))
        {
            await backup.Add(BackupNames.Settings, isPacked: false, directory.Settings, cancel);
        }

        var size = await backup.Finish(new BackupManifest
        {
            Format = BackupManifest.Newest,
            Program = $"Visnyk {typeof(PaperBackup).Assembly.GetName().Version?.ToString(3)}",
            MadeAt = at,
            Database = database.Kind,
            Migrations = copy.Migrations,
            Tables = copy.Tables,
            Entries = backup.Entries,
            Lost = lost,
        });
        return (new BackupMade(file, size, copy.Originals.Count, lost), false);
    }

    private async Task AddOriginal(BackupWriter backup, string hash, string format, List<string> lost, CancellationToken cancel)
    {
        var (name, path) = (BackupNames.OfOriginal(hash, format), media.FileOf(hash, format));
        try
        {
            // What is damaged is copied as it is: there is no better one, and a backup without it would be worse.
            if ((await backup.Add(name, isPacked: format != "svg", path, cancel)).Sha256 != hash)
            {
                lost.Add(name);
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException && !File.Exists(path))
        {
            lost.Add(name);
        }
    }

    private static async Task AddFolder(BackupWriter backup, string folder, Func<string, string> nameOf, List<string> lost, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var nowhere = new DataDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(Unfinished, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = nameOf(Path.GetRelativePath(folder, path));
            if (BackupNames.Place(name, nowhere) is null)
            {
                // A name that some other system would read as another place.
                lost.Add(name);
                continue;
            }

            try
            {
                await backup.Add(name, isPacked: false, path, cancel);
            }
            catch (FileNotFoundException)
            {
                // Somebody deleted it meanwhile; whoever deletes a file is asked no more about it.
            }
        }
    }

    /// <summary>Whether the database no longer names one of some originals: it was taken away while the pictures were copied.</summary>
    private async Task<bool> WereTakenAway(List<string> lost, CancellationToken cancel)
    {
        var named = (await database.Originals(cancel)).ToHashSet(StringComparer.Ordinal);
        return lost.Select(BackupNames.HashOf).Any(hash => hash is not null && !named.Contains(hash));
    }
}
