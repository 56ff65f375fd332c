using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Somebody comes back: they may sign in as before.</summary>
public sealed class EnableUser(WriteQueue writes)
{
    /// <summary>The person; or a problem where there is no such person.</summary>
    public Task<Outcome<UserId>> Run(Actor by, UserId user, CancellationToken cancel = default) => writes.RunAside<UserId>(
        by,
        _ => new Deed("user.enable", $"user {user}"),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (await db.Users.FindAsync([user], cancel) is not { } found)
            {
                return new Problem("user.unknown", $"There is no user {user}.");
            }

            found.DisabledAt = null;
            return user;
        },
        cancel);
}
