using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Removes a source that no story uses.</summary>
public sealed class RemoveSource(WriteQueue writes)
{
    /// <summary>The source that was removed, or what stops it: rights, or how many stories use it.</summary>
    public Task<Outcome<SourceId>> Run(Actor by, SourceId source, CancellationToken cancel = default) => writes.Run<SourceId>(
        by,
        new Deed("source.remove", $"source {source}"),
        async db =>
        {
            if (Permission.ToArrange(by, await db.SourceNames.Where(n => n.SourceId == source).Select(n => n.Edition).ToListAsync(cancel)) is { } stop)
            {
                return stop;
            }

            if (await db.Sources.FindAsync([source], cancel) is not { } found)
            {
                return new Problem("source.unknown", $"There is no source {source}.");
            }

            if (await Uses.Of(db, source, cancel) is > 0 and var stories)
            {
                return new Problem("source.used", $"{stories} stories use source {source}.") { Count = stories };
            }

            await db.SourceNames.Where(n => n.SourceId == source).ExecuteDeleteAsync(cancel);
            db.Sources.Remove(found);
            return source;
        },
        cancel);
}
