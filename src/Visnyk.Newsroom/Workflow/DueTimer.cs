using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.People;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Workflow;

/// <summary>Does what is due, when it is due: it sleeps until the next piece of work, and looks again whenever something was written.</summary>
internal sealed class DueTimer : BackgroundService
{
    // Clocks are put right now and then; nobody should wait long for it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Database database;
    private readonly DoDueWork work;
    private readonly TimeProvider clock;
    private readonly ILogger<DueTimer> log;
    private readonly SemaphoreSlim changed = new(0, 1);

    public DueTimer(Database database, DoDueWork work, ChangeFeed changes, TimeProvider clock, ILogger<DueTimer> log)
    {
        (this.database, this.work, this.clock, this.log) = (database, work, clock, log);
        changes.Subscribe(_ =>
        {
            Wake();
            return Task.CompletedTask;
        });
    }

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await changed.WaitAsync(await DoAll(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start does what became due meanwhile.
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
        catch (ObjectDisposedException)
        {
            // The program stops.
        }
    }

    /// <summary>Does all that is due; how long nothing is after that.</summary>
    private async Task<TimeSpan> DoAll(CancellationToken cancel)
    {
        try
        {
            await using var db = database.OpenNewsroom();
            while (await db.DueWork.AsNoTracking().OrderBy(d => d.DueAt).Select(d => (DateTimeOffset?)d.DueAt).FirstOrDefaultAsync(cancel) is { } next)
            {
                var wait = next - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    // A timer rings a little early now and then; a millisecond more, and it is not asked twice.
                    return wait < Longest ? wait + TimeSpan.FromMilliseconds(1) : Longest;
                }

                // What is begun is finished, also where the program is asked to stop meanwhile.
                _ = await work.Run(Actor.Installation, CancellationToken.None);
            }

            return Longest;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(error, "What is due could not be done; it is tried again.");
            return AfterFailure;
        }
    }
}
