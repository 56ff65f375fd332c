using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Ends a token: the next request that shows it is not let in.</summary>
public sealed class EndToken(WriteQueue writes)
{
    /// <summary>The token's name, or a problem where there is none (<c>token.unknown</c>).</summary>
    public Task<Outcome<string>> Run(Actor by, long token, CancellationToken cancel = default) => writes.RunAside<string>(
        by,
        name => new Deed("token.end", $"token {token}", name),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (await db.ApiTokens.FirstOrDefaultAsync(t => t.Id == token, cancel) is not { } found)
            {
                return new Problem("token.unknown", "That token has ended already.");
            }

            db.ApiTokens.Remove(found);
            return found.Name;
        },
        cancel);
}
