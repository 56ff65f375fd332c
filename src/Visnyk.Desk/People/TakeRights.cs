using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.People;

/// <summary>Says which rights the site takes away from roles; what is not named is given back.</summary>
public sealed class TakeRights(WriteQueue writes)
{
    /// <summary>How many are taken; or a problem where admins would lose the right to give them back (<c>rights.admin</c>).</summary>
    public Task<Outcome<int>> Run(Actor by, ImmutableArray<TakenRight> taken, CancellationToken cancel = default) => writes.RunAside<int>(
        by,
        _ => new Deed("rights.take", "", string.Join(", ", taken.Select(t => $"{t.Role}: {t.Right}"))),
        async db =>
        {
            if (by.WhatStops(Right.ManagePeople) is { } stop)
            {
                return stop;
            }

            if (taken.Any(t => t.Right == Right.Read || t is { Role: Role.Admin, Right: Right.ManagePeople } || !Enum.IsDefined(t.Role) || !Enum.IsDefined(t.Right)))
            {
                return new Problem("rights.admin", "Nobody can work without reading, nor a newsroom without somebody who manages its people.");
            }

            await db.TakenRights.ExecuteDeleteAsync(cancel);
            db.TakenRights.AddRange(taken.Distinct());
            return taken.Length;
        },
        cancel);
}
