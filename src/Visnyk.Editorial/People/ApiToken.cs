namespace Visnyk.Editorial.People;

/// <summary>What another program shows to be let in (RFC 6750, bearer token). Only the hash of its secret is kept.</summary>
public sealed class ApiToken
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 100;

    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is for, in the words of whoever made it.</summary>
    public required string Name { get; init; }

    /// <summary>What it lets a program do.</summary>
    public TokenScope Scope { get; init; }

    /// <summary>Who made it, and with whom it ends; null for the command line.</summary>
    public UserId? MadeBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was last shown, give or take some minutes; null while it was not.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Whether it reaches as far as something needs.</summary>
    public bool Covers(TokenScope needed) => Scope >= needed;
}
