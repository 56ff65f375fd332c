using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.People;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Newsroom.Workflow;

/// <summary>Publishes what is due, when it is due.</summary>
internal sealed class DueTimer(Database database, DoDueWork work, ChangeFeed changes, TimeProvider clock, ILogger<DueTimer> log) : DueService(database, changes, clock)
{
    protected override Task<DateTimeOffset?> Next(NewsroomDb db, CancellationToken cancel) =>
        db.DueWork.AsNoTracking().OrderBy(d => d.DueAt).Select(d => (DateTimeOffset?)d.DueAt).FirstOrDefaultAsync(cancel);

    // What is begun is finished, also where the program is asked to stop meanwhile.
    protected override Task DoFirst(CancellationToken cancel) => work.Run(Actor.Installation, CancellationToken.None);

    protected override void Failed(Exception error) => log.LogError(error, "What is due could not be done; it is tried again.");
}
