using System.Collections.Immutable;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Notifications;

/// <summary>Somebody chooses what they are told by mail too.</summary>
public sealed class ChooseMail(WriteQueue writes)
{
    /// <summary>The person; or a problem where nobody is signed in.</summary>
    public Task<Outcome<UserId>> Run(Actor by, ImmutableArray<NotificationKind> kinds, CancellationToken cancel = default) => writes.RunAside<UserId>(
        by,
        user => new Deed("user.own-settings", $"user {user}"),
        async db =>
        {
            if (by.User is not { } id || await db.Users.FindAsync([id], cancel) is not { } user)
            {
                return new Problem("rights.nobody", "Nobody is signed in.");
            }

            user.MailFor = kinds;
            return id;
        },
        cancel);
}
