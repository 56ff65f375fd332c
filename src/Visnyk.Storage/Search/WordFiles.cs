namespace Visnyk.Storage.Search;

/// <summary>The folder languages/: a word file a language.</summary>
public static class WordFiles
{
    /// <summary>Reads the word file of a primary language tag out of a folder; null where there is none.</summary>
    public static Func<string, byte[]?> In(string folder) => primary =>
    {
        var file = Path.Combine(folder, primary + ".words");
        return primary.All(char.IsAsciiLetter) && File.Exists(file) ? File.ReadAllBytes(file) : null;
    };
}
