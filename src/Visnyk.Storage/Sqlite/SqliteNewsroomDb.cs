using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.Sqlite;

/// <summary><see cref="NewsroomDb"/> on SQLite; migrations belong to it.</summary>
public sealed class SqliteNewsroomDb(DbContextOptions<SqliteNewsroomDb> options) : NewsroomDb(options)
{
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
            SELECT place, {string.Join(' ', row.Text.Head)}, {string.Join(' ', row.Text.Keys)}, {string.Join(' ', row.Text.Words)}, {string.Join(' ', row.Marks)}
            FROM search_place WHERE article_id = {row.Article.Value}
            """,
            cancel);
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_word (edition, word, articles) SELECT {row.Edition.Value}, value, 1 FROM json_each({JsonSerializer.Serialize(row.Counted)}) WHERE true
            ON CONFLICT (edition, word) DO UPDATE SET articles = articles + 1
            """,
            cancel);
    }

    /// <inheritdoc/>
    public override async Task RemoveSearch(SearchRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        await Database.ExecuteSqlAsync($"DELETE FROM search_text WHERE rowid = (SELECT place FROM search_place WHERE article_id = {row.Article.Value})", cancel);
        if (await Database.ExecuteSqlAsync($"DELETE FROM search_place WHERE article_id = {row.Article.Value}", cancel) == 0)
        {
            return;
        }

        var words = JsonSerializer.Serialize(row.Counted);
        await Database.ExecuteSqlAsync(
            $"UPDATE search_word SET articles = articles - 1 WHERE edition = {row.Edition.Value} AND word IN (SELECT value FROM json_each({words}))", cancel);
        await Database.ExecuteSqlAsync(
            $"DELETE FROM search_word WHERE edition = {row.Edition.Value} AND articles < 1 AND word IN (SELECT value FROM json_each({words}))", cancel);
    }

    /// <inheritdoc/>
    public override async Task ClearSearch(CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync($"INSERT INTO search_text (search_text) VALUES ('delete-all')", cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM search_place", cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM search_word", cancel);
    }
}
