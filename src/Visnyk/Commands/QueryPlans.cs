using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Storage;

namespace Visnyk.Commands;

/// <summary>Shows how the database carries out the query of each kind of page, with values as the newest article has them.</summary>
internal static class QueryPlans
{
    public static async Task Print(Database database, CancellationToken cancel)
    {
        foreach (var (name, sql) in await Queries(database, cancel))
        {
            Console.WriteLine($"plan    {name}");
            foreach (var line in await database.Explain(sql, cancel))
            {
                Console.WriteLine("          " + line);
            }
        }
    }

    /// <summary>The queries of pages, with values in place of parameters; none where nothing is published.</summary>
    public static async Task<IReadOnlyList<(string Name, string Sql)>> Queries(Database database, CancellationToken cancel)
    {
        await using var db = database.OpenPublished();
        if (await db.Articles.OrderByDescending(a => a.SortKey).FirstOrDefaultAsync(cancel) is not { } newest)
        {
            return [];
        }

        var topic = (await db.ArticleTopics.FirstOrDefaultAsync(t => t.ArticleId == newest.Id, cancel))?.TopicId.Value ?? 0;
        var author = (await db.ArticleAuthors.FirstOrDefaultAsync(a => a.ArticleId == newest.Id, cancel))?.AuthorId.Value ?? 0;
        var (edition, all, key) = ($"'{newest.Edition}'", long.MaxValue, newest.SortKey);
        var queries = database.Queries;
        return
        [
            ("article", Filled(queries.Article, newest.Id.Value)),
            ("home", Filled(queries.Home, edition)),
            ("newest", Filled(queries.Newest, edition, all)),
            ("section", Filled(queries.Section, edition, newest.Section.Value, all)),
            ("topic", Filled(queries.Topic, edition, topic, all)),
            ("author", Filled(queries.Author, edition, author, all)),
            ("day", Filled(queries.Day, edition, key - 1, key + 1, key + 1)),
            ("corrections", Filled(queries.Corrections, edition, all)),
        ];
    }

    private static string Filled(string sql, params object[] values) => string.Format(CultureInfo.InvariantCulture, sql, values);
}
