using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Backups;
using Visnyk.Settings;
using Visnyk.Storage;
using Visnyk.Storage.Backups;

namespace Visnyk.Commands;

/// <summary>Looks for the newest backup, and for those that failed since.</summary>
internal static class BackupCheck
{
    // One that failed is tried again before it is missed.
    private const int LateAfter = 2;

    /// <summary>What is wrong; empty where nothing is. Says how old the newest backup is.</summary>
    public static async Task<IReadOnlyList<string>> Look(InstallationSettings settings, Database database, CancellationToken cancel)
    {
        await using var db = database.OpenNewsroom();
        var deeds = await db.AuditEntries.AsNoTracking().Where(e => e.What == "backup.make" || e.What == MakeBackup.Failed)
            .GroupBy(e => e.What).Select(g => new { g.Key, Last = g.Max(e => e.Id) }).ToListAsync(cancel);
        var ids = deeds.Select(d => d.Last).ToList();
        var last = await db.AuditEntries.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancel);
        var (made, failed) = (last.Find(e => e.What == "backup.make"), last.Find(e => e.What == MakeBackup.Failed));
        if (settings.Backups is not { } plan)
        {
            Console.WriteLine(made is null
                ? "note    backups: none was made, and none are made by themselves; set 'backup-every', or run 'visnyk backup' now and then."
                : $"note    backups: the last was {made.About}, {Age(DateTimeOffset.UtcNow - made.At)} ago; none are made by themselves ('backup-every').");
            return [];
        }

        var newest = new BackupShelf(plan).All(DateTimeOffset.UtcNow);
        var faults = new List<string>();
        if (newest.Count == 0)
        {
            faults.Add($"there is none in {plan.Folder}; 'visnyk serve' makes one, else it says why not.");
        }
        else if (DateTimeOffset.UtcNow - newest[0].At is var age && age > plan.Every * LateAfter)
        {
            faults.Add($"the newest, {newest[0].File}, is {Age(age)} old; 'visnyk serve' makes the next, else it says why not.");
        }
        else
        {
            Console.WriteLine($"note    backups: the newest is {newest[0].File}, {Age(DateTimeOffset.UtcNow - newest[0].At)} old; there are {newest.Count}.");
        }

        if (failed is not null && (newest.Count == 0 || failed.At > newest[0].At))
        {
            faults.Add($"the last one failed {Age(DateTimeOffset.UtcNow - failed.At)} ago: {failed.Detail}");
        }

        return faults;
    }

    private static string Age(TimeSpan age) => age < TimeSpan.FromHours(2) ? $"{Math.Max(0, (long)age.TotalMinutes)} minutes"
        : age < TimeSpan.FromDays(2) ? $"{(long)age.TotalHours} hours"
        : string.Create(CultureInfo.InvariantCulture, $"{(long)age.TotalDays} days");
}
