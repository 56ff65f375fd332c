using Microsoft.Extensions.Hosting;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Workflow;

/// <summary>Does things when they are due: it sleeps until the next, and looks again whenever something was written.</summary>
internal abstract class DueService : BackgroundService
{
    // What another process wrote is seen after so long at the latest.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Clocks are put right now and then, and nothing rings for that.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);
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
                var (next, longest) = await DoAll(stoppingToken);
                await Wait(next, longest, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start does what became due meanwhile.
        }
    }

    /// <summary>Waits until a time has come, something was written, or it is long enough.</summary>
    private async Task Wait(DateTimeOffset? next, TimeSpan longest, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited < longest; waited += Glance)
        {
            // A timer rings a little early now and then; a millisecond more, and it is not asked twice.
            var left = next - clock.GetUtcNow() + TimeSpan.FromMilliseconds(1);
            if (left <= TimeSpan.Zero || await changed.WaitAsync(left < Glance ? left.Value : Glance, cancel))
            {
                return;
            }
        }
    }

    /// <summary>Does all that is due; when the next is, and how long to wait for it at most.</summary>
    private async Task<(DateTimeOffset? Next, TimeSpan Longest)> DoAll(CancellationToken cancel)
    {
        try
        {
            await using var db = database.OpenNewsroom();
            while (await Next(db, cancel) is { } next)
            {
                if (next > clock.GetUtcNow())
                {
                    return (next, Longest);
                }

                await DoFirst(cancel);
            }

            return (null, Longest);
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed(error);
            return (null, AfterFailure);
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
