using System.Text.RegularExpressions;
using Visnyk.Storage.Media;

namespace Visnyk.Storage.Backups;

/// <summary>What stands where in a backup, and in the data folder that it is unpacked into. Nothing of another name is ever unpacked.</summary>
internal static partial class BackupNames
{
    public const string SqliteDatabase = "database/visnyk.db";
    public const string Settings = "visnyk.json";
    private const string Media = "media/";
    private const string NewsroomKeys = "keys/newsroom/";
    private const string Themes = "themes/";
    private const string Attachments = "attachments/";

    public static string OfTable(string table) => $"database/{table}.copy";

    public static string OfOriginal(string hash, string format) => $"{Media}{hash}.{format}";

    public static string OfKey(string file) => NewsroomKeys + file;

    public static string OfThemeFile(string path) => Themes + path.Replace('\\', '/');

    public static string OfAttachment(string path) => Attachments + path.Replace('\\', '/');

    /// <summary>The hash that an original's name says; null for other files.</summary>
    public static string? HashOf(string name) => Original().Match(name) is { Success: true } original ? original.Groups[1].Value : null;

    /// <summary>Where a file is unpacked in the data folder; null where its name is none that a backup has, and empty for a table, which is not a file there.</summary>
    public static string? Place(string name, DataDirectory directory)
    {
        if (name == SqliteDatabase)
        {
            return directory.Database;
        }

        if (name == Settings)
        {
            return directory.Settings;
        }

        if (Table().IsMatch(name))
        {
            return "";
        }

        if (Original().Match(name) is { Success: true } original)
        {
            return new MediaStore(directory).FileOf(original.Groups[1].Value, original.Groups[2].Value);
        }

        var (folder, rest) = name.StartsWith(NewsroomKeys, StringComparison.Ordinal) ? (directory.NewsroomKeys, name[NewsroomKeys.Length..])
            : name.StartsWith(Themes, StringComparison.Ordinal) ? (directory.Themes, name[Themes.Length..])
            : name.StartsWith(Attachments, StringComparison.Ordinal) ? (directory.Attachments, name[Attachments.Length..])
            : ("", "");
        return folder.Length > 0 && IsSafe(rest) ? Path.Combine([folder, .. rest.Split('/')]) : null;
    }

    /// <summary>Whether a path stays in its folder on every system: no way up, no drive, no stream, nothing that some system reads otherwise.</summary>
    private static bool IsSafe(string path) => path.Length is > 0 and < 400 && path.Split('/').All(part =>
        part.Length > 0 && part.Trim() == part && part.TrimEnd('.') == part && !part.Any(c => char.IsControl(c) || "\\:*?\"<>|".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex("^database/[a-z_][a-z0-9_]*\\.copy$", RegexOptions.CultureInvariant)]
    private static partial Regex Table();

    [GeneratedRegex("^media/([0-9a-f]{64})\\.(jpeg|png|webp|avif|gif|svg)$", RegexOptions.CultureInvariant)]
    private static partial Regex Original();
}
