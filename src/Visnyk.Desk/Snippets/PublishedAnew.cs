using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Snippets;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Snippets;

/// <summary>
/// Makes what readers have of articles anew that hold a snippet whose text changed: each from its own published revision, so that nothing else of it becomes
/// public. When the articles were updated, and what they have in common with others, stays: a standing text is no news of them. Which are still to be made
/// stands in the database from the change on, so that a crash forgets none.
/// </summary>
public sealed class PublishedAnew(SearchIndex search)
{
    // So many hold nobody up who wants to write meanwhile.
    private const int Batch = 25;

    /// <summary>Notes the articles of some editions, and makes the newest of them at once, in the transaction that changed the snippet. What was changed of it stands in the context.</summary>
    internal async Task Begin(NewsroomDb db, SnippetId snippet, IReadOnlyCollection<EditionTag> editions, CancellationToken cancel)
    {
        var noted = db.PublishedRenewals.Select(r => r.ArticleId);
        var articles = await db.PublishedSnippets.AsNoTracking()
            .Where(p => p.SnippetId == snippet && editions.Contains(p.Edition) && !noted.Contains(p.ArticleId))
            .Select(p => new PublishedRenewal { ArticleId = p.ArticleId, Edition = p.Edition })
            .ToListAsync(cancel);
        db.PublishedRenewals.AddRange(articles);
        await Some(db, cancel);
    }

    /// <summary>Makes the newest of those that are noted; how many.</summary>
    internal async Task<int> Some(NewsroomDb db, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var some = await db.PublishedRenewals.OrderByDescending(r => r.ArticleId).Take(Batch).ToListAsync(cancel);
        foreach (var renewal in some)
        {
            await Renew(db, renewal, cancel);
        }

        db.PublishedRenewals.RemoveRange(some);
        await db.SaveChangesAsync(cancel);
        return some.Count;
    }

    private async Task Renew(NewsroomDb db, PublishedRenewal renewal, CancellationToken cancel)
    {
        var article = renewal.ArticleId;
        var body = (await db.PublishedBodies.FindAsync([article], cancel))!;
        var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.Id == body.RevisionId, cancel);
        var shown = await Rendered.Of(db, renewal.Edition, revision.Content, revision.Attributions, revision.LeadMedia, cancel);
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
