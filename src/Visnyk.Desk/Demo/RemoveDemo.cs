using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Demo;

/// <summary>
/// Takes the demonstration out of the paper, whole: its stories, names, pictures, pages and editions. Stories that people made here stay, with what they use. Users,
/// their sessions and the audit log are no part of it.
/// </summary>
public sealed class RemoveDemo(WriteQueue writes, DemoRemoval removal)
{
    /// <summary>The wish.</summary>
    /// <param name="Name">The paper's name in the default edition, typed by whoever means it.</param>
    public sealed record Request(string Name);

    /// <summary>How many stories are gone; or a problem where the paper is not the demonstration, or its name is another.</summary>
    public async Task<Outcome<int>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(request);
        DemoContents? gone = null;
        var outcome = await writes.Run<int>(
            by,
            stories => new Deed("demo.remove", "", $"{stories}"),
            async db =>
            {
                if (by.WhatStops(Right.RunPaper) is { } stop)
                {
                    return stop;
                }

                gone = await DemoContents.Read(db, cancel);
                if (gone is null)
                {
                    return new Problem("demo.none", "The paper is not the demonstration.");
                }

                var name = await db.Editions.AsNoTracking().OrderBy(e => e.Position).Select(e => e.Name).FirstOrDefaultAsync(cancel);
                if (!string.Equals(name, request.Name.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    return new Problem("demo.name", $"The paper is called '{name}'.");
                }

                await removal.Run(db, gone, cancel);
                return gone.Stories.Count;
            },
            cancel);
        if (outcome.Done)
        {
            await removal.DeleteFiles(by, gone!);
        }

        return outcome;
    }
}
