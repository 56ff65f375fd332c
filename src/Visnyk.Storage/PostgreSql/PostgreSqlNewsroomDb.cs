using System.Text;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Search;
using Visnyk.Storage.Search;

namespace Visnyk.Storage.PostgreSql;

/// <summary><see cref="NewsroomDb"/> on PostgreSQL; migrations belong to it.</summary>
public sealed class PostgreSqlNewsroomDb(DbContextOptions<PostgreSqlNewsroomDb> options) : NewsroomDb(options)
{
    private static readonly PostgreSqlSearch Search = new();

    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    /// <inheritdoc/>
    public override async Task AddSearch(SearchRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_text (article_id, sort_key, head, words)
            VALUES ({row.Article.Value}, {row.SortKey}, {Vector(row.Text.Head)}::tsvector, {Words(row)}::tsvector)
            """,
            cancel);
        NoteWords(row, 1);
    }

    /// <inheritdoc/>
    public override async Task RemoveSearch(SearchRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (await Database.ExecuteSqlAsync($"DELETE FROM search_text WHERE article_id = {row.Article.Value}", cancel) > 0)
        {
            NoteWords(row, -1);
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(int Word, ArticleId Article)>> NewestWith(
        EditionTag edition, IReadOnlyList<IReadOnlyList<string>> words, int most, CancellationToken cancel)
    {
        var questions = words.Select(keys => Search.Question(new SearchAsk(edition, [new SearchClause(keys, SearchTermKind.Word, Excluded: false)]))).ToArray();
        var found = await Database.SqlQuery<Found>(
            $"""
            SELECT (j.place - 1)::int AS "Word", f.article_id AS "Article" FROM unnest({questions}) WITH ORDINALITY AS j (question, place)
              CROSS JOIN LATERAL (SELECT t.article_id FROM search_text t WHERE t.words @@ j.question::tsquery ORDER BY t.sort_key DESC LIMIT {most}) f
            """).ToListAsync(cancel);
        return [.. found.Select(f => (f.Word, new ArticleId(f.Article)))];
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<WordCount>> Counts(string edition, IReadOnlyList<string> words, CancellationToken cancel) =>
        await Database.SqlQuery<WordCount>(
            $"""SELECT word AS "Word", articles::bigint AS "Articles" FROM search_word WHERE edition = {edition} AND word = ANY({words.ToArray()})""").ToListAsync(cancel);

    /// <inheritdoc/>
    protected override async Task CountWords(string edition, IReadOnlyList<(string Word, int Change)> changes, CancellationToken cancel)
    {
        var (words, numbers) = (changes.Select(c => c.Word).ToArray(), changes.Select(c => c.Change).ToArray());
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_word (edition, word, articles) SELECT {edition}, w, n FROM unnest({words}, {numbers}) AS c (w, n)
            ON CONFLICT (edition, word) DO UPDATE SET articles = search_word.articles + excluded.articles
            """,
            cancel);
        if (changes.Any(c => c.Change < 0))
        {
            await Database.ExecuteSqlAsync($"DELETE FROM search_word WHERE edition = {edition} AND articles < 1 AND word = ANY({words})", cancel);
        }
    }

    /// <inheritdoc/>
    public override Task ClearSearch(CancellationToken cancel)
    {
        ForgetWords();
        return Database.ExecuteSqlAsync($"TRUNCATE search_text, search_word", cancel);
    }

    /// <summary>Words have their places, for phrases; keys and marks have none, so that no phrase is found in them.</summary>
    private static string Words(SearchRow row)
    {
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i < row.Text.Words.Count && i < LastPosition; i++)
        {
            if (!places.TryGetValue(row.Text.Words[i], out var of))
            {
                places[row.Text.Words[i]] = of = [];
            }

            if (of.Count < MostPositions)
            {
                of.Add(i + 1);
            }
        }

        var vector = new StringBuilder(Vector(row.Text.Keys.Concat(row.Marks)));
        foreach (var (word, at) in places)
        {
            vector.Append(" '").Append(word).Append("':").AppendJoin(',', at);
        }

        return vector.ToString();
    }

    private static string Vector(IEnumerable<string> words) => string.Join(' ', words.Distinct().Select(w => $"'{w}'"));

    private sealed record Found(int Word, long Article);
}
