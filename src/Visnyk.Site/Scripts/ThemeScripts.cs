using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using Visnyk.Site.Themes;

namespace Visnyk.Site.Scripts;

/// <summary>
/// A theme's scripts: plain ES modules that import one another by relative address. They stand under one hash of them all, so that a page never
/// gets modules of two versions and a browser may keep them for ever.
/// </summary>
public sealed partial class ThemeScripts
{
    private readonly FrozenDictionary<string, ScriptFile> files;

    private ThemeScripts(FrozenDictionary<string, ScriptFile> files, string hash) => (this.files, Hash) = (files, hash);

    /// <summary>The hash in their address.</summary>
    public string Hash { get; }

    /// <summary>The address of the module that every page starts with; null where the theme has none, and then its pages run nothing.</summary>
    public string? Main => files.ContainsKey("main.js") ? $"/theme/{Hash}/main.js" : null;

    /// <summary>Reads the scripts of a folder that need not exist. Throws <see cref="ThemeException"/> where one cannot be used.</summary>
    public static ThemeScripts Load(string folder)
    {
        var files = new Dictionary<string, ScriptFile>();
        var hash = new XxHash128();
        IEnumerable<string> paths = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.js").Order(StringComparer.Ordinal) : [];
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            if (!Name().IsMatch(name))
            {
                throw new ThemeException($"scripts/{name}: a script is named with small letters, digits and hyphens, as in saved-stories.js.");
            }

            var text = Read(path);
            var utf8 = Encoding.UTF8.GetBytes(text);
            hash.Append(Encoding.UTF8.GetBytes($"{name} {utf8.Length}\n"));
            hash.Append(utf8);
            files.Add(name, new ScriptFile(text));
        }

        return new ThemeScripts(files.ToFrozenDictionary(), Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 8)));
    }

    /// <summary>The script of a file name; null where there is none.</summary>
    public ScriptFile? Find(string name) => files.GetValueOrDefault(name);

    private static string Read(string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).Trim() + "\n";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ThemeException($"scripts/{Path.GetFileName(path)} cannot be read: {error.Message}", error);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*[.]js$")]
    private static partial Regex Name();
}
