using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Readers;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Readers;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Readers;

/// <summary>
/// Counts what readers said of articles, many at once: each reader once an article and day, with what they said last. No page shows the counts, so
/// nothing is made anew for them.
/// </summary>
public sealed class CountReactions(WriteQueue writes)
{
    /// <summary>
    /// How many readers of one network address count an article and day. A household or a small office has fewer browsers; somebody who calls
    /// their browser by a thousand names counts no more often than this.
    /// </summary>
    public const int MostOfOnePlace = 30;

    /// <summary>What a reader said.</summary>
    /// <param name="Article">Of which article.</param>
    /// <param name="Reader">The reader.</param>
    /// <param name="Reaction">The reaction's name; null to take back what was said.</param>
    public sealed record Said(ArticleId Article, ReaderMark Reader, string? Reaction);

    /// <summary>What came of it.</summary>
    /// <param name="Counts">Of each article named, how many readers said what.</param>
    /// <param name="NotCounted">Readers whose place counts no more today.</param>
    public sealed record Result(ILookup<ArticleId, (string Reaction, long Readers)> Counts, ImmutableHashSet<(ArticleId Article, ReaderMark Reader)> NotCounted);

    /// <summary>The counts after it. Of what one reader said of one article twice, the last holds.</summary>
    public Task<Outcome<Result>> Run(IReadOnlyCollection<Said> all, CancellationToken cancel = default) => writes.RunAside<Result>(
        async db =>
        {
            var said = all.GroupBy(s => (s.Article, s.Reader)).Select(g => g.Last()).ToList();
            var places = (await MarksBeside(db, said, cancel)).GroupBy(m => (m.ArticleId, m.Day, m.Place)).ToDictionary(g => g.Key, g => g.ToList());
            var notCounted = ImmutableHashSet.CreateBuilder<(ArticleId, ReaderMark)>();
            var changes = new Dictionary<(ArticleId Article, string Reaction), long>();
            foreach (var one in said)
            {
                var key = (one.Article, one.Reader.Day, one.Reader.Place);
                if (!places.TryGetValue(key, out var marks))
                {
                    places[key] = marks = [];
                }

                if (!Mark(db, marks, one, changes))
                {
                    notCounted.Add((one.Article, one.Reader));
                }
            }

            await db.SaveChangesAsync(cancel);
            foreach (var ((article, reaction), change) in changes.Where(c => c.Value != 0))
            {
                // Added by the database, so that two processes on it do not overwrite each other's counts.
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO reaction_count (article_id, reaction, readers) VALUES ({article.Value}, {reaction}, {change}) ON CONFLICT (article_id, reaction) DO UPDATE SET readers = reaction_count.readers + excluded.readers",
                    cancel);
            }

            var articles = said.Select(s => s.Article).Distinct().ToList();
            var counts = await db.ReactionCounts.AsNoTracking().Where(c => articles.Contains(c.ArticleId)).ToListAsync(cancel);
            return new Result(counts.ToLookup(c => c.ArticleId, c => (c.Reaction, c.Readers)), notCounted.ToImmutable());
        },
        cancel);

    /// <summary>Whatever was said today, of these articles, from the places of these readers.</summary>
    private static Task<List<ReactionMark>> MarksBeside(NewsroomDb db, List<Said> said, CancellationToken cancel)
    {
        var days = said.Select(s => s.Reader.Day).Distinct().ToList();
        var articles = said.Select(s => s.Article).Distinct().ToList();
        var places = said.Select(s => s.Reader.Place).Distinct().ToList();
        return db.ReactionMarks.Where(m => days.Contains(m.Day) && articles.Contains(m.ArticleId) && places.Contains(m.Place)).ToListAsync(cancel);
    }

    /// <summary>Keeps what a reader said, and what it changes in the counts. False where the reader's place counts no more.</summary>
    private static bool Mark(NewsroomDb db, List<ReactionMark> marks, Said said, Dictionary<(ArticleId Article, string Reaction), long> changes)
    {
        void Change(string reaction, int by) => changes[(said.Article, reaction)] = changes.GetValueOrDefault((said.Article, reaction)) + by;

        var mark = marks.Find(m => m.Agent == said.Reader.Agent);
        if (said.Reaction is null)
        {
            if (mark is not null)
            {
                Change(mark.Reaction, -1);
                marks.Remove(mark);
                db.ReactionMarks.Remove(mark);
            }

            return true;
        }

        if (mark is null)
        {
            if (marks.Count >= MostOfOnePlace)
            {
                return false;
            }

            mark = new ReactionMark { Day = said.Reader.Day, ArticleId = said.Article, Place = said.Reader.Place, Agent = said.Reader.Agent, Reaction = said.Reaction };
            marks.Add(mark);
            db.ReactionMarks.Add(mark);
        }
        else
        {
            Change(mark.Reaction, -1);
            mark.Reaction = said.Reaction;
        }

        Change(said.Reaction, +1);
        return true;
    }
}
