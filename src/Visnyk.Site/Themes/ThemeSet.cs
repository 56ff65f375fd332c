using Microsoft.Extensions.Logging;
using Visnyk.Site.Catalogue;

namespace Visnyk.Site.Themes;

/// <summary>
/// The theme in use. Its files are looked at before a page is made in development, and every few seconds otherwise; a change that does not
/// parse is shown in development and not taken over in production; a page that a changed theme cannot make is made in production by the one before.
/// </summary>
public sealed class ThemeSet(SiteOptions options, LocaleSet locales, ILogger<ThemeSet> log)
{
    private readonly Lock gate = new();
    private Theme? good;
    private Theme? earlier;
    private long stamp;
    private ThemeException? broken;

    /// <summary>The theme. In development throws <see cref="ThemeException"/> while its files are broken.</summary>
    public Theme Current
    {
        get
        {
            if (options.Development)
            {
                Look();
                if (broken is { } error)
                {
                    throw error;
                }
            }

            return good ?? throw new ThemeException("No theme was loaded.");
        }
    }

    /// <summary>
    /// The theme that served before this one, for a page that this one cannot make; null where there is none, and in development, where errors are
    /// to be seen.
    /// </summary>
    public Theme? Before(Theme theme) => options.Development || theme != good ? null : earlier;

    /// <summary>Loads the theme for the first time. Throws <see cref="ThemeException"/> where it cannot be used.</summary>
    public void Load()
    {
        stamp = StampOf(options.ThemeFolder);
        good = Read();
    }

    /// <summary>Looks whether files changed, and takes the theme over where it parses.</summary>
    public void Look()
    {
        lock (gate)
        {
            var now = StampOf(options.ThemeFolder);
            if (now == stamp)
            {
                return;
            }

            stamp = now;
            try
            {
                var next = Read();
                (earlier, good, broken) = (good, next, null);
            }
            catch (ThemeException error)
            {
                broken = error;
                log.LogError("The theme changed and cannot be used; the last good one goes on serving. {Cause}", error.Message);
            }
        }
    }

    private Theme Read() => Theme.Load(options.ThemeFolder, locales.IsString, options.Development);

    private static long StampOf(string folder)
    {
        var stamp = new HashCode();
        if (Directory.Exists(folder))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
            {
                stamp.Add(file.FullName);
                stamp.Add(file.LastWriteTimeUtc);
                stamp.Add(file.Length);
            }
        }

        return stamp.ToHashCode();
    }
}
