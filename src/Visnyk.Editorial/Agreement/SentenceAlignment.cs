using Visnyk.Editorial.Merging;

namespace Visnyk.Editorial.Agreement;

/// <summary>
/// Which sentences of the source became which of the target, by their lengths and by the figures and names that stand in them (after Gale and Church, 1993).
/// A sentence is missing where leaving it out explains the two texts much better than any way of joining sentences does.
/// </summary>
internal sealed class SentenceAlignment
{
    // Beyond this many a block is no paragraph; the checks by figure still hold.
    private const int MostSentences = 60;
    private const double Dropped = 3.0;
    private const double NeverDropped = 1e6;

    private static readonly (int Source, int Target, double Cost)[] Ways = [(1, 1, 0), (2, 1, 2), (1, 2, 2), (2, 2, 3.5), (3, 1, 5), (1, 3, 5), (1, 0, Dropped), (0, 1, Dropped)];

    private readonly Piece[] source;
    private readonly Piece[] target;

    private readonly double enough;

    private SentenceAlignment(Piece[] source, Piece[] target, bool unparted) => (this.source, this.target, enough) = (source, target, unparted ? 1.5 : 0.5);

    /// <summary>The sentences of either side that the other lacks; empty where there is one sentence only, or doubt.</summary>
    public static (List<Range> Missing, List<Range> Added) Between(ReadText source, ReadText target)
    {
        SentenceAlignment alignment = new(PiecesOf(source), PiecesOf(target), source.Words.Unparted || target.Words.Unparted);
        if (alignment.source.Length == 0 || alignment.target.Length == 0 || alignment.source.Length + alignment.target.Length < 3
            || alignment.source.Length > MostSentences || alignment.target.Length > MostSentences)
        {
            return ([], []);
        }

        return alignment.Find();
    }

    private (List<Range> Missing, List<Range> Added) Find()
    {
        var (joined, _) = Cheapest(NeverDropped);
        var (dropped, path) = Cheapest(Dropped);
        List<Range> missing = [];
        List<Range> added = [];
        // Japanese and Chinese part and join sentences more freely, and say with commas what others say with full stops.
        if (joined - dropped < enough)
        {
            return (missing, added);
        }

        foreach (var (from, to, way) in path)
        {
            if (Ways[way].Target == 0)
            {
                missing.Add(source[from].Range);
            }
            else if (Ways[way].Source == 0)
            {
                added.Add(target[to].Range);
            }
        }

        return (missing, added);
    }

    private (double Cost, List<(int From, int To, int Way)> Path) Cheapest(double drop)
    {
        var costs = new double[source.Length + 1, target.Length + 1];
        var ways = new int[source.Length + 1, target.Length + 1];
        for (var i = 0; i <= source.Length; i++)
        {
            for (var j = 0; j <= target.Length; j++)
            {
                costs[i, j] = i + j == 0 ? 0 : double.MaxValue;
                for (var way = 0; way < Ways.Length; way++)
                {
                    var (s, t, prior) = Ways[way];
                    if (s > i || t > j)
                    {
                        continue;
                    }

                    var cost = costs[i - s, j - t] + (s * t == 0 ? drop : prior + Mismatch(i - s, i, j - t, j));
                    if (cost < costs[i, j])
                    {
                        (costs[i, j], ways[i, j]) = (cost, way);
                    }
                }
            }
        }

        List<(int, int, int)> path = [];
        for (var (i, j) = (source.Length, target.Length); i + j > 0;)
        {
            var way = ways[i, j];
            (i, j) = (i - Ways[way].Source, j - Ways[way].Target);
            path.Add((i, j, way));
        }

        path.Reverse();
        return (costs[source.Length, target.Length], path);
    }

    /// <summary>How unlikely it is that these sentences are those: by their lengths, and by what one has and the other lacks.</summary>
    private double Mismatch(int from, int to, int otherFrom, int otherTo)
    {
        double one = 0, other = 0;
        HashSet<decimal> mine = [];
        HashSet<decimal> theirs = [];
        for (var n = from; n < to; n++)
        {
            one += source[n].Length;
            mine.UnionWith(source[n].Anchors);
        }

        for (var n = otherFrom; n < otherTo; n++)
        {
            other += target[n].Length;
            theirs.UnionWith(target[n].Anchors);
        }

        var ratio = Math.Log(other / one);
        var spread = 0.012 + (1.3 / Math.Min(one, other));
        var common = mine.Count(theirs.Contains);
        return Math.Min(ratio * ratio / (2 * spread), 25) + (0.8 * (mine.Count + theirs.Count - (2 * common))) - (0.4 * common);
    }

    private static Piece[] PiecesOf(ReadText text)
    {
        List<Piece> pieces = [];
        var quantity = 0;
        var token = 0;
        var normal = text.Normal;
        foreach (var range in Sentences.Of(new string(normal.Text, 0, normal.Length)))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            var length = 0.0;
            for (var n = start; n < end; n++)
            {
                length += Weight(normal.Text[n]);
            }

            HashSet<decimal> anchors = [];
            for (; quantity < text.Quantities.Count && text.Quantities[quantity].Start < end; quantity++)
            {
                if (text.Quantities[quantity] is { Demand: Demand.Firm } firm)
                {
                    anchors.Add(firm.Value);
                }
            }

            for (; token < text.Tokens.Count && text.Tokens[token].Start < end; token++)
            {
                if (IsName(text.Tokens[token], normal))
                {
                    anchors.Add(Figure.Identifier(normal.Text.AsSpan(text.Tokens[token].Start, text.Tokens[token].Length)));
                }
            }

            while (end > start && normal.Text[end - 1] is ' ' or '\n')
            {
                end--;
            }

            // What is no sentence of words (a bullet, a heading's number) belongs to the one before.
            if (length >= 4 && end > start)
            {
                pieces.Add(new Piece(start..end, Math.Max(length * Usual(text.Words.Language), 4), anchors));
            }
        }

        return [.. pieces];
    }

    /// <summary>A word in Latin letters inside another script stays what it is; between Latin scripts it cannot be told from other words.</summary>
    private static bool IsName(in Token token, NormalText normal) =>
        token.Sort == TokenSort.Link || (token is { Sort: TokenSort.Word, Length: > 1 } && char.IsAsciiLetterUpper(normal.Text[token.Start]) && char.IsAsciiLetterUpper(normal.Text[token.Start + 1]));

    /// <summary>How many letters of English a sign stands for.</summary>
    private static double Weight(char sign) => sign switch
    {
        < '\u3000' => 1,
        >= '\u3041' and <= '\u309F' => 1.8,
        >= '\u30A0' and <= '\u30FF' => 1.4,
        _ when Agreement.Tokens.IsUnparted(sign) => 3.6,
        _ => 1.5,
    };

    private static double Usual(string language) => language switch { "de" => 0.89, "fr" => 0.87, "es" => 0.91, "pl" => 0.98, "he" => 1.29, _ => 1 };

    private sealed record Piece(Range Range, double Length, HashSet<decimal> Anchors);
}
