using System.Collections.Immutable;

namespace Visnyk.Editorial.People;

/// <summary>How somebody proves who they are, but for passkeys. Nothing of it can be read back as what was typed.</summary>
public sealed class Credentials
{
    /// <summary>The person.</summary>
    public UserId UserId { get; init; }

    /// <summary>The password's hash; null for none.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever a way to sign in does; a session that was begun with another is over.</summary>
    public required string Stamp { get; set; }

    /// <summary>The key that the authenticator app shares (RFC 6238), sealed with the installation's keys; null for none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Whether the password needs a code beside it.</summary>
    public bool TwoFactor { get; set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public ImmutableArray<string> RecoveryCodes { get; set; } = [];

    /// <summary>How often in a row somebody failed.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no password is tried; null for none.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
}
