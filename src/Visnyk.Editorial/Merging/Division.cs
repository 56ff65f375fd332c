using Visnyk.Editorial.Comparing;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// Which block of one version was divided into which of another. An editor gives a new block a new id and says no more, so the moved part is known by its
/// words: those that a block lost, found in order in a block that is new (as W. F. Tichy finds moved blocks, “The string-to-string correction problem
/// with block moves”, 1984, but for words and only between what lost and what is new). Read backwards, the same finds blocks that were joined.
/// </summary>
internal static class Division
{
    /// <summary>A part of a divided block: where in the block's words it begins, and the block that holds it now.</summary>
    internal readonly record struct Part(int Word, string Key);

    /// <summary>The divided blocks of <paramref name="from"/>: key to its parts, in order, two or more; or one of another key, where the block got a new id.</summary>
    public static Dictionary<string, List<Part>> Find(Dictionary<string, Node> from, Dictionary<string, Node> to)
    {
        var found = new Dictionary<string, List<Part>>();
        var fresh = to.Values.Where(n => n.Kind == NodeKind.Text && !n.Text.IsEmpty && !from.ContainsKey(n.Key)).ToList();
        if (fresh.Count == 0)
        {
            return found;
        }

        var losses = Losses(from, to);
        var rare = Rare(from).ToHashSet();
        rare.IntersectWith(Rare(to));
        var places = losses.Values.SelectMany(l => l.Lost().Select(word => (word, l))).ToLookup(x => x.word, x => x.l);
        foreach (var node in fresh)
        {
            var words = new Divided(node.Text.Plain).Words;
            var best = words.Distinct().SelectMany(w => places[w].Distinct().Take(50)).GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
                .Take(3).Select(g => g.Key).FirstOrDefault(l => l.Take(words, node.Key, rare));
            if (best is not null)
            {
                found[best.Key] = best.Parts();
            }
        }

        return found;
    }

    private static Dictionary<string, Loss> Losses(Dictionary<string, Node> from, Dictionary<string, Node> to)
    {
        var losses = new Dictionary<string, Loss>();
        foreach (var node in from.Values.Where(n => n.Kind == NodeKind.Text && !n.Text.IsEmpty))
        {
            var other = to.GetValueOrDefault(node.Key);
            if (other is null || (!other.Text.Equals(node.Text) && !other.Text.Plain.Contains(node.Text.Plain, StringComparison.Ordinal)))
            {
                losses[node.Key] = new Loss(node, other);
            }
        }

        return losses;
    }

    /// <summary>Words that stand once in all of the text: one that was here and is there was carried, not written anew.</summary>
    private static IEnumerable<string> Rare(Dictionary<string, Node> nodes) => nodes.Values.SelectMany(n => n.Texts.Values).SelectMany(t => Pieces.Of(t.Plain)).Where(p => p.Length > 3)
        .GroupBy(w => w).Where(g => g.Count() == 1).Select(g => g.Key);

    /// <summary>A block that has lost words, and who has them.</summary>
    private sealed class Loss
    {
        private readonly IReadOnlyList<string> words;
        private readonly string?[] owner;

        public Loss(Node node, Node? now)
        {
            Key = node.Key;
            words = new Divided(node.Text.Plain).Words;
            owner = new string?[words.Count];
            if (now is not null)
            {
                var match = Alignment.Of(words, new Divided(now.Text.Plain).Words);
                for (var i = 0; i < match.Length; i++)
                {
                    owner[i] = match[i] >= 0 ? node.Key : null;
                }
            }
        }

        public string Key { get; }

        public IEnumerable<string> Lost() => words.Where((_, i) => owner[i] is null);

        /// <summary>Gives the node the lost words that it holds, where half of its words or of a lost run are that, or one that stands nowhere else.</summary>
        public bool Take(IReadOnlyList<string> held, string key, HashSet<string> rare)
        {
            foreach (var (start, end) in Runs().OrderByDescending(r => r.End - r.Start))
            {
                var run = words.Skip(start).Take(end - start).ToList();
                var match = Alignment.Of(run, held);
                var count = match.Count(m => m >= 0);
                if (count > 0 && (count * 2 >= Math.Min(run.Count, held.Count) || match.Any(m => m >= 0 && rare.Contains(held[m]))))
                {
                    for (var i = 0; i < match.Length; i++)
                    {
                        owner[start + i] = match[i] >= 0 ? key : null;
                    }

                    return true;
                }
            }

            return false;
        }

        public List<Part> Parts()
        {
            var parts = new List<Part>();
            for (var i = 0; i < words.Count; i++)
            {
                if (owner[i] is { } key && parts.All(p => p.Key != key))
                {
                    parts.Add(new Part(parts.Count == 0 ? 0 : i, key));
                }
            }

            return parts;
        }

        /// <summary>Lost words side by side, at the beginning or the end of what the block kept: what is lost from its middle was not cut off.</summary>
        private IEnumerable<(int Start, int End)> Runs()
        {
            int first = Array.IndexOf(owner, Key), last = Array.LastIndexOf(owner, Key);
            for (var start = 0; start < owner.Length; start++)
            {
                if (owner[start] is not null)
                {
                    continue;
                }

                var end = start;
                while (end < owner.Length && owner[end] is null)
                {
                    end++;
                }

                if (first < 0 || end <= first || start > last)
                {
                    yield return (start, end);
                }

                start = end;
            }
        }
    }
}
