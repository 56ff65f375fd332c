using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Search;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

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
        return
        [
            .. Filled(PageQueries.Change),
            .. Filled(PageQueries.Catalogue),
            .. Filled(PageQueries.Address, edition, newest.Section.Value, $"'{newest.Slug}'"),
            .. Filled(PageQueries.Redirect, "'/old/address'"),
            .. Filled(PageQueries.CurrentSlug, topic, edition, (long)Editorial.Addresses.AddressKind.Topic),
            .. Filled(PageQueries.Article, newest.Id.Value),
            .. Filled(PageQueries.Home, edition, 0),
            .. Filled(PageQueries.Newest, edition, all),
            .. Filled(PageQueries.Section, edition, newest.Section.Value, all, 0),
            .. Filled(PageQueries.Topic, edition, topic, all),
            .. Filled(PageQueries.Author, edition, author, all),
            .. Filled(PageQueries.Day, edition, key - 1, key + 1, key + 1),
            .. Filled(PageQueries.Corrections, edition, all),
            .. Filled(FeedQueries.Newest, edition),
            .. Filled(FeedQueries.Section, edition, newest.Section.Value),
            .. Filled(FeedQueries.Topic, edition, topic),
            .. Filled(FeedQueries.Author, edition, author),
            .. Filled(SitemapQueries.Index, edition),
            .. Filled(SitemapQueries.Articles, edition, newest.SitemapPage),
            .. Filled(SitemapQueries.Topics, edition, topic),
            .. Filled(SitemapQueries.Authors, edition, author),
            .. Filled(SitemapQueries.Sections, edition),
            .. Filled(SitemapQueries.News, key, all),
            .. Filled(PageQueries.Reactions, newest.Id.Value),
            .. Searches(database.Pages.Searching, newest, topic),
        ];
    }

    private static IEnumerable<(string, string)> Searches(SearchDialect searching, PublishedArticle newest, long topic)
    {
        var ask = new SearchAsk(newest.Edition, [new SearchClause(["words"], SearchTermKind.Word, Excluded: false)]) { Topic = topic };
        string Quoted(string question) => $"'{question.Replace("'", "''", StringComparison.Ordinal)}'";
        var edition = Quoted(newest.Edition.Value);
        return
        [
            .. Filled(searching.Find, Quoted(searching.HeadQuestion(ask)), Quoted(searching.Question(ask)), 0, long.MaxValue),
            .. Filled(searching.Count, edition, "'[\"words\"]'"),
            .. Filled(searching.Begun, edition, "'[\"wor\"]'"),
            .. Filled(searching.Bodies, $"'[{newest.Id.Value}]'"),
            .. Filled(searching.Choices, edition),
        ];
    }

    private static IEnumerable<(string, string)> Filled(PageQuery query, params object[] values) =>
        query.Statements.Select((sql, index) => (query.Statements.Length == 1 ? query.Name : $"{query.Name}, {index + 1}", Filled(sql, values)));

    private static string Filled(string sql, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            sql = sql.Replace($"${i + 1}", Convert.ToString(values[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return sql;
    }
}
