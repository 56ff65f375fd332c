using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Search;

namespace Visnyk.Storage;

/// <content>What is kept beside the published articles so that they are found: the search index, the count of words, what articles have in common.</content>
public abstract partial class NewsroomDb
{
    private readonly Dictionary<(string Edition, string Word), int> wordChanges = [];

    /// <summary>Takes an article into the search index; it must not be there. What stands in the context is written first.</summary>
    public abstract Task AddSearch(SearchRow row, CancellationToken cancel);

    /// <summary>Takes an article out of the search index.</summary>
    /// <param name="row">As it was taken in.</param>
    /// <param name="cancel">Ends the work.</param>
    public abstract Task RemoveSearch(SearchRow row, CancellationToken cancel);

    /// <summary>Empties the search index.</summary>
    public abstract Task ClearSearch(CancellationToken cancel);

    /// <summary>How many articles of an edition have some words and topics, with what this transaction changes of it.</summary>
    public async Task<WordCounts> CountOf(EditionTag edition, IEnumerable<string> words, IEnumerable<TopicId> topics, CancellationToken cancel)
    {
        var asked = words.Concat(topics.Select(t => SearchMarks.OfTopic(t.Value))).Append(SearchMarks.Of(edition)).Distinct().ToList();
        var counts = (await Counts(edition.Value, asked, cancel)).ToDictionary(c => c.Word, c => c.Articles);
        foreach (var word in asked)
        {
            if (wordChanges.TryGetValue((edition.Value, word), out var change))
            {
                counts[word] = counts.GetValueOrDefault(word) + change;
            }
        }

        return new WordCounts(edition, counts);
    }

    /// <summary>The newest articles of an edition that have one of some keys, for each of several such words: the word's number and the article.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="words">The keys of each word.</param>
    /// <param name="most">How many of each.</param>
    /// <param name="cancel">Ends the work.</param>
    public abstract Task<IReadOnlyList<(int Word, ArticleId Article)>> NewestWith(
        EditionTag edition, IReadOnlyList<IReadOnlyList<string>> words, int most, CancellationToken cancel);

    /// <summary>The newest articles of an edition that share a topic with an article, itself among them, for each of its topics.</summary>
    public async Task<IReadOnlyList<(TopicId Topic, ArticleId Article)>> NewestOnTopicsOf(ArticleId article, int most, CancellationToken cancel)
    {
        var found = await Database.SqlQuery<OnTopic>(
            $"""
            SELECT y.topic_id AS "Topic", y.article_id AS "Article" FROM published_topic t
              JOIN published_topic y ON y.edition = t.edition AND y.topic_id = t.topic_id AND y.sort_key >= coalesce((SELECT z.sort_key FROM published_topic z
                WHERE z.edition = t.edition AND z.topic_id = t.topic_id ORDER BY z.sort_key DESC LIMIT 1 OFFSET {most - 1}), 0)
            WHERE t.article_id = {article.Value}
            """).ToListAsync(cancel);
        return [.. found.Select(f => (new TopicId(f.Topic), new ArticleId(f.Article)))];
    }

    /// <summary>Notes for an article and for each that has something in common with it that they do, in place of what was noted of the two before. No list grows beyond <see cref="RelatedPair.Most"/>.</summary>
    public async Task Relate(ArticleId article, IReadOnlyList<RelatedPair> pairs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        await Unrelate(article, cancel);
        if (pairs.Count == 0)
        {
            return;
        }

        // Numbers alone, so they may stand in the text; a parameter each would be more than some databases take.
        var rows = string.Join(", ", pairs.Select(p => string.Create(
            CultureInfo.InvariantCulture, $"({article.Value}, {p.Rank}, {p.Other.Value}), ({p.Other.Value}, {p.OwnRank}, {article.Value})")));
        var others = string.Join(", ", pairs.Select(p => p.Other.Value.ToString(CultureInfo.InvariantCulture)));
        var insert = $"INSERT INTO published_related (article_id, rank, related_id) VALUES {rows}";
        var trim = $"""
            DELETE FROM published_related WHERE article_id IN ({others}) AND rank < (SELECT r.rank FROM published_related r
              WHERE r.article_id = published_related.article_id ORDER BY r.rank DESC LIMIT 1 OFFSET {RelatedPair.Most - 1})
            """;
        await Database.ExecuteSqlRawAsync(insert, cancel);
        await Database.ExecuteSqlRawAsync(trim, cancel);
    }

    /// <summary>Forgets what an article has in common with others, where both sides noted it. What only others noted is left out when lists are read.</summary>
    public async Task Unrelate(ArticleId article, CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync(
            $"DELETE FROM published_related WHERE related_id = {article.Value} AND article_id IN (SELECT r.related_id FROM published_related r WHERE r.article_id = {article.Value})",
            cancel);
        await Database.ExecuteSqlAsync($"DELETE FROM published_related WHERE article_id = {article.Value}", cancel);
    }

    /// <summary>Forgets an article that is no more, also what others noted of it.</summary>
    public Task Forget(ArticleId article, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"DELETE FROM published_related WHERE article_id = {article.Value} OR related_id = {article.Value}", cancel);

    /// <summary>
    /// Brings the count of words up to date with what this transaction took into the search index and out of it: once for each word, however many
    /// articles have it. <see cref="Writing.WriteQueue"/> does so before it commits.
    /// </summary>
    internal async Task CountWords(CancellationToken cancel)
    {
        foreach (var edition in wordChanges.Where(c => c.Value != 0).GroupBy(c => c.Key.Edition, c => (c.Key.Word, c.Value)))
        {
            await CountWords(edition.Key, [.. edition.OrderBy(c => c.Word, StringComparer.Ordinal)], cancel);
        }

        wordChanges.Clear();
    }

    /// <summary>How many articles have each of some words; those without an article are left out.</summary>
    protected abstract Task<IReadOnlyList<WordCount>> Counts(string edition, IReadOnlyList<string> words, CancellationToken cancel);

    /// <summary>Adds to the count of words; what comes to nothing is no longer counted.</summary>
    protected abstract Task CountWords(string edition, IReadOnlyList<(string Word, int Change)> changes, CancellationToken cancel);

    /// <summary>Notes that an article came or went with its words.</summary>
    protected void NoteWords(SearchRow row, int change)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var word in row.Counted)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(wordChanges, (row.Edition.Value, word), out _) += change;
        }
    }

    /// <summary>Forgets what was noted, where everything is counted anew.</summary>
    protected void ForgetWords() => wordChanges.Clear();

    private sealed record OnTopic(long Topic, long Article);
}
