namespace Visnyk.Editorial.Merging;

/// <summary>
/// Merges the order of things that have names. What one side moved or added follows the neighbour it was put after, as in the sequence of
/// H.-G. Roh et al., “Replicated abstract data types” (RGA, 2011): so runs added at one place by two people both stand there, one after the other
/// and never mixed, in an order that follows from the names alone.
/// </summary>
internal static class OrderMerge
{
    /// <summary>
    /// All of <paramref name="stay"/>, each once. Those of neither side's order come last.
    /// </summary>
    public static List<string> Of(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs, IReadOnlyCollection<string> stay)
    {
        var alive = stay.ToHashSet();
        var movedByMe = Moved(origin, mine);
        var movedByThem = Moved(origin, theirs);
        bool IsMoved(string name) => movedByMe.Contains(name) || movedByThem.Contains(name);
        var beforeMine = Neighbours(mine, alive.Contains);
        var beforeTheirs = Neighbours(theirs, alive.Contains);
        var before = Neighbours(origin, n => alive.Contains(n) && !IsMoved(n));
        var anchors = new Dictionary<string, string>();
        foreach (var name in stay)
        {
            var me = movedByMe.Contains(name);
            var them = movedByThem.Contains(name);
            string? left = null;
            if (me)
            {
                left = beforeMine[name];
            }

            if (them)
            {
                var other = beforeTheirs[name];
                left = !me || string.CompareOrdinal(other, left) < 0 ? other : left;
            }

            // What nobody moved follows what stood before it.
            anchors[name] = left ?? before.GetValueOrDefault(name, "");
        }

        var place = origin.Select((name, at) => (name, at)).GroupBy(x => x.name).ToDictionary(x => x.Key, x => x.First().at);

        // Right after a neighbour stands what was put there; then what stood there all along.
        var followers = anchors.GroupBy(a => a.Value).ToDictionary(
            g => g.Key,
            g => g.Select(a => a.Key).OrderBy(n => IsMoved(n) ? 0 : 1).ThenBy(n => n, StringComparer.Ordinal).ToList());
        var order = new List<string>();
        var done = new HashSet<string>();
        Follow("");
        foreach (var name in stay.OrderBy(n => place.GetValueOrDefault(n, int.MaxValue)).ThenBy(n => n, StringComparer.Ordinal))
        {
            // Two that were each moved after the other are reached from neither.
            if (done.Add(name))
            {
                order.Add(name);
                Follow(name);
            }
        }

        return order;

        void Follow(string first)
        {
            var open = new Stack<string>();
            open.Push(first);
            while (open.TryPop(out var name))
            {
                if (name.Length > 0 && name != first && !done.Add(name))
                {
                    continue;
                }

                if (name.Length > 0 && name != first)
                {
                    order.Add(name);
                }

                foreach (var follower in followers.GetValueOrDefault(name, []).AsEnumerable().Reverse())
                {
                    open.Push(follower);
                }
            }
        }
    }

    /// <summary>The names of a side that the origin lacks, or that stand out of its order: all but a longest rising sequence.</summary>
    public static HashSet<string> Moved(IReadOnlyList<string> origin, IReadOnlyList<string> side)
    {
        var place = new Dictionary<string, int>();
        for (var i = 0; i < origin.Count; i++)
        {
            place.TryAdd(origin[i], i);
        }

        var known = side.Where(place.ContainsKey).ToList();
        var tails = new List<int>();
        var previous = new int[known.Count];
        for (var i = 0; i < known.Count; i++)
        {
            int at = 0, end = tails.Count;
            while (at < end)
            {
                var half = (at + end) / 2;
                (at, end) = place[known[tails[half]]] < place[known[i]] ? (half + 1, end) : (at, half);
            }

            previous[i] = at == 0 ? -1 : tails[at - 1];
            if (at == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[at] = i;
            }
        }

        var moved = side.ToHashSet();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            moved.Remove(known[i]);
        }

        return moved;
    }

    /// <summary>What stands before each name, of those that count; nothing before the first.</summary>
    private static Dictionary<string, string> Neighbours(IReadOnlyList<string> order, Func<string, bool> counts)
    {
        var neighbours = new Dictionary<string, string>();
        var before = "";
        foreach (var name in order)
        {
            neighbours.TryAdd(name, before);
            before = counts(name) ? name : before;
        }

        return neighbours;
    }
}
