using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Somebody has proved who they are; from now on they are signed in on a device.</summary>
public sealed class BeginSession(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>Who, and where.</summary>
    /// <param name="User">The person.</param>
    /// <param name="Device">What the browser says of itself.</param>
    /// <param name="From">The address it comes from.</param>
    public sealed record Request(UserId User, string Device, string From);

    /// <summary>The session's id; or a problem where there is no such person, or they left.</summary>
    public Task<Outcome<long>> Run(Request request, CancellationToken cancel = default)
    {
        var who = Actor.Nobody with { User = request.User, From = request.From };
        return writes.RunAside<long>(
            async db =>
            {
                if (await db.Users.FindAsync([request.User], cancel) is not { DisabledAt: null } user)
                {
                    return new Problem("user.unknown", "There is nobody here to sign in.");
                }

                var now = clock.GetUtcNow();
                var over = now - Session.Lasts;
                await db.Sessions.Where(s => s.SeenAt < over).ExecuteDeleteAsync(cancel);
                var device = CleanText.Of(request.Device);
                var session = new Session
                {
                    Id = ids.Next(),
                    UserId = user.Id,
                    Device = device.Length <= Session.LongestDevice ? device : CleanText.Of(device[..Session.LongestDevice]),
                    Origin = request.From,
                    BeganAt = now,
                    SeenAt = now,
                };
                db.Sessions.Add(session);
                user.SeenAt = now;
                db.AuditEntries.Add(AuditEntry.Of(ids.Next(), now, who with { Name = user.Name }, new Deed("session.begin", $"user {user.Id}")));
                return session.Id;
            },
            cancel);
    }
}
