using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Search;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Desk.Search;

/// <summary>
/// Keeps the search index as the published tables are, in the transaction that changes them. What stands in the index is a function of what is published,
/// so that the same work takes an article in, takes it out and makes the whole index anew.
/// </summary>
public sealed class SearchIndex(SearchLanguages languages)
{
    /// <summary>Takes an article in as it is published now; it must not be in the index.</summary>
    internal async Task Add(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (await Row(db, article, cancel) is { } row)
        {
            await db.AddSearch(row, cancel);
        }
    }

    /// <summary>Takes an article in that was published just now, of the rows that were written; it must not be in the index.</summary>
    internal async Task AddWritten(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        var row = (await db.PublishedArticles.FindAsync([article], cancel))!;
        var body = (await db.PublishedBodies.FindAsync([article], cancel))!;
        var topics = db.PublishedTopics.Local.Where(t => t.ArticleId == article).Select(t => t.TopicId);
        var authors = db.PublishedAuthors.Local.Where(a => a.ArticleId == article).Select(a => a.AuthorId);
        await db.AddSearch(Row(row, body, topics, authors), cancel);
    }

    /// <summary>Takes an article out; the published tables still hold it as it was taken in. Nothing where it is not in the index.</summary>
    internal async Task Remove(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (await Row(db, article, cancel) is { } row)
        {
            await db.RemoveSearch(row, cancel);
        }
    }

    private async Task<SearchRow?> Row(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        var found = await db.PublishedArticles.AsNoTracking().Where(a => a.Id == article)
            .Join(db.PublishedBodies.AsNoTracking(), a => a.Id, b => b.ArticleId, (a, b) => new { Article = a, Body = b }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var topics = await db.PublishedTopics.Where(t => t.ArticleId == article).Select(t => t.TopicId).ToListAsync(cancel);
        var authors = await db.PublishedAuthors.Where(a => a.ArticleId == article).Select(a => a.AuthorId).ToListAsync(cancel);
        return Row(found.Article, found.Body, topics, authors);
    }

    private SearchRow Row(PublishedArticle row, PublishedBody body, IEnumerable<TopicId> topics, IEnumerable<AuthorId> authors)
    {
        var text = SearchText.Of(languages.For(row.Edition.Value), row.Headline, [row.Deck, .. WordsPublished.Of(body.Snapshot, body.Html), row.LeadAlt]);
        return new SearchRow(row.Id, row.Edition, row.SortKey, text, row.Section.Value, [.. topics.Select(t => t.Value)], [.. authors.Select(a => a.Value)]);
    }
}
