using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Snippets;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Snippets;

/// <summary>
/// Makes what readers have of articles anew that hold a snippet whose text changed, in the transaction that changed it: each from its own published revision, so
/// that nothing else of it becomes public. When the articles were updated, and what they have in common with others, stays: a standing text is no news of them.
/// </summary>
public sealed class PublishedAnew(SearchIndex search)
{
    // So many at a time are held in memory.
    private const int Batch = 100;

    /// <summary>Makes the articles of some editions anew. What was changed of the snippet stands in the context.</summary>
    internal async Task Run(NewsroomDb db, SnippetId snippet, IReadOnlyCollection<EditionTag> editions, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var articles = await db.PublishedSnippets.AsNoTracking().Where(p => p.SnippetId == snippet && editions.Contains(p.Edition)).ToListAsync(cancel);
        foreach (var some in articles.Chunk(Batch))
        {
            foreach (var row in some)
            {
                await Renew(db, row.ArticleId, row.Edition, cancel);
            }

            await db.SaveChangesAsync(cancel);
            foreach (var entry in db.ChangeTracker.Entries<PublishedBody>().ToList())
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    private async Task Renew(NewsroomDb db, ArticleId article, EditionTag edition, CancellationToken cancel)
    {
        var body = (await db.PublishedBodies.FindAsync([article], cancel))!;
        var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.Id == body.RevisionId, cancel);
        var shown = await Rendered.Of(db, edition, revision.Content, revision.Attributions, revision.LeadMedia, cancel);
        if (shown.Html == body.Html && shown.Snapshot == body.Snapshot)
        {
            return;
        }

        // The index gives up what it took in, so the rows must still say that.
        await search.Remove(db, article, cancel);
        (body.Html, body.Snapshot) = (shown.Html, shown.Snapshot);
        await search.Add(db, article, cancel);
    }
}
