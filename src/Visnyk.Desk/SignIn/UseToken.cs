using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Lets another program in by its token, and notes now and then that it came.</summary>
public sealed class UseToken(Database database, WriteQueue writes, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    /// <summary>The token; or a problem where there is none of that secret (<c>token.unknown</c>).</summary>
    public async Task<Outcome<ApiToken>> Run(string secret, CancellationToken cancel = default)
    {
        var hash = Secret.Hash(secret);
        await using var db = database.OpenNewsroom();
        if (await db.ApiTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancel) is not { } token)
        {
            return new Problem("token.unknown", "There is no such token, or it has ended. 'visnyk token add' makes one.");
        }

        var now = clock.GetUtcNow();
        if (token.SeenAt is not { } seen || now - seen > SeenEvery)
        {
            await writes.RunAside<bool>(async to => await to.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.SeenAt, now), cancel) > 0, cancel);
        }

        return token;
    }
}
