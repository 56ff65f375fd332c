using System.Globalization;

namespace Visnyk.Storage.Backups;

/// <summary>The folder of backups that are made by themselves. It knows them by their names, and touches nothing else there.</summary>
public sealed class BackupShelf(BackupPlan plan)
{
    private const string Beginning = "visnyk-";
    private const string End = ".zip";
    private const string Form = "yyyyMMdd'-'HHmmss'Z'";

    /// <summary>The file of a backup that is made at a time.</summary>
    public string FileAt(DateTimeOffset at) => Path.Combine(plan.Folder, Beginning + at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) + End);

    /// <summary>
    /// The backups with their times, the newest first. One whose name lies in the future was made when a clock was wrong, and says neither what is due nor what is old: it
    /// is none of them until its time comes, and is left as it is.
    /// </summary>
    public IReadOnlyList<(string File, DateTimeOffset At)> All(DateTimeOffset now) => Directory.Exists(plan.Folder)
        ? [.. Directory.EnumerateFiles(plan.Folder, $"{Beginning}*{End}").Select(f => (File: f, At: TimeOf(Path.GetFileName(f)))).Where(b => b.At <= now).Select(b => (b.File, b.At!.Value)).OrderByDescending(b => b.Value)]
        : [];

    /// <summary>Makes the folder ready for another: what a program that was killed left half done is taken away.</summary>
    public void Prepare()
    {
        if (plan.MakesFolder)
        {
            Directory.CreateDirectory(plan.Folder);
        }

        foreach (var file in Directory.Exists(plan.Folder) ? Directory.EnumerateFiles(plan.Folder, $"{Beginning}*{End}.part*") : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>Deletes what the plan no longer keeps.</summary>
    public void Clear(DateTimeOffset now)
    {
        var all = All(now);
        for (var place = 0; place < all.Count; place++)
        {
            if (!plan.Keeps(place, now - all[place].At))
            {
                File.Delete(all[place].File);
            }
        }
    }

    private static DateTimeOffset? TimeOf(string name) =>
        DateTimeOffset.TryParseExact(name[Beginning.Length..^End.Length], Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
