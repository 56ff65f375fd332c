namespace Visnyk.Site.Models;

/// <summary>An instant, for the filters <c>local</c> and <c>iso</c>.</summary>
/// <param name="Milliseconds">Unix milliseconds, UTC.</param>
/// <param name="DayOnly">Whether only the day is known; it is then the same day in every zone.</param>
public sealed record PageDate(long Milliseconds, bool DayOnly = false)
{
    /// <summary>An instant that may be missing.</summary>
    public static PageDate? Of(long? milliseconds) => milliseconds is { } known ? new PageDate(known) : null;

    /// <summary>A day.</summary>
    public static PageDate Of(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds(), DayOnly: true);
}
