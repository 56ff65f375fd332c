namespace Visnyk.Tests;

/// <summary>A paper with a theme of its own, a copy of the default one, that a test can change.</summary>
public sealed class ThemedPaper : Paper
{
    public ThemedPaper()
        : base(onPostgres: false, more: new Dictionary<string, string> { ["theme"] = "own" })
    {
        var original = Path.Combine(Checkout.Root, "themes", "herald");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Theme, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Theme => Path.Combine(Folder, "themes", "own");

    public Task Write(string file, string text) => File.WriteAllTextAsync(Path.Combine(Theme, file), text);

    public void Remove(string folder) => Directory.Delete(Path.Combine(Theme, folder), recursive: true);

    public void Look() => Action<Site.Themes.ThemeSet>().Look();
}
