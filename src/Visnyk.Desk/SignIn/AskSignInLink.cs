using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Makes the link that somebody who cannot sign in has mailed to themselves. Links made for them before go on working, so that nobody can undo an invitation by asking.</summary>
public sealed class AskSignInLink(WriteQueue writes, TimeProvider clock)
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private const int MostAtOnce = 5;

    /// <summary>The invitation and whom to mail it to; or <c>user.unknown</c>, which whoever asks must not be told.</summary>
    public Task<Outcome<(Invitation Link, User To)>> Run(string email, CancellationToken cancel = default) => writes.RunAside<(Invitation, User)>(
        async db =>
        {
            var key = User.KeyOf(email);
            var user = await db.Users.FirstOrDefaultAsync(u => u.EmailKey == key && u.DisabledAt == null, cancel);
            var now = clock.GetUtcNow();
            await db.SignInLinks.Where(l => l.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
            if (user is null || await db.SignInLinks.CountAsync(l => l.UserId == user.Id && l.UsedAt == null, cancel) >= MostAtOnce)
            {
                return new Problem("user.unknown", "Nobody here has this address.");
            }

            var secret = Secret.Next();
            var link = new SignInLink { Hash = Secret.Hash(secret), UserId = user.Id, ExpiresAt = now + Lasts };
            db.SignInLinks.Add(link);
            return (new Invitation(user.Id, secret, link.ExpiresAt), user);
        },
        cancel);
}
