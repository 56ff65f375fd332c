using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Related;
using Visnyk.Editorial.Search;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Search;

namespace Visnyk.Desk.Related;

/// <summary>
/// Finds what an article has in common with others of its edition when it is published, in the same transaction: shared topics, names and words, each weighing more
/// the fewer articles have it. Both sides note one another, so that an older article leads to what came after it. Readers' pages only read what was noted.
/// </summary>
public sealed class RelatedStories(SearchLanguages languages)
{
    // An article is told by its most telling words; each brings the newest articles that have it.
    private const int Telling = 16;
    private const int NewestOfEach = 20;

    // A word that so many have leads nowhere in particular, and costs time to look up.
    private const int MostHaving = 1_000;
    private const double WeightOfATopic = 3;
    private const double LeastInCommon = 0.06;

    // What is half as like but so much newer stands equal.
    private static readonly double HalfLife = TimeSpan.FromDays(500).TotalMilliseconds;

    /// <summary>Notes what an article that is published and in the search index has in common with others, in place of what was noted before.</summary>
    internal async Task Note(NewsroomDb db, ArticleId article, CancellationToken cancel)
    {
        var row = (await db.PublishedArticles.FindAsync([article], cancel))!;
        var body = (await db.PublishedBodies.FindAsync([article], cancel))!;
        var text = PlainText.Of(body.Html);
        row.Fingerprint = Fingerprint.Of([.. Words.Of(text).Select(t => t.Word)]).Bits;
        await db.SaveChangesAsync(cancel);

        var points = await Shared(db, row, Subjects.Of(languages.For(row.Edition.Value), row.Edition.Value, row.Headline, [row.Deck, text]), cancel);
        await db.Relate(article, await Best(db, row, points, cancel), cancel);
    }

    /// <summary>How much of what an article is about other articles have: from nothing to 1.</summary>
    private static async Task<Dictionary<ArticleId, double>> Shared(NewsroomDb db, PublishedArticle row, IReadOnlyList<Subject> subjects, CancellationToken cancel)
    {
        var topics = await db.PublishedTopics.Where(t => t.ArticleId == row.Id).Select(t => t.TopicId).ToListAsync(cancel);
        var counts = await db.CountOf(row.Edition, subjects.SelectMany(s => s.Keys), topics, cancel);
        var telling = subjects
            .Select(subject => (Subject: subject, Having: subject.Keys.Max(counts.Having)))
            .Where(s => s.Having <= MostHaving)
            .Select(s => (s.Subject.Keys, Weight: s.Subject.Telling(s.Having, counts.All)))
            .Where(s => s.Weight > 0)
            .OrderByDescending(s => s.Weight).Take(Telling).ToList();

        var points = new Dictionary<ArticleId, double>();
        var whole = telling.Sum(s => s.Weight);
        foreach (var (word, found) in await db.NewestWith(row.Edition, [.. telling.Select(s => s.Keys)], NewestOfEach, cancel))
        {
            points[found] = points.GetValueOrDefault(found) + telling[word].Weight;
        }

        var weights = topics.ToDictionary(t => t, t => WeightOfATopic * Math.Log(1 + ((double)counts.All / Math.Max(1, counts.Having(t)))));
        whole += weights.Values.Sum();
        foreach (var (topic, found) in weights.Count == 0 ? [] : await db.NewestOnTopicsOf(row.Id, NewestOfEach, cancel))
        {
            points[found] = points.GetValueOrDefault(found) + weights[topic];
        }

        points.Remove(row.Id);
        return points.ToDictionary(p => p.Key, p => p.Value / whole);
    }

    private static async Task<IReadOnlyList<RelatedPair>> Best(NewsroomDb db, PublishedArticle row, Dictionary<ArticleId, double> shared, CancellationToken cancel)
    {
        var near = shared.Where(p => p.Value >= LeastInCommon).OrderByDescending(p => p.Value).ThenByDescending(p => p.Key.Value).Take(2 * RelatedPair.Most).Select(p => p.Key).ToList();
        var rows = await db.PublishedArticles.AsNoTracking().Where(a => near.Contains(a.Id)).Select(a => new { a.Id, a.PublishedAt, a.Fingerprint }).ToListAsync(cancel);
        var own = new Fingerprint(row.Fingerprint);
        return
        [
            .. rows.Where(r => !own.IsNearly(new Fingerprint(r.Fingerprint)))
                .Select(r => new RelatedPair(r.Id, Rank(shared[r.Id], r.PublishedAt), Rank(shared[r.Id], row.PublishedAt)))
                .OrderByDescending(p => p.Rank).Take(RelatedPair.Most),
        ];
    }

    /// <summary>
    /// The place on a list, in thousandths of a doubling. As likeness halves with every half-life of age, ages need not be known: the order of two articles never changes.
    /// </summary>
    private static long Rank(double shared, DateTimeOffset published) => (long)(1000 * (Math.Log2(shared) + (published.ToUnixTimeMilliseconds() / HalfLife)));
}
