using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Board;

/// <summary>
/// Reads a page of the board in one query. It looks at the stories that were touched on the day or have to be done on it, and at what is being worked on, overdue or behind its source
/// whatever its age, each by an index; so it costs what the day costs, whatever the archive holds. What somebody has in hand is looked at where a person, or drafts, are asked for.
/// </summary>
internal static class BoardQuery
{
    /// <summary>How many stories a page has.</summary>
    public const int PageLength = 100;

    /// <summary>So many stories are found by their headlines; whoever finds more says more words.</summary>
    public const int MostFound = 1000;

    private const string Day = """
        SELECT id, urgency FROM story WHERE touched_at >= {1} AND touched_at < {2}
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE {3} = 1 AND w.work > 0
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE {3} = 1 AND w.due_at < {0}
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE {3} = 1 AND w.behind_since IS NOT NULL
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE w.due_at >= {1} AND w.due_at < {2}
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE w.work = 3 AND w.scheduled_at >= {1} AND w.scheduled_at < {2}
        UNION SELECT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE {3} = 1 AND {13} = 1 AND w.public_state = 0
          AND (w.assigned_to = {8} OR ({8} = 0 AND w.assigned_to IS NOT NULL) OR (w.assigned_to IS NULL AND w.created_by = {8}))
        """;

    private const string Behind = "SELECT DISTINCT s.id, s.urgency FROM article w JOIN story s ON s.id = w.story_id WHERE w.behind_since IS NOT NULL";

    private const string Bin = "SELECT id, urgency FROM story WHERE binned_at IS NOT NULL";

    /// <summary>The lines of a page and of one story more, by urgency and then the newest first.</summary>
    public static Task<List<BoardLine>> Read(NewsroomDb db, BoardAsk ask, Edition clockOf, UserId? me, IReadOnlyList<long>? found, DateTimeOffset now, CancellationToken cancel)
    {
        var today = EditionClock.LocalOf(clockOf, now).Date;
        var day = ask.Date ?? today;
        var from = EditionClock.StartOf(clockOf, day);
        var to = EditionClock.StartOf(clockOf, day.PlusDays(1));
        _ = ShortKey.TryRead(ask.Section, out var section);
        var who = ask.Who == BoardAsk.Mine ? me?.Value ?? 0 : ShortKey.TryRead(ask.Who, out var person) ? person : 0;
        var (urgency, story) = BoardAsk.Cursor(ask.After) ?? (0, long.MaxValue);
        object[] values =
        [
            now.ToUnixTimeMilliseconds(), from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds(), day == today ? 1 : 0,
            section, ask.AsksArticles ? 1 : 0, ask.Edition, ask.StateNumber, who, urgency, story, PageLength + 1, ask.State == "bin" ? 1 : 0, ask.AsksInHand ? 1 : 0,
        ];

        var sql = "WITH day AS (" + string.Join(" INTERSECT ", Sets(ask, found).Select(set => $"SELECT id, urgency FROM ({set}) one")) + ")" + Rest;
        return db.Database.SqlQueryRaw<BoardLine>(sql, values).ToListAsync(cancel);
    }

    /// <summary>The stories that each part of the question means; where no part means any, those of today.</summary>
    private static IEnumerable<string> Sets(BoardAsk ask, IReadOnlyList<long>? found)
    {
        if (ask.State is "bin" or "behind")
        {
            yield return ask.State == "bin" ? Bin : Behind;
        }

        if (found is not null)
        {
            // Ids are numbers; a parameter each would be more than some databases take.
            yield return found.Count == 0 ? "SELECT id, urgency FROM story WHERE id < 0"
                : $"SELECT id, urgency FROM story WHERE id IN ({string.Join(',', found.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
        }

        if (ask.Date is not null || (found is null && ask.State is not ("bin" or "behind")))
        {
            yield return Day;
        }
    }

