using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Live;

/// <summary>Looks up what is new for those who listen: in the articles that somebody is in, and among what people are told. It remembers what it saw last.</summary>
public sealed class Lookout(Database database)
{
    private Dictionary<ArticleId, int> versions = [];
    private Dictionary<ArticleId, string> talks = [];
    private Dictionary<UserId, long> unread = [];

    /// <summary>What is new.</summary>
    /// <param name="Versions">Articles with a newer version.</param>
    /// <param name="Talks">Articles about which something else is said.</param>
    /// <param name="Unread">How much people have not read, where that changed.</param>
    public sealed record News(IReadOnlyList<(ArticleId Article, int Version)> Versions, IReadOnlyList<ArticleId> Talks, IReadOnlyList<(UserId User, long Unread)> Unread);

    /// <summary>Looks once. One at a time.</summary>
    public async Task<News> Look(IReadOnlyList<ArticleId> articles, IReadOnlyList<UserId> people, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(people);
        await using var db = database.OpenNewsroom();

        // Ids are numbers, so they may stand in the text.
        static string In(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        var within = In(articles.Select(a => a.Value));
        var versionsOf = $"SELECT article_id AS \"Article\", version AS \"Version\" FROM working_copy WHERE article_id IN ({within})";
        var talksOf = $"""
            SELECT article_id AS "Article", max(id) AS "Last", max(edited_at) AS "Edited", max(deleted_at) AS "Deleted", count(deleted_at) AS "Gone", max(resolved_at) AS "Resolved",
              count(resolved_at) AS "Settled", count(CASE WHEN is_lost THEN 1 END) AS "Lost" FROM comment WHERE article_id IN ({within}) GROUP BY article_id
            """;
        var unreadOf = $"SELECT user_id AS \"User\", count(*) AS \"Unread\" FROM notification WHERE read_at IS NULL AND user_id IN ({In(people.Select(p => p.Value))}) GROUP BY user_id";
        var saved = articles.Count == 0 ? [] : await db.Database.SqlQueryRaw<Saved>(versionsOf).ToListAsync(cancel);
        var said = articles.Count == 0 ? [] : await db.Database.SqlQueryRaw<Said>(talksOf).ToListAsync(cancel);
        var told = people.Count == 0 ? [] : await db.Database.SqlQueryRaw<Told>(unreadOf).ToListAsync(cancel);
        var (newVersions, newTalks, newUnread) = (
            saved.ToDictionary(s => new ArticleId(s.Article), s => s.Version),
            said.ToDictionary(s => new ArticleId(s.Article), s => s.ToString()),
            people.Distinct().ToDictionary(p => p, p => told.Find(t => t.User == p.Value)?.Unread ?? 0));
        var news = new News(
            [.. newVersions.Where(v => versions.GetValueOrDefault(v.Key, -1) != v.Value).Select(v => (v.Key, v.Value))],
            [.. newTalks.Where(t => talks.GetValueOrDefault(t.Key) != t.Value).Select(t => t.Key)],
            [.. newUnread.Where(u => unread.GetValueOrDefault(u.Key, -1) != u.Value).Select(u => (u.Key, u.Value))]);
        (versions, talks, unread) = (newVersions, newTalks, newUnread);
        return news;
    }

    private sealed record Saved(long Article, int Version);

    private sealed record Said(long Article, long Last, long? Edited, long? Deleted, long Gone, long? Resolved, long Settled, long Lost);

    private sealed record Told(long User, long Unread);
}
