using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Uses a one-time link up. Whoever founds the newsroom is taken in as its first admin.</summary>
public sealed class UseSignInLink(WriteQueue writes, InviteUser invite, TimeProvider clock)
{
    private static readonly ImmutableArray<Role> Founder = [Role.Admin];

    /// <summary>The link.</summary>
    /// <param name="Secret">What it carries.</param>
    /// <param name="From">The address that it is used from.</param>
    public sealed record Request(string Secret, string From)
    {
        /// <summary>Who founds the newsroom: their address. Others have theirs already.</summary>
        public string Email { get; init; } = "";

        /// <summary>Their name.</summary>
        public string Name { get; init; } = "";
    }

    /// <summary>Who may sign in now; or <c>link.unknown</c> for one that never was, is used, is too old, or whose owner left: which of them is not told.</summary>
    public Task<Outcome<UserId>> Run(Request request, CancellationToken cancel = default) => writes.RunAside<UserId>(
        Actor.Nobody with { From = request.From },
        user => new Deed("link.use", $"user {user}"),
        async db =>
        {
            if (await Find(db, request.Secret, clock.GetUtcNow(), cancel) is not { } link)
            {
                return new Problem("link.unknown", "This link was used, is too old or was never made.");
            }

            if (link.UserId is null)
            {
                var founder = await invite.Run(Actor.Installation, new(request.Email, Founder) { Name = request.Name }, cancel);
                if (!founder.Done)
                {
                    return Outcome.Failed<UserId>(founder.Problems);
                }

                link.UsedAt = clock.GetUtcNow();
                await db.SignInLinks.Where(l => l.UserId == founder.Value.User).ExecuteDeleteAsync(cancel);
                return founder.Value.User!.Value;
            }

            link.UsedAt = clock.GetUtcNow();
            return link.UserId.Value;
        },
        cancel);

    /// <summary>The link, where it works.</summary>
    internal static async Task<SignInLink?> Find(NewsroomDb db, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        var link = await db.SignInLinks.FindAsync([Secret.Hash(secret)], cancel);
        return link is not { UsedAt: null } || link.ExpiresAt <= now ? null
            : link.UserId is { } user ? (await db.Users.FindAsync([user], cancel) is { DisabledAt: null } ? link : null)
            : await db.Users.AnyAsync(cancel) ? null : link;
    }
}
