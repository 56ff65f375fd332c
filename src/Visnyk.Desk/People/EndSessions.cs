using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Ends sessions: one's own, or as somebody who manages people anybody's. From the next request on they are signed out.</summary>
public sealed class EndSessions(WriteQueue writes)
{
    /// <summary>Which.</summary>
    /// <param name="User">Whose.</param>
    /// <param name="Only">The one to end; null for all.</param>
    public sealed record Request(UserId User, long? Only = null)
    {
        /// <summary>One that stays; null for none.</summary>
        public long? But { get; init; }
    }

    /// <summary>How many were ended; or a problem where they are somebody else's.</summary>
    public Task<Outcome<int>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<int>(
        by,
        _ => new Deed("session.end", $"user {request.User}", request.Only?.ToString(CultureInfo.InvariantCulture) ?? ""),
        async db =>
        {
            if (by.User != request.User && by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            return await db.Sessions
                .Where(s => s.UserId == request.User && (request.Only == null || s.Id == request.Only) && s.Id != (request.But ?? 0))
                .ExecuteDeleteAsync(cancel);
        },
        cancel);
}
