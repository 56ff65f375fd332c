using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Moves an edition one place forward among the others. The first is the default one: the address of the paper alone leads there.</summary>
public sealed class MoveEdition(WriteQueue writes)
{
    /// <summary>The edition's place from now on, from 0; or a problem where there is no such edition. The first stays where it is.</summary>
    public Task<Outcome<int>> Run(Actor by, EditionTag tag, CancellationToken cancel = default) => writes.Run<int>(
        by,
        place => new Deed("edition.move", $"edition {tag}", $"{place + 1}"),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            var editions = await db.Editions.OrderBy(e => e.Position).ToListAsync(cancel);
            var place = editions.FindIndex(e => e.Tag == tag);
            if (place < 0)
            {
                return new Problem("edition.unknown", $"There is no edition '{tag}'.", tag.Value);
            }

            var to = Math.Max(0, place - 1);
            (editions[place], editions[to]) = (editions[to], editions[place]);
            for (var i = 0; i < editions.Count; i++)
            {
                editions[i].Position = i;
            }

            return to;
        },
        cancel);
}
