using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Related;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Publishing;

/// <summary>Keeps what readers see a story to be about: on its articles, on the pages and feeds of topics, in search, and among what is like it.</summary>
public sealed class PublicTopics(SearchIndex search, RelatedStories related, TimeProvider clock)
{
    /// <summary>Shows the story's topics on what is published of it, in every edition and at once.</summary>
    internal async Task Renew(NewsroomDb db, Story story, CancellationToken cancel)
    {
        foreach (var row in await db.PublishedArticles.Where(a => a.StoryId == story.Id).ToListAsync(cancel))
        {
            // The index gives up what it took in, so the rows must still say that.
            await search.Remove(db, row.Id, cancel);
            await PublishedRows.WriteTopics(db, story, row, cancel);
            await search.Add(db, row.Id, cancel);
            await related.Note(db, row.Id, cancel);
        }

        await SitemapPages.Touch(db, story.Id, clock.GetUtcNow(), cancel);
    }
}
