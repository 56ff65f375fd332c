using System.Globalization;
using Visnyk.Commands;
using Visnyk.Storage.Backups;

namespace Visnyk.Settings;

/// <content>What concerns backups that are made by themselves.</content>
internal sealed partial class InstallationSettings
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>How backups are made by themselves; null where they are not. Throws <see cref="CommandException"/> where the settings cannot be used.</summary>
    public BackupPlan? Backups
    {
        get
        {
            if (this["backup-every"] is not { } text || text == "0")
            {
                return null;
            }

            var every = Span(text) is { } span && span >= Shortest ? span
                : throw new CommandException($"The setting 'backup-every' is '{text}'; it takes minutes, hours or days such as 30m, 24h or 7d, or 0 for none.");
            var (folder, keep) = (this["backup-folder"], this["backup-keep"] ?? BackupPlan.UsualNumber.ToString(CultureInfo.InvariantCulture));
            var plan = new BackupPlan(every, folder is null ? Directory.Backups : Path.GetFullPath(folder, Directory.Path)) { MakesFolder = folder is null };
            return int.TryParse(keep, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? plan with { KeepNumber = number }
                : Span(keep) is { } longest ? plan with { KeepNumber = null, KeepFor = longest }
                : throw new CommandException($"The setting 'backup-keep' is '{keep}'; it takes how many are kept, such as 7, or how long, such as 30d.");
        }
    }

    /// <summary>A length of time such as 30m, 24h or 7d; null where it is none.</summary>
    private static TimeSpan? Span(string text) =>
        text.Length < 2 || !int.TryParse(text[..^1].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > 100_000 ? null
        : char.ToLowerInvariant(text[^1]) switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
}
