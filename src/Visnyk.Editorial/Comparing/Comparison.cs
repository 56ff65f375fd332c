using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Merging;

namespace Visnyk.Editorial.Comparing;

/// <summary>Two revisions of an article side by side: by block id, and inside a block by word.</summary>
/// <param name="Parts">Every block and segment of either, in the order of the later; what is gone stands after what it stood after.</param>
public sealed record Comparison(ImmutableArray<ComparedPart> Parts)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEqual => Parts.All(p => p.Change == Change.Equal && !p.Moved);

    /// <summary>Compares two revisions.</summary>
    public static Comparison Of(ArticleContent before, ArticleContent after)
    {
        var old = SplitsAndJoins.ByKey(NodeReader.Read(before));
        var now = SplitsAndJoins.ByKey(NodeReader.Read(after, old));
        var moved = now.Values.SelectMany(n => Moved(old.GetValueOrDefault(n.Key), n, old)).ToHashSet();
        return new Comparison([.. Order([.. old.Keys], [.. now.Keys]).Select(key => Part(old.GetValueOrDefault(key), now.GetValueOrDefault(key), moved.Contains(key)))
            .Where(p => p.Texts.Length > 0 || p.Values.Length > 0 || p.Change != Change.Equal || p.Moved)]);
    }

    /// <summary>The children that stand in another order than before, or under another parent.</summary>
    private static IEnumerable<string> Moved(Node? was, Node now, Dictionary<string, Node> old)
    {
        var known = now.Children.Select(c => c.Key).Where(old.ContainsKey).ToList();
        var outOfOrder = OrderMerge.Moved(was is null ? [] : [.. was.Children.Select(c => c.Key)], known);
        return known.Where(k => outOfOrder.Contains(k));
    }

    private static IEnumerable<string> Order(List<string> old, List<string> now)
    {
        var present = now.ToHashSet();
        var gone = new Dictionary<string, List<string>>();
        var last = "";
        foreach (var key in old)
        {
            if (present.Contains(key))
            {
                last = key;
                continue;
            }

            if (!gone.TryGetValue(last, out var after))
            {
                gone[last] = after = [];
            }

            after.Add(key);
        }

        return now.Prepend("").SelectMany(key => gone.GetValueOrDefault(key, []).Prepend(key)).Where(k => k.Length > 0);
    }

    private static ComparedPart Part(Node? was, Node? now, bool moved)
    {
        var node = (now ?? was)!;
        var fields = (was?.Texts.Keys ?? Enumerable.Empty<string>()).Union(now?.Texts.Keys ?? Enumerable.Empty<string>());
        var texts = fields.Select(f => new ComparedText(f, WordComparison.Of(was?.Texts.GetValueOrDefault(f), now?.Texts.GetValueOrDefault(f)))).Where(t => t.Spans.Length > 0).ToImmutableArray();
        var values = Values(was, now).ToImmutableArray();
        var change = was is null ? Change.Added : now is null ? Change.Removed : texts.All(t => t.IsEqual) && values.IsEmpty ? Change.Equal : Change.Changed;
        return new ComparedPart(node.Key, node.Values.GetValueOrDefault("as", node.Kind.ToString().ToLowerInvariant()), change, moved, texts, change is Change.Changed ? values : []);
    }

    private static IEnumerable<ComparedValue> Values(Node? was, Node? now)
    {
        static SortedDictionary<string, string> All(Node? node) => new(
            (node?.Values ?? []).Concat((node?.Lists ?? []).Select(l => KeyValuePair.Create(l.Key, string.Join(' ', l.Value)))).ToDictionary(), StringComparer.Ordinal);
        var (before, after) = (All(was), All(now));
        return before.Keys.Union(after.Keys)
            .Select(f => new ComparedValue(f, before.GetValueOrDefault(f), after.GetValueOrDefault(f)))
            .Where(v => v.Before != v.After);
    }
}
