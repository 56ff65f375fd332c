using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Keeps a passkey, or what its use changed about it. Everybody does so for themselves.</summary>
public sealed class KeepPasskey(WriteQueue writes)
{
    /// <summary>The passkey's id; or a problem where it is somebody else's (<c>rights.own</c>).</summary>
    public Task<Outcome<string>> Run(Actor by, Passkey passkey, CancellationToken cancel = default)
    {
        Deed? deed = null;
        return writes.RunAside<string>(
            by,
            _ => deed,
            async db =>
            {
                var kept = await db.Passkeys.FindAsync([passkey.Id], cancel);
                if (by.User != passkey.UserId || (kept is not null && kept.UserId != passkey.UserId))
                {
                    return new Problem("rights.own", "Everybody keeps their own passkeys.");
                }

                var name = CleanText.Of(passkey.Name).ReplaceLineEndings(" ").Trim();
                passkey.Name = name.Length <= Passkey.LongestName ? name : CleanText.Of(name[..Passkey.LongestName]);
                if (kept is null)
                {
                    deed = new Deed("passkey.add", $"user {passkey.UserId}", passkey.Name);
                    db.Passkeys.Add(passkey);
                    return passkey.Id;
                }

                deed = kept.Name != passkey.Name ? new Deed("passkey.name", $"user {passkey.UserId}", passkey.Name) : null;
                (kept.Name, kept.SignCount, kept.IsBackedUp, kept.IsUserVerified) = (passkey.Name, passkey.SignCount, passkey.IsBackedUp, passkey.IsUserVerified);
                return kept.Id;
            },
            cancel);
    }
}
