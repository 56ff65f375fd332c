using System.Collections.Immutable;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Uses one of somebody's recovery codes up. It is looked for where it is written, so that of two tries at once one has it.</summary>
public sealed class UseRecoveryCode(WriteQueue writes)
{
    /// <summary>Hashes of the codes that are left; or <c>sign-in.code</c> where it is none of theirs, or was used.</summary>
    /// <param name="by">Who says that they are this person.</param>
    /// <param name="hash">The code's hash.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Outcome<ImmutableArray<string>>> Run(Actor by, string hash, CancellationToken cancel = default) => writes.RunAside<ImmutableArray<string>>(
        by,
        _ => new Deed("recovery-codes.use", $"user {by.User}"),
        async db =>
        {
            if (by.User is not { } user || await db.Credentials.FindAsync([user], cancel) is not { } kept || !kept.RecoveryCodes.Contains(hash))
            {
                return new Problem("sign-in.code", "This is no recovery code of theirs, or it was used.");
            }

            kept.RecoveryCodes = kept.RecoveryCodes.Remove(hash);
            return kept.RecoveryCodes;
        },
        cancel);
}
