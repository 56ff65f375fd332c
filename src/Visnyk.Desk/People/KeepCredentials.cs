using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Keeps how somebody proves who they are. Everybody does so for themselves, and nobody for anybody else.</summary>
public sealed class KeepCredentials(WriteQueue writes)
{
    /// <summary>The person; or a problem where it is somebody else (<c>rights.own</c>).</summary>
    /// <param name="by">Who.</param>
    /// <param name="credentials">All of it, as it is from now on.</param>
    /// <param name="newCodes">Whether recovery codes were made anew. Else those stay that are left: what was read before one was used must not bring it back.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Outcome<UserId>> Run(Actor by, Credentials credentials, bool newCodes = false, CancellationToken cancel = default)
    {
        Deed? deed = null;
        return writes.RunAside<UserId>(
            by,
            _ => deed,
            async db =>
            {
                if (by.User != credentials.UserId)
                {
                    return new Problem("rights.own", "Everybody keeps their own password.");
                }

                if (await db.Credentials.FindAsync([credentials.UserId], cancel) is not { } kept)
                {
                    return new Problem("user.unknown", $"There is no user {credentials.UserId}.");
                }

                if (!newCodes)
                {
                    credentials.RecoveryCodes = kept.RecoveryCodes;
                }

                deed = What(kept, credentials, newCodes) is { } what ? new Deed(what, $"user {credentials.UserId}") : null;
                if (credentials.Failures > 0)
                {
                    // Others may have failed meanwhile; only success sets the count back.
                    credentials.Failures = Math.Max(credentials.Failures, kept.Failures);
                }

                db.Entry(kept).CurrentValues.SetValues(credentials);
                return kept.UserId;
            },
            cancel);
    }

    private static string? What(Credentials before, Credentials now, bool newCodes) =>
        before.TwoFactor != now.TwoFactor ? (now.TwoFactor ? "two-factor.on" : "two-factor.off")
        : before.PasswordHash != now.PasswordHash ? (now.PasswordHash is null ? "password.remove" : "password.set")
        : newCodes ? "recovery-codes.make"
        : null;
}
