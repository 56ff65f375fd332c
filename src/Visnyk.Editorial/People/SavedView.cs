namespace Visnyk.Editorial.People;

/// <summary>A question to the board that somebody keeps under a name.</summary>
public sealed class SavedView
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The longest question, in UTF-16 units; a Cyrillic letter takes six of them in an address.</summary>
    public const int LongestQuery = 1500;

    /// <summary>The most that one person keeps.</summary>
    public const int Most = 30;

    /// <summary>Its id; ids sort by time.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public UserId UserId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>The question, as it stands in an address.</summary>
    public required string Query { get; set; }
}
