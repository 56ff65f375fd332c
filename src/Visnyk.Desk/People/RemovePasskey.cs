using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Removes a passkey of one's own.</summary>
public sealed class RemovePasskey(WriteQueue writes)
{
    /// <summary>The passkey's id; or a problem where the actor has no such passkey.</summary>
    public Task<Outcome<string>> Run(Actor by, string passkey, CancellationToken cancel = default) => writes.RunAside<string>(
        by,
        _ => new Deed("passkey.remove", $"user {by.User}"),
        async db =>
        {
            if (await db.Passkeys.FindAsync([passkey], cancel) is not { } kept || kept.UserId != by.User)
            {
                return new Problem("rights.own", "There is no such passkey of yours.");
            }

            db.Passkeys.Remove(kept);
            return passkey;
        },
        cancel);
}
