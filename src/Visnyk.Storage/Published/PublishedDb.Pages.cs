using Microsoft.EntityFrameworkCore;

namespace Visnyk.Storage.Published;

public sealed partial class PublishedDb
{
    /// <summary>The one row of an article page; null where there is no such article.</summary>
    /// <param name="queries">The database's queries.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<ArticleRow?> ReadArticle(PageQueries queries, long article, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return Set<ArticleRow>().FromSqlRaw(queries.Article, article).AsAsyncEnumerable().FirstOrDefaultAsync(cancel).AsTask();
    }

    /// <summary>The one row of a page of articles.</summary>
    /// <param name="query">One of the database's <see cref="PageQueries"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="values">The query's parameters.</param>
    public Task<ListRow> ReadList(string query, CancellationToken cancel, params object[] values) =>
        Set<ListRow>().FromSqlRaw(query, values).AsAsyncEnumerable().FirstAsync(cancel).AsTask();
}
