using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Notifications;

/// <summary>Somebody has read what they were told: one thing, or all.</summary>
public sealed class ReadNotifications(WriteQueue writes, TimeProvider clock)
{
    /// <summary>How many were marked; or a problem where nobody is signed in.</summary>
    /// <param name="by">Who reads. Nobody reads what others are told.</param>
    /// <param name="notification">Which; null for all.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<Outcome<int>> Run(Actor by, long? notification, CancellationToken cancel = default) => writes.RunAside<int>(
        async db =>
        {
            if (by.User is not { } user)
            {
                return new Problem("rights.nobody", "Nobody is signed in.");
            }

            var now = (DateTimeOffset?)clock.GetUtcNow();
            return await db.Notifications.Where(n => n.UserId == user && n.ReadAt == null && (notification == null || n.Id == notification))
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
        },
        cancel);
}
