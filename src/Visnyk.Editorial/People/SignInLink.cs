namespace Visnyk.Editorial.People;

/// <summary>A link by which somebody signs in once. Only the hash of its secret is kept.</summary>
public sealed class SignInLink
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Whom it signs in; null for whoever founds the newsroom, which works while there is nobody.</summary>
    public UserId? UserId { get; init; }

    /// <summary>When it stops working.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
