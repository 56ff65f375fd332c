using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Storage;
using Visnyk.Storage.Sharing;

namespace Visnyk.Site.Sharing;

/// <summary>Removes the share images of articles that are no longer published: at the start, and a few times a day.</summary>
internal sealed class ShareImageSweep(Database database, ShareImages images, TimeProvider clock, ILogger<ShareImageSweep> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                try
                {
                    await Task.Run(() => Sweep(stoppingToken), stoppingToken);
                }
#pragma warning disable CA1031 // As in SiteWatcher: a database that is away for a moment must not end this for good.
                catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    log.LogWarning(error, "Share images of articles that were taken down could not be removed; it is tried again.");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task Sweep(CancellationToken cancel)
    {
        foreach (var some in images.Kept().Chunk(AtOnce))
        {
            await using var db = database.OpenPublished();
            var published = await db.Articles.Where(a => some.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel);
            foreach (var article in some.Except(published))
            {
                images.Remove(article);
            }
        }
    }
}
