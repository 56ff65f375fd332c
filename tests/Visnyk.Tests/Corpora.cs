using System.Text.Json;

namespace Visnyk.Tests;

/// <summary>Real input that nobody here wrote; found by listing the folder that VISNYK_CORPORA names.</summary>
internal static class Corpora
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("VISNYK_CORPORA");

    public static IEnumerable<string> NaughtyStrings() => Files("text").SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!);

    private static string[] Files(string kind)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "VISNYK_CORPORA is not set: no real input to try.");
        var folder = Path.Combine(Folder!, kind);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {kind} in the corpora.");
        return Directory.GetFiles(folder, "*.json");
    }
}
