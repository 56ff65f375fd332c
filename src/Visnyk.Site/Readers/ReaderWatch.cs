using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Readers;

namespace Visnyk.Site.Readers;

/// <summary>Has the readers of past days forgotten: a minute after the start, which is not held up by it, and when a day (UTC) is over.</summary>
internal sealed class ReaderWatch(ForgetReaders forget, TimeProvider clock, ILogger<ReaderWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        DateTime? forgotten = null;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                // A minute late, so that what was said just before midnight has been counted by then.
                var day = (clock.GetUtcNow() - LookEvery).UtcDateTime.Date;
                if (day != forgotten && await Forget(stoppingToken))
                {
                    forgotten = day;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start goes on with it.
        }
    }

    private async Task<bool> Forget(CancellationToken cancel)
    {
        try
        {
            await forget.Run(cancel);
            return true;
        }
#pragma warning disable CA1031 // As in SiteWatcher: a database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(error, "The readers of past days could not be forgotten; it is tried again in a minute.");
            return false;
        }
    }
}
