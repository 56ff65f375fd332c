using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>
/// Somebody leaves: their sessions, links, previews and tokens end, what they have in hand (<see cref="InHand"/>) is handed over to somebody who is told so, their
/// bylines and what they did stay.
/// </summary>
public sealed class DisableUser(WriteQueue writes, Messenger messenger, TimeProvider clock)
{
    /// <summary>Who.</summary>
    /// <param name="User">The person.</param>
    /// <param name="HandTo">Who gets what they have in hand; null for nobody.</param>
    public sealed record Request(UserId User, UserId? HandTo);

    /// <summary>How many articles were handed over; or a problem where there is no such person, or nobody would be left to run the installation.</summary>
    public Task<Outcome<int>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<int>(
        by,
        handed => new Deed("user.disable", $"user {request.User}", request.HandTo is { } to ? $"{handed} to user {to}" : ""),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (await db.Users.FindAsync([request.User], cancel) is not { } user)
            {
                return new Problem("user.unknown", $"There is no user {request.User}.");
            }

            if (request.HandTo is { } heir && (heir == user.Id || await db.Users.FindAsync([heir], cancel) is not { DisabledAt: null }))
            {
                return new Problem("user.heir", "What they have in hand can go to somebody else who works here.");
            }

            if (user.Roles.Contains(Role.Admin) && !await Limits.AnotherAdmin(db, user.Id, cancel))
            {
                return new Problem("user.last-admin", "Somebody has to be admin without limits; make somebody else one first.");
            }

            user.DisabledAt ??= clock.GetUtcNow();
            await db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancel);
            await db.SignInLinks.Where(l => l.UserId == user.Id).ExecuteDeleteAsync(cancel);
            UserId? leaver = user.Id;
            await db.ApiTokens.Where(t => t.MadeBy == leaver).ExecuteDeleteAsync(cancel);
            await db.Previews.Where(p => p.MadeBy == leaver).ExecuteDeleteAsync(cancel);
            return await HandOver(db, by, user.Id, request.HandTo, cancel);
        },
        cancel);

    private async Task<int> HandOver(NewsroomDb db, Actor by, UserId from, UserId? to, CancellationToken cancel)
    {
        var articles = await InHand.Of(db, from).ToListAsync(cancel);
        foreach (var article in articles)
        {
            article.AssignedTo = to;
            await messenger.Tell(db, by, NotificationKind.Assigned, article, [to], article.Note, cancel);
            if (article.HasWork((await db.WorkingCopies.FindAsync([article.Id], cancel))!.Version))
            {
                // What readers have, and nobody works on, does not come back to the board of the day.
                (await db.Stories.FindAsync([article.StoryId], cancel))!.Touch(clock.GetUtcNow());
            }
        }

        return articles.Count;
    }
}
