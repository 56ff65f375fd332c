using Visnyk.Editorial.People;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Audit;

/// <summary>A line of the audit log: who did what to what, when, from where. Written once, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Its id; ids sort by time.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the installation, and for somebody who had not signed in.</summary>
    public UserId? UserId { get; init; }

    /// <summary>Their name at that time.</summary>
    public required string Name { get; init; }

    /// <summary>What was done.</summary>
    public required string What { get; init; }

    /// <summary>To what; may be empty.</summary>
    public required string About { get; init; }

    /// <summary>What else there is to know.</summary>
    public required string Detail { get; init; }

    /// <summary>The address that it was done from; empty on the machine itself.</summary>
    public required string Origin { get; init; }

    /// <summary>The longest name or detail that is kept, in UTF-16 units.</summary>
    public const int Longest = 300;

    /// <summary>The line for a deed.</summary>
    public static AuditEntry Of(long id, DateTimeOffset at, Actor by, Deed deed)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(deed);
        return new AuditEntry
        {
            Id = id,
            At = at,
            UserId = by.User,
            Name = Cut(by.Name),
            What = deed.What,
            About = Cut(deed.About),
            Detail = Cut(deed.Detail),
            Origin = by.From,
        };
    }

    private static string Cut(string text)
    {
        var clean = CleanText.Of(text);
        return clean.Length <= Longest ? clean : clean[..(char.IsHighSurrogate(clean[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }
}
