using System.Collections.Immutable;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>An article, and everything in it down to a cell, in one form, so that all of it is merged by one rule.</summary>
internal sealed class Node(string key, NodeKind kind)
{
    /// <summary>The block's id, or, where a thing has none (a row, the body), a name that no id can have.</summary>
    public string Key { get; set; } = key;

    public NodeKind Kind { get; } = kind;

    public Node? Parent { get; set; }

    public List<Node> Children { get; init; } = [];

    /// <summary>What it says: field to words.</summary>
    public SortedDictionary<string, InlineText> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What is one thing or another: level, address, picture.</summary>
    public SortedDictionary<string, string> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What is a list of names: authors, passages.</summary>
    public SortedDictionary<string, ImmutableArray<string>> Lists { get; init; } = new(StringComparer.Ordinal);

    public InlineText Text => Texts.GetValueOrDefault("text", InlineText.Empty);

    public Node Add(Node child)
    {
        child.Parent = this;
        Children.Add(child);
        return child;
    }

    /// <summary>Puts a node right after one of the children.</summary>
    public void AddAfter(Node child, Node added)
    {
        added.Parent = this;
        Children.Insert(Children.IndexOf(child) + 1, added);
    }

    /// <summary>Takes it out of its parent.</summary>
    public void Leave()
    {
        Parent?.Children.Remove(this);
        Parent = null;
    }

    public IEnumerable<Node> Walk() => Children.SelectMany(c => c.Walk()).Prepend(this);

    /// <summary>Whether it says the same by itself, its children left aside.</summary>
    public bool SaysTheSame(Node other) =>
        Texts.SequenceEqual(other.Texts) && Values.SequenceEqual(other.Values)
        && Lists.Count == other.Lists.Count && Lists.All(l => other.Lists.TryGetValue(l.Key, out var list) && list.SequenceEqual(l.Value));

    /// <summary>Whether it and all under it say the same.</summary>
    public bool IsAllTheSame(Node other) =>
        SaysTheSame(other) && Children.Select(c => c.Key).SequenceEqual(other.Children.Select(c => c.Key))
        && Children.Zip(other.Children).All(pair => pair.First.IsAllTheSame(pair.Second));

    /// <summary>The words of it and of all under it, a line each.</summary>
    public InlineText AllText() => InlineText.Join("\n", Walk().SelectMany(n => n.Texts.Values));
}
