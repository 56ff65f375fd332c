using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Makes a link by which somebody signs in once. Links made for them before stop working.</summary>
public sealed class MakeSignInLink(WriteQueue writes, TimeProvider clock)
{
    /// <summary>For whom.</summary>
    /// <param name="User">Who; null for whoever founds the newsroom, which works only while nobody works here.</param>
    /// <param name="Lasts">How long it works.</param>
    public sealed record Request(UserId? User, TimeSpan Lasts);

    /// <summary>The invitation; or a problem where there is no such person, or they left.</summary>
    public Task<Outcome<Invitation>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<Invitation>(
        by,
        _ => new Deed("link.make", request.User is { } id ? $"user {id}" : ""),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (request.User is { } wanted
                ? (await db.Users.FindAsync([wanted], cancel))?.DisabledAt is not null || await db.Users.FindAsync([wanted], cancel) is null
                : await db.Users.AnyAsync(cancel))
            {
                return new Problem("user.unknown", "There is nobody here whom such a link could sign in.");
            }

            await db.SignInLinks.Where(l => l.UserId == request.User).ExecuteDeleteAsync(cancel);
            var secret = Secret.Next();
            var link = new SignInLink { Hash = Secret.Hash(secret), UserId = request.User, ExpiresAt = clock.GetUtcNow() + request.Lasts };
            db.SignInLinks.Add(link);
            return new Invitation(request.User, secret, link.ExpiresAt);
        },
        cancel);
}
