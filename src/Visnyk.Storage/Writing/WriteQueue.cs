using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Writing;

/// <summary>
/// The one way to write: work stands in line, each piece is one short transaction, and what readers see changes only when it is committed.
/// Work begun within other work (a batch) joins its transaction: all of it is kept, or none.
/// </summary>
public sealed class WriteQueue(Database database, ChangeFeed changes, IdSource ids, TimeProvider clock, ILogger<WriteQueue> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly AsyncLocal<Batch?> current = new();

    /// <summary>
    /// Does work in one transaction. It is committed where the outcome is done, and undone where it is not or where the work throws. When this
    /// returns, readers' pages are made from what was written. Throws <see cref="InvalidOperationException"/> where work is said to be done although
    /// work within it was not: what the inner work changed cannot be told apart any more, so nothing is kept.
    /// </summary>
    public Task<Outcome<T>> Run<T>(Func<NewsroomDb, Task<Outcome<T>>> work, CancellationToken cancel = default) =>
        InLine(work, onPages: true, cancel);

    /// <summary>
    /// The same for work that no page shows, such as counts that are read by a request of their own: the change number stays, so that nothing made
    /// for readers is thrown away for it.
    /// </summary>
    public Task<Outcome<T>> RunAside<T>(Func<NewsroomDb, Task<Outcome<T>>> work, CancellationToken cancel = default) =>
        InLine(work, onPages: false, cancel);

    /// <summary>
    /// The same for somebody: what they did stands in the audit log when it is done, and only then. Work within other work is part of what the outer
    /// one is, and has no line of its own.
    /// </summary>
    public Task<Outcome<T>> Run<T>(Actor by, Deed deed, Func<NewsroomDb, Task<Outcome<T>>> work, CancellationToken cancel = default) =>
        InLine(Noted(by, _ => deed, work), onPages: true, cancel);

    /// <summary>The same where only the outcome says what was done; null for what needs no line.</summary>
    public Task<Outcome<T>> Run<T>(Actor by, Func<T, Deed?> deed, Func<NewsroomDb, Task<Outcome<T>>> work, CancellationToken cancel = default) =>
        InLine(Noted(by, deed, work), onPages: true, cancel);

    /// <summary>The same for what no page shows, as <see cref="RunAside{T}(Func{NewsroomDb, Task{Outcome{T}}}, CancellationToken)"/>.</summary>
    public Task<Outcome<T>> RunAside<T>(Actor by, Func<T, Deed?> deed, Func<NewsroomDb, Task<Outcome<T>>> work, CancellationToken cancel = default) =>
        InLine(Noted(by, deed, work), onPages: false, cancel);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private Func<NewsroomDb, Task<Outcome<T>>> Noted<T>(Actor by, Func<T, Deed?> deed, Func<NewsroomDb, Task<Outcome<T>>> work)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (current.Value is { Ended: false })
        {
            return work;
        }

        return async db =>
        {
            var outcome = await work(db);
            if (outcome.Done && deed(outcome.Value) is { } done)
            {
                db.AuditEntries.Add(AuditEntry.Of(ids.Next(), clock.GetUtcNow(), by, done));
            }

            return outcome;
        };
    }

    private async Task<Outcome<T>> InLine<T>(Func<NewsroomDb, Task<Outcome<T>>> work, bool onPages, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (current.Value is { Ended: false } outer)
        {
            var inner = await work(outer.Db);
            if (inner.Done)
            {
                await outer.Db.SaveChangesAsync(cancel);
            }
            else
            {
                outer.Failed = true;
            }

            return inner;
        }

        await turn.WaitAsync(cancel);
        try
        {
            return await InTransaction(work, onPages, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Outcome<T>> InTransaction<T>(Func<NewsroomDb, Task<Outcome<T>>> work, bool onPages, CancellationToken cancel)
    {
        await using var db = database.OpenNewsroom();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var batch = new Batch(db);
        current.Value = batch;
        Outcome<T> outcome;
        try
        {
            outcome = await work(db);
        }
        finally
        {
            batch.Ended = true;
            current.Value = null;
        }

        if (!outcome.Done)
        {
            return outcome;
        }

        if (batch.Failed)
        {
            throw new InvalidOperationException("Work within this work failed, so nothing of it is kept.");
        }

        await db.SaveChangesAsync(cancel);
        await db.CountWords(cancel);
        if (!onPages)
        {
            await transaction.CommitAsync(cancel);
            return outcome;
        }

        var number = await NextChange(db, cancel);
        await transaction.CommitAsync(cancel);
        await Announce(number);
        return outcome;
    }

    private async Task Announce(long number)
    {
        try
        {
            await changes.Announce(number);
        }
#pragma warning disable CA1031 // What is committed is done, whatever befalls those who are told; the next look tells them again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "Change {Number} is written, but could not be told at once; it is told again in a moment.", number);
        }
    }

    private static async Task<long> NextChange(NewsroomDb db, CancellationToken cancel)
    {
        if (await db.Changes.Where(c => c.Id == 1).ExecuteUpdateAsync(c => c.SetProperty(x => x.Value, x => x.Value + 1), cancel) == 0)
        {
            db.Changes.Add(new ChangeNumber { Value = 1 });
            await db.SaveChangesAsync(cancel);
        }

        return await db.Changes.Where(c => c.Id == 1).Select(c => c.Value).SingleAsync(cancel);
    }

    /// <summary>The transaction that work within work joins. Work that outlives it begins one of its own.</summary>
    private sealed class Batch(NewsroomDb db)
    {
        public NewsroomDb Db { get; } = db;

        public bool Failed { get; set; }

        public bool Ended { get; set; }
    }
}
