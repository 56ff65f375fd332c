namespace Visnyk.Storage;

/// <summary>DIR: the folder that holds everything that lasts.</summary>
/// <param name="Path">Its full path.</param>
public sealed record DataDirectory(string Path)
{
    /// <summary>The SQLite database.</summary>
    public string Database => Within("visnyk.db");

    /// <summary>Settings that belong to this installation.</summary>
    public string Settings => Within("visnyk.json");

    /// <summary>Originals of media, named by their content.</summary>
    public string Originals => Within("media", "originals");

    /// <summary>Renditions made of them; may be deleted, they are made again.</summary>
    public string Renditions => Within("media", "renditions");

    /// <summary>Share images; may be deleted, they are made again.</summary>
    public string ShareImages => Within("media", "renditions", "share");

    /// <summary>Files that the newsroom keeps with stories; no address of the site leads there.</summary>
    public string Attachments => Within("attachments");

    /// <summary>Keys that are in no copy of the database; those of readers last a day.</summary>
    public string Keys => Within("keys");

    /// <summary>The keys that the newsroom's cookies and forms are sealed with.</summary>
    public string NewsroomKeys => Within("keys", "newsroom");

    /// <summary>The site's own themes.</summary>
    public string Themes => Within("themes");

    /// <summary>Where backups go that are made by themselves, where no other folder is named.</summary>
    public string Backups => Within("backups");

    /// <summary>
    /// Makes the folder and those in it that are missing. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where
    /// that cannot be done.
    /// </summary>
    public void Make()
    {
        foreach (var folder in new[] { Path, Originals, Renditions, Themes })
        {
            Directory.CreateDirectory(folder);
        }

        // Whoever has these keys can make cookies.
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(NewsroomKeys);
        }
        else
        {
            Directory.CreateDirectory(NewsroomKeys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Tries whether files can be made, read and deleted in the folder. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> where they cannot.
    /// </summary>
    public void Try()
    {
        var trial = Within($".trial-{Guid.NewGuid():N}");
        File.WriteAllText(trial, "trial");
        File.ReadAllText(trial);
        File.Delete(trial);
    }

    private string Within(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
