using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Workflow;

/// <summary>What is common to the times at which stories are published.</summary>
internal static class Schedules
{
    /// <summary>Takes a story in some editions off the list of what is due; other editions that were scheduled with them stay.</summary>
    public static async Task Drop(NewsroomDb db, StoryId story, IReadOnlyList<EditionTag> editions, CancellationToken cancel)
    {
        foreach (var due in await db.DueWork.Where(d => d.StoryId == story).ToListAsync(cancel))
        {
            due.Editions = [.. due.Editions.Except(editions)];
            if (due.Editions.IsEmpty)
            {
                db.DueWork.Remove(due);
            }
        }
    }
}
