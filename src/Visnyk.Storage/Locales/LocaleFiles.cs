using Visnyk.Editorial.Languages;

namespace Visnyk.Storage.Locales;

/// <summary>Reads the folder locales/: a file a language.</summary>
public static class LocaleFiles
{
    /// <summary>Every locale of a folder by its language tag, lower-case. Throws <see cref="FormatException"/> for a file that cannot be used.</summary>
    public static IReadOnlyDictionary<string, Locale> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file).ToLowerInvariant(),
            file => Locale.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
}
