using Visnyk.Commands;
using Visnyk.Settings;

namespace Visnyk.Tests;

/// <summary>The demonstration as the program makes it in a new folder: made once for all tests, each of which gets a copy.</summary>
internal static class DemoFolder
{
    private static readonly string Original = Path.Combine(Path.GetTempPath(), "visnyk-demo-" + Guid.NewGuid().ToString("N"));
    private static readonly Lazy<Task> Made = new(Make);

    /// <summary>Puts the demonstration into a folder that does not exist yet.</summary>
    public static async Task CopyTo(string folder)
    {
        await Made.Value;
        Copy(Original, folder);
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

    private static async Task Make()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Original, recursive: true);
        await using var app = await ServeCommand.Start(InstallationSettings.Read(new Dictionary<string, string> { ["data"] = Original, ["urls"] = "http://127.0.0.1:0" }), CancellationToken.None);
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
