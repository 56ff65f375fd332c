using NodaTime;
using Visnyk.Editorial.Results;

namespace Visnyk.Editorial.Editions;

/// <summary>Times of day as an edition's readers have them, its zone's changes of the clock included (IANA time zone database).</summary>
public static class EditionClock
{
    /// <summary>The time zones that there are to choose from, by name (IANA time zone database, without the names that only lead to another).</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. (NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(l => l.ZoneId).Append("Etc/UTC").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether there is a time zone of a name.</summary>
    public static bool IsZone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The present name of a zone: browsers still say <c>Europe/Kiev</c>. A name that is none stays as it is.</summary>
    public static string PresentName(string zone) => NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var name) ? name : zone;

    /// <summary>
    /// The instant of a local time. Problem where the clock is put forward over it (<c>schedule.skipped</c>), or where it comes twice as the clock is put
    /// back and nobody said which (<c>schedule.twice</c>).
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="local">The time on its readers' clocks.</param>
    /// <param name="second">Of a time that comes twice: whether the second is meant; null where it was not said.</param>
    public static Outcome<DateTimeOffset> InstantOf(Edition edition, LocalDateTime local, bool? second)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var there = ZoneOf(edition).MapLocal(local);
        return there.Count switch
        {
            0 => new Problem("schedule.skipped", $"The clock in {edition.TimeZone} is put forward over {local}; there is no such time.", edition.Tag.Value),
            2 when second is null => new Problem("schedule.twice", $"The clock in {edition.TimeZone} is put back, and {local} comes twice; say which is meant.", edition.Tag.Value),
            _ => (second == true ? there.Last() : there.First()).ToDateTimeOffset().ToUniversalTime(),
        };
    }

    /// <summary>The time on the edition's readers' clocks.</summary>
    public static LocalDateTime LocalOf(Edition edition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Instant.FromDateTimeOffset(at).InZone(ZoneOf(edition)).LocalDateTime;
    }

    /// <summary>When a day begins there; at midnight, or when the clock comes to it.</summary>
    public static DateTimeOffset StartOf(Edition edition, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return ZoneOf(edition).AtStartOfDay(day).ToDateTimeOffset();
    }

    private static DateTimeZone ZoneOf(Edition edition) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.TimeZone) ?? DateTimeZone.Utc;
}
