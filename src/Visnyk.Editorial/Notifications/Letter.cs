namespace Visnyk.Editorial.Notifications;

/// <summary>A notification that is on its way by mail. It is written with what it is about and goes when it was handed over, or after many tries.</summary>
public sealed class Letter
{
    /// <summary>How often it is tried.</summary>
    public const int MostTries = 9;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The notification's id.</summary>
    public long Id { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Whether nobody tries any more.</summary>
    public bool IsGivenUp => Tries >= MostTries;

    /// <summary>Makes it due.</summary>
    public static Letter Of(long notification, DateTimeOffset now) => new() { Id = notification, DueAt = now };

    /// <summary>Notes that it is tried. Whoever tries may fail or fall; then it is due again, each time four times later.</summary>
    public void Try(DateTimeOffset now)
    {
        DueAt = now + TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (2 * Math.Min(Tries, 10))));
        Tries++;
    }
}
