using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Notes that a session is in use, so that it lasts on, and that whose it is was seen.</summary>
public sealed class SeeSession(WriteQueue writes, TimeProvider clock)
{
    /// <summary>Whether there is such a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="from">The address that it is seen at.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Outcome<bool>> Run(long session, string from, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return writes.RunAside<bool>(
            async db =>
            {
                await db.Users.Where(u => db.Sessions.Any(s => s.Id == session && s.UserId == u.Id)).ExecuteUpdateAsync(u => u.SetProperty(x => x.SeenAt, now), cancel);
                return await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now).SetProperty(x => x.Origin, from), cancel) > 0;
            },
            cancel);
    }
}
