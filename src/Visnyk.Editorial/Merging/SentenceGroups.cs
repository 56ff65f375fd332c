using Visnyk.Editorial.Comparing;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// Which sentences of one version of a text became which of another: those that are equal first, then, in what lies between, those that share at
/// least half of the shorter one's words. What is left over on both sides at one place was replaced; on one side, added or deleted.
/// </summary>
internal static class SentenceGroups
{
    /// <summary>Sentences <c>From</c> until <c>FromEnd</c> of the origin, that became <c>To</c> until <c>ToEnd</c>. One of the two may be none.</summary>
    internal readonly record struct Group(int From, int FromEnd, int To, int ToEnd, bool Equal);

    /// <summary>Groups in order; together they are all sentences of both.</summary>
    public static List<Group> Of(IReadOnlyList<string> origin, IReadOnlyList<string> side)
    {
        var groups = new List<Group>();
        var match = Alignment.Of(origin, side);
        int from = 0, to = 0;
        for (var i = 0; i <= origin.Count; i++)
        {
            if (i < origin.Count && match[i] < 0)
            {
                continue;
            }

            var j = i < origin.Count ? match[i] : side.Count;
            Between(groups, origin, from, i, side, to, j);
            if (i < origin.Count)
            {
                groups.Add(new Group(i, i + 1, j, j + 1, true));
            }

            (from, to) = (i + 1, j + 1);
        }

        return groups;
    }

    private static void Between(List<Group> groups, IReadOnlyList<string> origin, int from, int fromEnd, IReadOnlyList<string> side, int to, int toEnd)
    {
        if (from < fromEnd && to < toEnd)
        {
            foreach (var pair in Alike(origin, from, fromEnd, side, to, toEnd))
            {
                Rest(groups, from, pair.From, to, pair.To);
                groups.Add(pair);
                (from, to) = (pair.FromEnd, pair.ToEnd);
            }
        }

        Rest(groups, from, fromEnd, to, toEnd);
    }

    /// <summary>What is like nothing: replaced as one, or added, or deleted sentence by sentence.</summary>
    private static void Rest(List<Group> groups, int from, int fromEnd, int to, int toEnd)
    {
        if (to < toEnd && (from < fromEnd || from == fromEnd))
        {
            groups.Add(new Group(from, fromEnd, to, toEnd, false));
            return;
        }

        for (; from < fromEnd; from++)
        {
            groups.Add(new Group(from, from + 1, to, to, false));
        }
    }

    private static List<Group> Alike(IReadOnlyList<string> origin, int from, int fromEnd, IReadOnlyList<string> side, int to, int toEnd)
    {
        var (words, owners, counts) = Words(origin, from, fromEnd);
        var (otherWords, otherOwners, otherCounts) = Words(side, to, toEnd);
        var match = Alignment.Of(words, otherWords);
        var shared = new SortedDictionary<(int, int), int>();
        for (var w = 0; w < match.Length; w++)
        {
            if (match[w] >= 0)
            {
                var pair = (owners[w], otherOwners[match[w]]);
                shared[pair] = shared.GetValueOrDefault(pair) + 1;
            }
        }

        var groups = new List<Group>();
        foreach (var ((i, j), count) in shared)
        {
            if (count * 2 < Math.Min(counts[i - from], otherCounts[j - to]))
            {
                continue;
            }

            // Both rise from pair to pair, so a pair that shares a sentence with the one before belongs to it.
            if (groups.Count > 0 && (groups[^1].FromEnd > i || groups[^1].ToEnd > j))
            {
                groups[^1] = groups[^1] with { FromEnd = Math.Max(groups[^1].FromEnd, i + 1), ToEnd = Math.Max(groups[^1].ToEnd, j + 1) };
            }
            else
            {
                groups.Add(new Group(i, i + 1, j, j + 1, false));
            }
        }

        return groups;
    }

    private static (List<string> Words, List<int> Owners, int[] Counts) Words(IReadOnlyList<string> sentences, int from, int end)
    {
        var words = new List<string>();
        var owners = new List<int>();
        var counts = new int[end - from];
        for (var i = from; i < end; i++)
        {
            foreach (var word in Pieces.Of(sentences[i]).Where(Pieces.IsWord))
            {
                words.Add(word);
                owners.Add(i);
                counts[i - from]++;
            }
        }

        return (words, owners, counts);
    }
}
