using System.Collections.Immutable;

namespace Visnyk.Editorial.People;

/// <summary>A passkey: the public half of a key that a device or a key chain keeps (W3C Web Authentication).</summary>
public sealed class Passkey
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The credential's id, base64url.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public UserId UserId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The public key, COSE.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The authenticator's signature counter.</summary>
    public long SignCount { get; set; }

    /// <summary>How the authenticator is reached.</summary>
    public ImmutableArray<string> Transports { get; init; } = [];

    /// <summary>Whether the owner was verified (by PIN or finger).</summary>
    public bool IsUserVerified { get; set; }

    /// <summary>Whether it may be in more places than one.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it is.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>The attestation object of the registration.</summary>
    public required byte[] AttestationObject { get; init; }

    /// <summary>The client data of the registration.</summary>
    public required byte[] ClientData { get; init; }
}
