using Visnyk.Commands;
using Visnyk.Settings;

namespace Visnyk.Tests;

/// <summary>A data folder as the program makes it: made once for all tests, each of which gets a copy.</summary>
internal sealed class MadeFolder
{
    private readonly string original = Path.Combine(Path.GetTempPath(), "visnyk-made-" + Guid.NewGuid().ToString("N"));
    private readonly Lazy<Task> made;

    private MadeFolder(bool demo) => made = new(() => Make(demo));

    /// <summary>With the demonstration.</summary>
    public static MadeFolder Demo { get; } = new(demo: true);

    /// <summary>With nothing in it.</summary>
    public static MadeFolder Empty { get; } = new(demo: false);

    /// <summary>Puts it into a folder that does not exist yet.</summary>
    public async Task CopyTo(string folder)
    {
        await made.Value;
        Copy(original, folder);
    }

    /// <summary>Puts what is in one folder into another that does not exist yet.</summary>
    public static void Copy(string original, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Starts the program on a folder, and stops it as soon as it serves.</summary>
    public static async Task Begin(string folder, bool demo, string? database = null)
    {
        var settings = new Dictionary<string, string> { ["data"] = folder, ["urls"] = "http://127.0.0.1:0", ["demo"] = demo ? "true" : "false" };
        if (database is not null)
        {
            settings["database"] = database;
        }

        await using var app = await ServeCommand.Start(InstallationSettings.Read(settings), CancellationToken.None);
        await app.StopAsync();
    }

    private async Task Make(bool demo)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(original, recursive: true);
        await Begin(original, demo);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
