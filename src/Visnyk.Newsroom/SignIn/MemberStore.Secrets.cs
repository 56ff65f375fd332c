using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Visnyk.Newsroom.SignIn;

/// <content>Passwords, stamps, lock-out, codes.</content>
internal sealed partial class MemberStore
{
    public Task SetPasswordHashAsync(Member user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.Credentials.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.PasswordHash);

    public Task<bool> HasPasswordAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.PasswordHash is not null);

    public Task SetSecurityStampAsync(Member user, string stamp, CancellationToken cancellationToken) => Set(() => user.Credentials.Stamp = stamp);

    public Task<string?> GetSecurityStampAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Credentials.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.LockedUntil);

    public Task SetLockoutEndDateAsync(Member user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.Credentials.LockedUntil = lockoutEnd);

    public async Task<int> IncrementAccessFailedCountAsync(Member user, CancellationToken cancellationToken) =>
        user.Credentials.Failures = (await countFailure.Run(user.User.Id, cancellationToken)).Value;

    public Task ResetAccessFailedCountAsync(Member user, CancellationToken cancellationToken) => Set(() => user.Credentials.Failures = 0);

    public Task<int> GetAccessFailedCountAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.Failures);

    public Task<bool> GetLockoutEnabledAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Member user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetTwoFactorEnabledAsync(Member user, bool enabled, CancellationToken cancellationToken) => Set(() => user.Credentials.TwoFactor = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.TwoFactor);

    public Task SetAuthenticatorKeyAsync(Member user, string key, CancellationToken cancellationToken) => Set(() => user.Credentials.AuthenticatorKey = seal.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Credentials.AuthenticatorKey is { } key ? Unseal(key) : null);

    public Task ReplaceCodesAsync(Member user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => (user.Credentials.RecoveryCodes, codesAreNew) = ([.. recoveryCodes.Select(Hash)], true));

    public async Task<bool> RedeemCodeAsync(Member user, string code, CancellationToken cancellationToken)
    {
        var left = await useCode.Run(Self(user), Hash(code), cancellationToken);
        user.Credentials.RecoveryCodes = left.Done ? left.Value : user.Credentials.RecoveryCodes;
        return left.Done;
    }

    public Task<int> CountCodesAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.RecoveryCodes.Length);

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    // Codes are random, so a plain hash is enough; it is read as it is typed, hyphens and case left aside.
    private static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())));

    /// <summary>A key sealed with keys that are gone (a DIR restored without them) is as good as none.</summary>
    private string? Unseal(string key)
    {
        try
        {
            return seal.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