    private const string Rest = """
        , page AS (
          SELECT d.id, d.urgency FROM day d JOIN story s ON s.id = d.id
          WHERE ({12} = 1) = (s.binned_at IS NOT NULL) AND ({4} = 0 OR s.section = {4}) AND (d.urgency > {9} OR (d.urgency = {9} AND d.id < {10}))
            AND ({5} = 0 OR EXISTS (
              SELECT 1 FROM article f JOIN working_copy w ON w.article_id = f.id
              WHERE f.story_id = d.id AND ({6} = '' OR f.edition = {6})
                AND ({8} = 0 OR f.assigned_to = {8} OR (f.assigned_to IS NULL AND f.created_by = {8}))
                AND ({7} IN (0, 9)
                  OR ({7} = 1 AND f.work = 0 AND (f.published_version IS NULL OR f.published_version <> w.version))
                  OR ({7} = 2 AND f.work = 1) OR ({7} = 3 AND f.work = 2) OR ({7} = 4 AND f.work = 3)
                  OR ({7} = 5 AND f.public_state = 1) OR ({7} = 6 AND f.due_at < {0}) OR ({7} = 7 AND f.failure <> '') OR ({7} = 8 AND f.behind_since IS NOT NULL))))
          ORDER BY d.urgency, d.id DESC LIMIT {11})
        SELECT p.id AS "Story", p.urgency AS "Urgency", s.section AS "Section", s.source_edition AS "SourceEdition", s.created_by AS "StoryBy",
          a.id AS "Article", a.edition AS "Edition", a.public_state AS "PublicState", a.work AS "Work", a.created_by AS "ArticleBy", a.assigned_to AS "AssignedTo",
          u.name AS "Assignee", a.due_at AS "DueAt", a.scheduled_at AS "ScheduledAt", a.published_version AS "PublishedVersion",
          a.approved_version AS "ApprovedVersion", a.failure AS "Failure", a.note AS "Note", c.version AS "Version", c.headline AS "Headline",
          a.behind_since AS "BehindSince",
          (SELECT max(l.ends_at) FROM pinned_lead l WHERE l.article_id = a.id AND l.ends_at > {0}) AS "PinnedUntil"
        FROM page p JOIN story s ON s.id = p.id LEFT JOIN article a ON a.story_id = p.id LEFT JOIN working_copy c ON c.article_id = a.id
          LEFT JOIN "user" u ON u.id = a.assigned_to
        ORDER BY p.urgency, p.id DESC
        """;

    /// <summary>Stories that have all of some words in a headline, newest first. Databases know capitals of some alphabets only, so headlines are read one after another.</summary>
    public static async Task<IReadOnlyList<long>> Find(NewsroomDb db, string search, CancellationToken cancel) =>
        await Headlines(db).Where(t => Has(t.Headline, search)).Select(t => t.Story).Distinct().Take(MostFound).ToListAsync(cancel);

    /// <summary>The headlines of all articles, the newest first.</summary>
    public static IAsyncEnumerable<Told> Headlines(NewsroomDb db) => db.Database.SqlQuery<Told>(
        $"""
        SELECT a.id AS "Article", a.story_id AS "Story", c.headline AS "Headline" FROM article a JOIN working_copy c ON c.article_id = a.id ORDER BY a.id DESC
        """).AsAsyncEnumerable();

    /// <summary>Articles whose headlines have all of some words, newest first; without words those of the stories that were touched last.</summary>
    public static async Task<IReadOnlyList<FoundArticle>> Articles(NewsroomDb db, string search, int most, CancellationToken cancel)
    {
        if (search.Length == 0)
        {
            return await db.Database.SqlQuery<FoundArticle>(
                $"""
                SELECT a.id AS "Article", a.edition AS "Edition", e.language_name AS "Language", c.headline AS "Headline"
                FROM (SELECT id, touched_at FROM story WHERE binned_at IS NULL ORDER BY touched_at DESC LIMIT {most}) s
                  JOIN article a ON a.story_id = s.id JOIN working_copy c ON c.article_id = a.id JOIN edition e ON e.tag = a.edition
                ORDER BY s.touched_at DESC, e.position LIMIT {most}
                """).ToListAsync(cancel);
        }

        return await db.Database.SqlQuery<FoundArticle>(
            $"""
            SELECT a.id AS "Article", a.edition AS "Edition", e.language_name AS "Language", c.headline AS "Headline"
            FROM article a JOIN story s ON s.id = a.story_id JOIN working_copy c ON c.article_id = a.id JOIN edition e ON e.tag = a.edition
            WHERE s.binned_at IS NULL ORDER BY a.id DESC
            """).AsAsyncEnumerable().Where(a => Has(a.Headline, search)).Take(most).ToListAsync(cancel);
    }

    private static bool Has(string headline, string search)
    {
        foreach (var word in search.AsSpan().Split(' '))
        {
            if (!headline.AsSpan().Contains(search.AsSpan()[word], StringComparison.CurrentCultureIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What an article is called.</summary>
    /// <param name="Article">The article's id.</param>
    /// <param name="Story">Its story's.</param>
    /// <param name="Headline">Its headline as it is being written.</param>
    public sealed record Told(long Article, long Story, string Headline);
}
