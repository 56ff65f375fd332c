using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Workflow;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Snippets;

/// <summary>Brings a snippet's new text into the articles that the change itself did not reach: a few at a time, so that whoever saves meanwhile waits for none.</summary>
internal sealed class SnippetTimer(Database database, RenewArticles renew, ChangeFeed changes, TimeProvider clock, ILogger<SnippetTimer> log) : DueService(database, changes, clock)
{
    protected override async Task<DateTimeOffset?> Next(NewsroomDb db, CancellationToken cancel) =>
        await db.PublishedRenewals.AnyAsync(cancel) ? DateTimeOffset.MinValue : null;

    protected override Task DoFirst(CancellationToken cancel) => renew.Run(Actor.Installation, CancellationToken.None);

    protected override void Failed(Exception error) => log.LogError(error, "Articles that hold a changed snippet could not be made anew; it is tried again.");
}
