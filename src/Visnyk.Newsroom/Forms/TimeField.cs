using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Visnyk.Editorial.Editions;

namespace Visnyk.Newsroom.Forms;

/// <summary>What a field for date and time holds (HTML standard, a valid local date and time string): the time on an edition's clock.</summary>
internal static class TimeField
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>The time that somebody put in; null where it is none.</summary>
    public static LocalDateTime? Read(string text)
    {
        var parsed = Minutes.Parse(text) is { Success: true } minutes ? minutes : Seconds.Parse(text);
        return parsed is { Success: true, Value.Year: > 1900 and < 9000 } ? parsed.Value : null;
    }

    /// <summary>An instant as the field shows it; null for none.</summary>
    public static string? Write(Edition edition, DateTimeOffset? at) => at is { } known ? Minutes.Format(EditionClock.LocalOf(edition, known)) : null;

    /// <summary>Of a time that comes twice, which one is meant (<see cref="WhichHour"/>): whether the second; null where it was not said.</summary>
    public static bool? IsSecond(IFormCollection form) => form["which"].ToString() switch { "first" => false, "second" => true, _ => null };
}
