namespace Visnyk.Editorial.People;

/// <summary>Somebody signed in on one device.</summary>
public sealed class Session
{
    /// <summary>The longest note of a device, in UTF-16 units.</summary>
    public const int LongestDevice = 300;

    /// <summary>How long it lasts after it was last seen.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>Its id; the cookie that names it is sealed.</summary>
    public long Id { get; init; }

    /// <summary>Who.</summary>
    public UserId UserId { get; init; }

    /// <summary>What the browser said of itself.</summary>
    public required string Device { get; init; }

    /// <summary>The address that it was last seen at.</summary>
    public required string Origin { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last seen, give or take some minutes.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Whether it is over at a time.</summary>
    public bool IsOver(DateTimeOffset now) => now - SeenAt > Lasts;
}
