using System.Text.Json;

namespace Visnyk.Tests;

/// <summary>Real input that nobody here wrote; found by listing the folder that VISNYK_CORPORA names.</summary>
internal static class Corpora
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("VISNYK_CORPORA");

    public static IEnumerable<string> NaughtyStrings() => Files("text").SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!);

    public static IEnumerable<string> Attacks() => Files("xss").SelectMany(file =>
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return Strings(json.RootElement).ToList();
    });

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    private static string[] Files(string kind)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "VISNYK_CORPORA is not set: no real input to try.");
        var folder = Path.Combine(Folder!, kind);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {kind} in the corpora.");
        return Directory.GetFiles(folder, "*.json");
    }
}
