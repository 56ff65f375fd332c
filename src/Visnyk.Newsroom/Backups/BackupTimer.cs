using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Backups;
using Visnyk.Editorial.People;
using Visnyk.Storage.Backups;

namespace Visnyk.Newsroom.Backups;

/// <summary>
/// Makes backups by itself, as the plan says. When the next is due follows from the names of those that are there, so a restart makes none too early or too
/// late. One that fails is said in the log and the audit log, and tried again; the old ones stay until a new one is whole.
/// </summary>
internal sealed partial class BackupTimer(NewsroomOptions options, MakeBackup make, TimeProvider clock, ILogger<BackupTimer> log) : BackgroundService
{
    // Clocks are put right now and then, and folders come and go.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Backups is not { } plan)
        {
            return;
        }

        // What starts goes first.
        await Task.Yield();
        var shelf = new BackupShelf(plan);
        var notBefore = DateTimeOffset.MinValue;
        try
        {
            while (true)
            {
                var wait = Next(shelf, plan, notBefore) - clock.GetUtcNow();
                if (wait <= TimeSpan.Zero)
                {
                    notBefore = await Make(shelf, stoppingToken) ? DateTimeOffset.MinValue : clock.GetUtcNow() + Min(AfterFailure, plan.Every);
                }
                else
                {
                    await Task.Delay(Min(wait, Look), clock, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start makes what is due by then.
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private DateTimeOffset Next(BackupShelf shelf, BackupPlan plan, DateTimeOffset notBefore)
    {
        try
        {
            var now = clock.GetUtcNow();
            var due = shelf.All(now) is [var newest, ..] ? newest.At + plan.Every : now;
            return due > notBefore ? due : notBefore;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return notBefore;
        }
    }

    private async Task<bool> Make(BackupShelf shelf, CancellationToken cancel)
    {
        try
        {
            shelf.Prepare();
            var outcome = await make.Run(Actor.Installation, new(shelf.FileAt(clock.GetUtcNow())), new Progress<(int Done, int Of)>(), cancel);
            if (!outcome.Done)
            {
                NotMade(outcome.Problems[0].Detail);
                return false;
            }

            if (outcome.Value.Lost.Count > 0)
            {
                WithoutAll(outcome.Value.File, outcome.Value.Lost.Count);
            }

            shelf.Clear(clock.GetUtcNow());
            return true;
        }
#pragma warning disable CA1031 // A disk or a database that is away for a moment must not end this for good.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotMade(error.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The backup was not made: {Reason} It is tried again; 'visnyk doctor' says how old the newest is.")]
    private partial void NotMade(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The backup {File} is made, but {Count} files that the paper names were missing or damaged; 'visnyk doctor' says which.")]
    private partial void WithoutAll(string file, int count);
}
