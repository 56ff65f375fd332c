using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.SignIn;

/// <summary>Counts a failed try to sign in as somebody. Counted in the database, so that tries at once are each counted.</summary>
public sealed class CountFailure(WriteQueue writes)
{
    /// <summary>How often in a row it failed now.</summary>
    public Task<Outcome<int>> Run(UserId user, CancellationToken cancel = default) => writes.RunAside<int>(
        async db =>
        {
            await db.Credentials.Where(c => c.UserId == user).ExecuteUpdateAsync(c => c.SetProperty(x => x.Failures, x => x.Failures + 1), cancel);
            return await db.Credentials.Where(c => c.UserId == user).Select(c => c.Failures).FirstOrDefaultAsync(cancel);
        },
        cancel);
}
