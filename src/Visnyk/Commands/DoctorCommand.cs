using System.Data.Common;
using Visnyk.Settings;
using Visnyk.Storage;
using Visnyk.Storage.Media;

namespace Visnyk.Commands;

/// <summary>Looks an installation over without changing it, and says of each thing found how to mend it.</summary>
internal static class DoctorCommand
{
    private const long LeastFree = 500L * 1024 * 1024;

    // ENOSPC, as .NET hands on the errors of the system.
    private const int NoSpace = 28;
    private static readonly TimeSpan FutureAllowed = TimeSpan.FromMinutes(5);

    public static async Task<int> Run(InstallationSettings settings, CancellationToken cancel)
    {
        var directory = settings.Directory;
        if (!Directory.Exists(directory.Path))
        {
            throw new CommandException($"There is no folder {directory.Path}. Name the installation's folder with --data, or make one with 'visnyk serve'.");
        }

        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        var faults = 0;
        async Task<bool> Check(string what, Func<Task<IReadOnlyList<string>>> look)
        {
            var found = await look();
            faults += found.Count;
            Console.WriteLine(found.Count == 0 ? $"ok      {what}" : string.Join(Environment.NewLine, found.Select(f => $"WRONG   {what}: {f}")));
            return found.Count == 0;
        }

        await Check("rights", () => Sync(Rights(directory)));
        await Check("free disk", () => Sync(Disk(directory)));
        await Check("clock", () => Sync(Clock(directory)));
        var database = services.GetRequiredService<Database>();
        var readable = await Check("database version", () => Version(database, directory, settings, cancel));
        if (readable)
        {
            await Check("database integrity", () => Integrity(database, cancel));
            await Check("media files", () => Media(database, services.GetRequiredService<MediaStore>(), cancel));
            await Check("backups", () => BackupCheck.Look(settings, database, cancel));
        }

        if (settings.Plans && readable)
        {
            await QueryPlans.Print(database, cancel);
        }

        Console.WriteLine(faults == 0 ? "Nothing is wrong." : $"{faults} thing(s) are wrong.");
        return faults == 0 ? 0 : 1;
    }

    private static Task<IReadOnlyList<string>> Sync(string? fault) => Task.FromResult<IReadOnlyList<string>>(fault is null ? [] : [fault]);

    private static string? Rights(DataDirectory directory)
    {
        try
        {
            directory.Try();
            if (File.Exists(directory.Database))
            {
                using var database = File.Open(directory.Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            }

            return null;
        }
        catch (IOException error) when (error.HResult == NoSpace)
        {
            return $"the disk is full: {error.Message} Make room.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{error.Message} Give the user that runs Visnyk the right to read and write there.";
        }
    }

    private static string? Disk(DataDirectory directory)
    {
        var free = new DriveInfo(directory.Path).AvailableFreeSpace;
        return free >= LeastFree ? null : $"only {free / 1024 / 1024} MB are left; make room, {LeastFree / 1024 / 1024} MB at least.";
    }

    private static string? Clock(DataDirectory directory)
    {
        var now = DateTime.UtcNow;
        var newest = new DirectoryInfo(directory.Path).EnumerateFiles().Select(f => f.LastWriteTimeUtc).DefaultIfEmpty().Max();
        return now.Year < 2025 || newest > now + FutureAllowed
            ? $"the clock says {now:yyyy-MM-dd HH:mm} UTC, but files here are newer ({newest:yyyy-MM-dd HH:mm}); set the clock, best by NTP."
            : null;
    }

    private static async Task<IReadOnlyList<string>> Version(Database database, DataDirectory directory, InstallationSettings settings, CancellationToken cancel)
    {
        if (settings.Database is null && !File.Exists(directory.Database))
        {
            return [$"there is no database {directory.Database}; restore a backup, or make a new installation with 'visnyk serve'."];
        }

        try
        {
            return await database.IsUpToDate(cancel) ? [] : ["it was made by an earlier version; 'visnyk serve' brings it up to date."];
        }
        catch (Exception error) when (error is NewerVersionException or DbException)
        {
            return [$"{error.Message}{(error is DbException ? " If it cannot be reached, start it; if it is damaged, restore a backup." : "")}"];
        }
    }

    private static async Task<IReadOnlyList<string>> Integrity(Database database, CancellationToken cancel)
    {
        try
        {
            return [.. (await database.CheckIntegrity(cancel)).Select(fault => $"{fault}; restore the newest backup that 'visnyk doctor' finds sound.")];
        }
        catch (DbException error)
        {
            return [$"{error.Message} Restore the newest backup that 'visnyk doctor' finds sound."];
        }
    }

    private static async Task<IReadOnlyList<string>> Media(Database database, MediaStore store, CancellationToken cancel)
    {
        var faults = new List<string>();
        await using var db = database.OpenPublished();
        await foreach (var item in db.Media.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!await store.IsSound(item, cancel))
            {
                faults.Add($"the original {store.FileOf(item.Hash, item.Format)} is missing or damaged; copy it back from a backup.");
            }
        }

        return faults;
    }
}
