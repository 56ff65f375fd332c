using Visnyk.Commands;
using Visnyk.Storage;

namespace Visnyk.Settings;

/// <summary>
/// Where the files that come with the program are: in a checkout the checkout's own, so that a change to them is seen at once; else beside the
/// assemblies.
/// </summary>
internal static class ProgramFiles
{
    /// <summary>The folder of interface strings.</summary>
    public static string Locales => Find("locales");

    /// <summary>The folder of what search knows of languages.</summary>
    public static string Languages => Find("languages");

    /// <summary>The folder of the demonstration.</summary>
    public static string Demo => Find("demo");

    /// <summary>The folder of a theme: DIR's own, else one that comes with the program.</summary>
    public static string Theme(DataDirectory directory, string name)
    {
        if (name.Length == 0 || name is "." or ".." || name.IndexOfAny(['/', '\\']) >= 0)
        {
            throw new CommandException($"'{name}' is not the name of a theme: it is the name of a folder in DIR/themes.");
        }

        var own = Path.Combine(directory.Themes, name);
        return Directory.Exists(own) ? own : Path.Combine(Find("themes"), name);
    }

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Visnyk.slnx")))
            {
                return Path.Combine(at.FullName, folder);
            }
        }

        return Path.Combine(AppContext.BaseDirectory, folder);
    }
}
