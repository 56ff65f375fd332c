using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Readers;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Readers;

namespace Visnyk.Site.Readers;

/// <summary>
/// Gathers what readers say for a moment and has it counted in one transaction, however many they are. Whoever puts something in is answered when it
/// is committed: what was acknowledged is never lost, and a stop of the program, which waits for requests, leaves nothing uncounted.
/// </summary>
public sealed class ReactionBox(CountReactions count, TimeProvider clock, ILogger<ReactionBox> log)
{
    /// <summary>What one transaction counts at most; more at the same time is refused.</summary>
    public const int Most = 5000;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);
    private readonly Lock gate = new();
    private Batch? open;
    private bool counting;

    /// <summary>Puts in what a reader said, in place of what the same reader put in just before. Null where the box is full.</summary>
    /// <param name="article">Of which article.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="reaction">The reaction's name; null to take back.</param>
    public Task<CountReactions.Result>? Put(ArticleId article, ReaderMark reader, string? reaction)
    {
        lock (gate)
        {
            open ??= new Batch();
            if (open.Said.Count >= Most && !open.Said.ContainsKey((article, reader)))
            {
                return null;
            }

            open.Said[(article, reader)] = reaction;
            if (!counting)
            {
                counting = true;
                _ = Task.Run(Count);
            }

            return open.Counted.Task;
        }
    }

    private async Task Count()
    {
        while (true)
        {
            await Task.Delay(Gathering, clock);
            Batch batch;
            lock (gate)
            {
                if (open is null)
                {
                    counting = false;
                    return;
                }

                (batch, open) = (open, null);
            }

#pragma warning disable CA1031 // Whatever failed is told to those who wait; the next ones are counted all the same.
            try
            {
                batch.Counted.SetResult(await Count(batch));
            }
            catch (Exception error)
            {
                log.LogError(error, "{Number} reactions could not be counted.", batch.Said.Count);
                batch.Counted.SetException(error);
            }
#pragma warning restore CA1031
        }
    }

    private async Task<CountReactions.Result> Count(Batch batch)
    {
        var said = batch.Said.Select(s => new CountReactions.Said(s.Key.Article, s.Key.Reader, s.Value)).ToList();
        try
        {
            return (await count.Run(said)).Value;
        }
        catch (DbUpdateException)
        {
            // Another process on the same database wrote of the same reader in the same moment; now its row is there to be read.
            return (await count.Run(said)).Value;
        }
    }

    private sealed class Batch
    {
        public Dictionary<(ArticleId Article, ReaderMark Reader), string?> Said { get; } = [];

        public TaskCompletionSource<CountReactions.Result> Counted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
