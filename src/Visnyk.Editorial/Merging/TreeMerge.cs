using System.Collections.Immutable;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Merges three trees of nodes by key: who is there, under whom, in what order, and what each says.</summary>
internal sealed class TreeMerge
{
    private readonly Dictionary<string, Node> origin;
    private readonly Dictionary<string, Node> mine;
    private readonly Dictionary<string, Node> theirs;
    private readonly Dictionary<string, Node> merged = [];
    private readonly Dictionary<string, string> parents = [];
    private readonly SortedSet<string> alive = new(StringComparer.Ordinal);

    // What one side deleted and the other changed.
    private readonly SortedSet<string> disputed = new(StringComparer.Ordinal);
    private readonly List<Proposal> proposals = [];

    private TreeMerge(Node origin, Node mine, Node theirs)
    {
        this.origin = SplitsAndJoins.ByKey(origin);
        this.mine = SplitsAndJoins.ByKey(mine);
        this.theirs = SplitsAndJoins.ByKey(theirs);
    }

    public static (Node Article, List<Proposal> Proposals) Of(Node origin, Node mine, Node theirs)
    {
        var merge = new TreeMerge(origin, mine, theirs);
        merge.FindWhoStays();
        merge.FindParents();
        foreach (var key in merge.alive)
        {
            merge.merged[key] = merge.Say(key);
        }

        merge.Order();
        merge.NoteDisputes();
        return (merge.merged[origin.Key], merge.proposals);
    }

    private void FindWhoStays()
    {
        foreach (var key in mine.Keys.Union(theirs.Keys))
        {
            var before = origin.GetValueOrDefault(key);
            var me = mine.GetValueOrDefault(key);
            var them = theirs.GetValueOrDefault(key);
            if (before is null || (me is not null && them is not null))
            {
                alive.Add(key);
                continue;
            }

            var left = (me ?? them)!;
            if (IsWhole(left.Kind) && !left.IsAllTheSame(before))
            {
                disputed.Add(key);
                alive.UnionWith(left.Walk().Select(n => n.Key));
            }
            else if (!left.SaysTheSame(before))
            {
                disputed.Add(key);
                alive.Add(key);
            }
        }
    }

    /// <summary>What makes no sense in part: half a row, a quotation without its end.</summary>
    private static bool IsWhole(NodeKind kind) => kind is NodeKind.Table or NodeKind.Row or NodeKind.Quote;

    private void FindParents()
    {
        for (var open = new Queue<string>(alive); open.TryDequeue(out var key);)
        {
            if (Parent(key) is not { } parent)
            {
                continue;
            }

            parents[key] = parent;
            if (alive.Add(parent))
            {
                // One side deleted what the other put something into.
                disputed.Add(parent);
                open.Enqueue(parent);
            }
        }

        BreakCircles();
    }

    private string? Parent(string key)
    {
        var before = origin.GetValueOrDefault(key)?.Parent?.Key;
        var me = mine.TryGetValue(key, out var my) ? my.Parent?.Key : null;
        var them = theirs.TryGetValue(key, out var their) ? their.Parent?.Key : null;
        return me is null || them is null || me == them ? me ?? them : me == before ? them : them == before || string.CompareOrdinal(me, them) < 0 ? me : them;
    }

    /// <summary>One put a list under an item that the other put under that list: both go back to where they were.</summary>
    private void BreakCircles()
    {
        foreach (var key in alive)
        {
            var seen = new HashSet<string>();
            var at = key;
            while (parents.TryGetValue(at, out var up) && seen.Add(at))
            {
                at = up;
            }

            if (parents.ContainsKey(at))
            {
                foreach (var circle in seen)
                {
                    parents[circle] = origin.TryGetValue(circle, out var was) && was.Parent is { } parent && alive.Contains(parent.Key) ? parent.Key : "#body";
                }
            }
        }
    }

    private void Order()
    {
        foreach (var family in parents.GroupBy(p => p.Value).ToList())
        {
            List<string> Keys(Dictionary<string, Node> side) => side.TryGetValue(family.Key, out var parent) ? [.. parent.Children.Select(c => c.Key)] : [];
            foreach (var key in OrderMerge.Of(Keys(origin), Keys(mine), Keys(theirs), [.. family.Select(p => p.Key)]))
            {
                merged[family.Key].Add(merged[key]);
            }
        }
    }

    private Node Say(string key)
    {
        if (!mine.TryGetValue(key, out var me))
        {
            return Copy(theirs[key]);
        }

        if (!theirs.TryGetValue(key, out var them))
        {
            return Copy(me);
        }

        var node = new Node(key, them.Kind);
        var before = origin.GetValueOrDefault(key);
        foreach (var field in me.Texts.Keys.Union(them.Texts.Keys))
        {
            var (text, clashes) = TextMerge.Of(
                before?.Texts.GetValueOrDefault(field, InlineText.Empty),
                me.Texts.GetValueOrDefault(field, InlineText.Empty),
                them.Texts.GetValueOrDefault(field, InlineText.Empty),
                IsOneSentence(them, field));
            node.Texts[field] = text;
            proposals.AddRange(clashes.Select(c => Proposal.Of(key, field, c)));
        }

        foreach (var (name, their) in them.Values)
        {
            var my = me.Values.GetValueOrDefault(name, their);
            var was = before?.Values.GetValueOrDefault(name);
            node.Values[name] = their == was ? my : their;
            if (my != their && my != was && their != was)
            {
                proposals.Add(Proposal.Choice(key, name, was ?? "", their, my));
            }
        }

        foreach (var (name, their) in them.Lists)
        {
            node.Lists[name] = List(before?.Lists.GetValueOrDefault(name, []) ?? [], me.Lists.GetValueOrDefault(name, []), their);
        }

        return node;
    }

    private static Node Copy(Node node) => new(node.Key, node.Kind) { Texts = node.Texts, Values = node.Values, Lists = node.Lists };

    private static bool IsOneSentence(Node node, string field) =>
        field is "headline" or "dateline" or "credit" or "alt" or "title" || node.Kind == NodeKind.Cell
        || (node.Kind == NodeKind.Text && node.Values["as"].StartsWith("heading", StringComparison.Ordinal));

    private static ImmutableArray<string> List(ImmutableArray<string> before, ImmutableArray<string> mine, ImmutableArray<string> theirs)
    {
        if (mine.SequenceEqual(before) || mine.SequenceEqual(theirs))
        {
            return theirs;
        }

        var stay = mine.Union(theirs).Where(n => !before.Contains(n) || (mine.Contains(n) && theirs.Contains(n))).ToList();
        return [.. OrderMerge.Of(before, mine, theirs, stay)];
    }

    private void NoteDisputes()
    {
        foreach (var key in disputed)
        {
            // Of a table and its rows, the table is what is to be settled.
            if (parents.TryGetValue(key, out var parent) && disputed.Contains(parent))
            {
                continue;
            }

            var was = origin.TryGetValue(key, out var before) ? before.AllText() : InlineText.Empty;
            proposals.Add(Proposal.Of(key, "", new Clash(ProposalKind.Deletion, was, merged[key].AllText(), InlineText.Empty)));
        }
    }
}
