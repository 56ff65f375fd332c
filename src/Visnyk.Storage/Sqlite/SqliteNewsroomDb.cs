using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Search;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.Sqlite;

/// <summary><see cref="NewsroomDb"/> on SQLite; migrations belong to it.</summary>
public sealed class SqliteNewsroomDb(DbContextOptions<SqliteNewsroomDb> options) : NewsroomDb(options)
{
    private static readonly SqliteSearch Search = new();

    /// <inheritdoc/>
    public override async Task AddSearch(SearchRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);

        // Rows of the index stand by time. Articles of two editions may have the same key; the later one takes the next place that is free.
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_place (article_id, place) SELECT {row.Article.Value},
              (WITH RECURSIVE free (place) AS (VALUES ({row.SortKey}) UNION ALL SELECT place + 1 FROM free WHERE EXISTS (SELECT 1 FROM search_place s WHERE s.place = free.place))
               SELECT max(place) FROM free)
            """,
            cancel);
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_text (rowid, head, keys, words, marks)
            SELECT place, {string.Join(' ', row.Text.Head.Select(SearchMarks.InHead))}, {string.Join(' ', row.Text.Keys)}, {string.Join(' ', row.Text.Words)}, {string.Join(' ', row.Marks)}
            FROM search_place WHERE article_id = {row.Article.Value}
            """,
            cancel);
        NoteWords(row, 1);
    }

    /// <inheritdoc/>
    public override async Task RemoveSearch(SearchRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        await Database.ExecuteSqlAsync($"DELETE FROM search_text WHERE rowid = (SELECT place FROM search_place WHERE article_id = {row.Article.Value})", cancel);
        if (await Database.ExecuteSqlAsync($"DELETE FROM search_place WHERE article_id = {row.Article.Value}", cancel) > 0)
        {
            NoteWords(row, -1);
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(int Word, ArticleId Article)>> NewestWith(
        EditionTag edition, IReadOnlyList<IReadOnlyList<string>> words, int most, CancellationToken cancel)
    {
        var questions = JsonSerializer.Serialize(words.Select(keys => Search.Question(new SearchAsk(edition, [new SearchClause(keys, SearchTermKind.Word, Excluded: false)]))));
        var found = await Database.SqlQuery<Found>(
            $"""
            SELECT j.key AS Word, p.article_id AS Article FROM json_each({questions}) j
              CROSS JOIN search_place p ON p.place IN (SELECT rowid FROM search_text WHERE search_text MATCH j.value ORDER BY rowid DESC LIMIT {most})
            """).ToListAsync(cancel);
        return [.. found.Select(f => (f.Word, new ArticleId(f.Article)))];
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<WordCount>> Counts(string edition, IReadOnlyList<string> words, CancellationToken cancel) =>
        await Database.SqlQuery<WordCount>(
            $"SELECT w.word AS Word, w.articles AS Articles FROM json_each({JsonSerializer.Serialize(words)}) j CROSS JOIN search_word w ON w.edition = {edition} AND w.word = j.value").ToListAsync(cancel);

    /// <inheritdoc/>
    protected override async Task CountWords(string edition, IReadOnlyList<(string Word, int Change)> changes, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(changes.Select(c => new object[] { c.Word, c.Change }));
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_word (edition, word, articles) SELECT {edition}, value ->> 0, value ->> 1 FROM json_each({json}) WHERE true
            ON CONFLICT (edition, word) DO UPDATE SET articles = articles + excluded.articles
            """,
            cancel);
        if (changes.Any(c => c.Change < 0))
        {
            await Database.ExecuteSqlAsync(
                $"DELETE FROM search_word WHERE edition = {edition} AND articles < 1 AND word IN (SELECT value ->> 0 FROM json_each({json}))", cancel);
        }
    }

    /// <inheritdoc/>
    public override async Task ClearSearch(CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync($"INSERT INTO search_text (search_text) VALUES ('delete-all')", cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM search_place", cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM search_word", cancel);
        ForgetWords();
    }

    private sealed record Found(int Word, long Article);
}
