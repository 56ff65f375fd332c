using Microsoft.Extensions.Hosting;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Workflow;

/// <summary>Does things when they are due: it sleeps until the next, and looks again whenever something was written.</summary>
internal abstract class DueService : BackgroundService
{
    // Clocks are put right now and then; nobody should wait long for it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim changed = new(0, 1);

    protected DueService(Database database, ChangeFeed changes, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        changes.Subscribe(_ =>
        {
            Wake();
            return Task.CompletedTask;
        });
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    /// <summary>When the first thing is due; null where there is nothing to do.</summary>
    protected abstract Task<DateTimeOffset?> Next(NewsroomDb db, CancellationToken cancel);

    /// <summary>Does the first thing that is due.</summary>
    protected abstract Task DoFirst(CancellationToken cancel);

    /// <summary>Says what went wrong; it is tried again.</summary>
    protected abstract void Failed(Exception error);

    /// <inheritdoc/>
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

    /// <summary>Does all that is due; how long nothing is after that.</summary>
    private async Task<TimeSpan> DoAll(CancellationToken cancel)
    {
        try
        {
            await using var db = database.OpenNewsroom();
            while (await Next(db, cancel) is { } next)
            {
                var wait = next - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    // A timer rings a little early now and then; a millisecond more, and it is not asked twice.
                    return wait < Longest ? wait + TimeSpan.FromMilliseconds(1) : Longest;
                }

                await DoFirst(cancel);
            }

            return Longest;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed(error);
            return AfterFailure;
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake already, or the program stops.
        }
    }
}
