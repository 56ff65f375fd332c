using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// Makes three versions of an article have the same blocks where one side split or joined some: what one side divided is divided in the origin and in
/// the other side too, at the same words. After that every block has its counterpart, and the other's edits go where its words went.
/// </summary>
internal sealed class SplitsAndJoins
{
    private readonly Node origin;
    private readonly Node mine;
    private readonly Node theirs;

    private SplitsAndJoins(Node origin, Node mine, Node theirs) => (this.origin, this.mine, this.theirs) = (origin, mine, theirs);

    /// <summary>Changes the three trees in place.</summary>
    public static void Even(Node origin, Node mine, Node theirs)
    {
        var work = new SplitsAndJoins(origin, mine, theirs);
        work.Split();

        // One joined two blocks of which the other joined the first to a third: that has to be done first, or its words are not found.
        foreach (var onlyWherePresent in (bool[])[true, false])
        {
            Join(origin, mine, theirs, onlyWherePresent);
            Join(origin, theirs, mine, onlyWherePresent);
        }
    }

    public static Dictionary<string, Node> ByKey(Node root) => root.Walk().ToDictionary(n => n.Key);

    private void Split()
    {
        var ofMine = Division.Find(ByKey(origin), ByKey(mine));
        var ofTheirs = Division.Find(ByKey(origin), ByKey(theirs));
        foreach (var key in ofMine.Keys.Union(ofTheirs.Keys).ToList())
        {
            var cutByMe = LeftFirst(mine, key, ofMine.GetValueOrDefault(key, []));
            var cutByThem = LeftFirst(theirs, key, ofTheirs.GetValueOrDefault(key, []));
            OneName(cutByMe, cutByThem);
            var cuts = cutByMe.Concat(cutByThem).DistinctBy(c => c.Key).OrderBy(c => c.Word).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
            var whole = ByKey(origin)[key];
            var words = new Divided(whole.Text.Plain);
            Cut(mine, key, words, cuts, cutByMe);
            Cut(theirs, key, words, cuts, cutByThem);
            CutOrigin(whole, words, cuts);
        }
    }

    /// <summary>The parts after the first; the first gets the divided block's own id, whichever half the editor left it to.</summary>
    private static List<Division.Part> LeftFirst(Node side, string key, List<Division.Part> parts)
    {
        if (parts.Count == 0)
        {
            return parts;
        }

        var first = parts[0].Key;
        if (first != key)
        {
            var nodes = ByKey(side);
            nodes[first].Key = key;
            if (nodes.TryGetValue(key, out var other))
            {
                other.Key = first;
            }
        }

        return [.. parts.Skip(1).Select(p => p.Key == key ? p with { Key = first } : p)];
    }

    /// <summary>Two people who cut at one word made one cut: its block goes by one of the two ids.</summary>
    private void OneName(List<Division.Part> cutByMe, List<Division.Part> cutByThem)
    {
        for (var i = 0; i < cutByMe.Count; i++)
        {
            var j = cutByThem.FindIndex(c => c.Word == cutByMe[i].Word);
            if (j < 0 || cutByThem[j].Key == cutByMe[i].Key)
            {
                continue;
            }

            var meFirst = string.CompareOrdinal(cutByMe[i].Key, cutByThem[j].Key) < 0;
            var (keep, rename, side) = meFirst ? (cutByMe[i].Key, cutByThem[j].Key, theirs) : (cutByThem[j].Key, cutByMe[i].Key, mine);
            var nodes = ByKey(side);
            if (nodes.ContainsKey(keep))
            {
                continue;
            }

            nodes[rename].Key = keep;
            cutByMe[i] = cutByMe[i] with { Key = keep };
            cutByThem[j] = cutByThem[j] with { Key = keep };
        }
    }

    /// <summary>Cuts in a side what the other side cut: each cut in that part of the block that holds the word.</summary>
    private static void Cut(Node side, string key, Divided words, List<Division.Part> cuts, List<Division.Part> own)
    {
        foreach (var cut in cuts.Where(c => own.All(o => o.Key != c.Key)).Reverse())
        {
            var nodes = ByKey(side);
            var holder = own.Where(o => o.Word <= cut.Word).Select(o => o.Key).LastOrDefault(key);
            if (!nodes.TryGetValue(holder, out var node) || nodes.ContainsKey(cut.Key))
            {
                continue;
            }

            var text = new Divided(node.Text.Plain);
            Divide(node, cut.Key, text.CutFor(words, cut.Word));
        }
    }

    private static void CutOrigin(Node whole, Divided words, List<Division.Part> cuts)
    {
        foreach (var cut in Enumerable.Reverse(cuts))
        {
            Divide(whole, cut.Key, words.StartOf(cut.Word));
        }
    }

    private static void Divide(Node node, string key, int at)
    {
        // The space at the cut belongs to neither half, as an editor has it.
        var text = node.Text;
        var plain = text.Plain;
        node.Texts["text"] = Inline.Slice(text, 0, plain.AsSpan(0, at).TrimEnd().Length);
        var rest = new Node(key, NodeKind.Text) { Values = new(node.Values, StringComparer.Ordinal), Lists = new(node.Lists, StringComparer.Ordinal), Texts = { ["text"] = Inline.Slice(text, plain.Length - plain.AsSpan(at).TrimStart().Length, plain.Length) } };
        node.Parent!.AddAfter(node, rest);
    }

    private static void Join(Node origin, Node side, Node other, bool onlyWherePresent)
    {
        foreach (var (key, parts) in Division.Find(ByKey(side), ByKey(origin)))
        {
            var before = ByKey(origin);
            var others = ByKey(other);
            if (!before.ContainsKey(key) || parts.Count < 2 || parts.All(p => p.Key != key) || (onlyWherePresent && !others.ContainsKey(key)))
            {
                continue;
            }

            JoinParts(before, key, parts);
            JoinParts(others, key, parts);
        }
    }

    private static void JoinParts(Dictionary<string, Node> nodes, string key, List<Division.Part> parts)
    {
        var present = parts.Where(p => nodes.ContainsKey(p.Key)).Select(p => nodes[p.Key]).ToList();
        if (present.Count == 0)
        {
            return;
        }

        var target = nodes.GetValueOrDefault(key) ?? present[0];
        target.Texts["text"] = Whole(present.Select(p => p.Text));
        target.Key = key;
        foreach (var part in present.Where(p => p != target))
        {
            foreach (var child in part.Children.ToList())
            {
                child.Leave();
                target.Add(child);
            }

            part.Leave();
        }
    }

    private static InlineText Whole(IEnumerable<InlineText> texts)
    {
        var spans = new List<Span>();
        foreach (var text in texts.Where(t => !t.IsEmpty))
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span(Joint.Between(spans[^1].Text, text.Plain), Marks.None));
            }

            spans.AddRange(text.Spans);
        }

        return InlineText.Of(spans);
    }
}
