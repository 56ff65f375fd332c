using Visnyk.Desk.Backups;
using Visnyk.Editorial.People;
using Visnyk.Settings;
using Visnyk.Storage.Backups;
using Visnyk.Storage.PostgreSql;
using Visnyk.Storage.Sqlite;

namespace Visnyk.Commands;

/// <summary>Copies a paper into one file while it is served, and makes a data folder of such a file.</summary>
internal static class BackupCommand
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<int> Backup(InstallationSettings settings, string file, bool overwrite, CancellationToken cancel)
    {
        if (!Directory.Exists(settings.Directory.Path))
        {
            throw new CommandException($"There is no folder {settings.Directory.Path}. Name the installation's folder with --data.");
        }

        await using var services = new ServiceCollection().AddInstallation(settings).BuildServiceProvider();
        try
        {
            var outcome = await services.GetRequiredService<MakeBackup>().Run(
                Actor.Installation, new(Path.GetFullPath(file)) { Overwrite = overwrite }, new ProgressLine("Copying pictures"), cancel);
            if (!outcome.Done)
            {
                throw new CommandException(outcome.Problems[0].Detail);
            }

            var made = outcome.Value;
            ProgressLine.Done(FormattableString.Invariant($"Made {made.File}: {made.Size / Megabyte:0.0} MB, {made.Pictures} pictures. It holds keys and addresses of people: keep it where only you can read it."));
            if (made.Lost.Count > 0)
            {
                await Console.Error.WriteLineAsync($"visnyk: not in it, or damaged as they are in {settings.Directory.Path}: {string.Join(", ", made.Lost)}. 'visnyk doctor' says more.");
            }

            return 0;
        }
        catch (OperationCanceledException)
        {
            throw new CommandException("Stopped; no backup was made.");
        }
    }

    public static async Task<int> Restore(InstallationSettings settings, string file, CancellationToken cancel)
    {
        var restore = new PaperRestore(directory => settings.Database is { } connection ? new PostgreSqlDatabase(connection) : new SqliteDatabase(directory.Database), settings.Database);
        try
        {
            var restored = await restore.Run(Path.GetFullPath(file), settings.Directory, new ProgressLine("Restoring"), cancel);
            ProgressLine.Done(FormattableString.Invariant($"Restored the paper of {restored.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC into {settings.Directory.Path}, without the letters that waited to be sent. 'visnyk doctor' looks it over, 'visnyk serve' starts it, both with --data."));
            if (restored.SetAside.Count > 0)
            {
                Console.WriteLine($"So that it leaves the other paper's backups alone and writes to nobody, its visnyk.json does not use {string.Join(" and ", restored.SetAside)}. Where it takes that paper's place, take '{PaperRestore.SetAside}' from before {(restored.SetAside.Count > 1 ? "their names" : "its name")}.");
            }

            return 0;
        }
        catch (OperationCanceledException)
        {
            throw new CommandException($"Stopped; {settings.Directory.Path} was not made.");
        }
    }
}
