using Visnyk.Editorial.Search;
using Visnyk.Storage.Published;

namespace Visnyk.Site.Search;

/// <summary>
/// Puts what was found in order: what has the words in its headline before what has them in its deck before the rest, newer before older. Only as many as the index
/// gives are looked at, so that common words cost no more than rare ones.
/// </summary>
internal static class SearchRanking
{
    private const double HeadWorth = 3;
    private const double DeckWorth = 1;
    private const double WholeHeadWorth = 2;
    private const double NewWorth = 2;
    private const double HalfLifeInDays = 120;

    public static List<CardRow> Best(IEnumerable<CardRow> found, Passages passages, int clauses)
    {
        var rows = found.DistinctBy(r => r.Id).ToList();
        var newest = rows.Count == 0 ? 0 : rows.Max(r => r.PublishedAt);
        return [.. rows.OrderByDescending(r => Worth(r, passages, clauses, newest)).ThenByDescending(r => r.SortKey)];
    }

    private static double Worth(CardRow row, Passages passages, int clauses, long newest)
    {
        var days = (newest - row.PublishedAt) / (double)TimeSpan.MillisecondsPerDay;
        var worth = NewWorth * Math.Pow(2, -days / HalfLifeInDays);
        if (clauses > 0)
        {
            var inHead = passages.CountIn(row.Headline);
            worth += ((HeadWorth * inHead) + (DeckWorth * passages.CountIn(row.Deck))) / clauses;
            worth += inHead == clauses ? WholeHeadWorth : 0;
        }

        return worth;
    }
}
