using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Site.Themes;
using Visnyk.Storage.Writing;

namespace Visnyk.Site;

/// <summary>Notices what changed elsewhere: writes of other processes on the same database, and the theme's files.</summary>
internal sealed class SiteWatcher(ChangeFeed changes, ThemeSet themes, TimeProvider clock, ILogger<SiteWatcher> log) : BackgroundService
{
    private static readonly TimeSpan LookAtTheme = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Every(ChangeFeed.LookEvery, () => changes.Look(stoppingToken), stoppingToken),
        Every(LookAtTheme, () => Task.Run(themes.Look, stoppingToken), stoppingToken));

    private async Task Every(TimeSpan period, Func<Task> look, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                try
                {
                    await look();
                }
#pragma warning disable CA1031 // A watcher that stops at one failure would leave readers with old pages for ever.
                catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    log.LogWarning(error, "A change could not be looked for; it is tried again.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
