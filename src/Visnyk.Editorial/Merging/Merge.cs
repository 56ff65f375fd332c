using Visnyk.Editorial.Articles;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// The three-way merge of an article: by block id, and inside a block by sentence. What two people changed in different sentences is all in the
/// result, each word once, and what either deleted is gone. What they said differently of one sentence, or what one deleted and the other
/// changed, is in the result once and in a <see cref="Proposal"/>. Both ends that merge the same three versions come to the same.
/// </summary>
public static class Merge
{
    /// <summary>Merges two versions.</summary>
    /// <param name="origin">What both started from.</param>
    /// <param name="mine">The version that comes later.</param>
    /// <param name="theirs">The version that was saved first; it stands where the two differ. Apart from that the two may be exchanged.</param>
    public static MergedContent Of(ArticleContent origin, ArticleContent mine, ArticleContent theirs)
    {
        var before = NodeReader.Read(origin);
        var keys = SplitsAndJoins.ByKey(before);
        var me = NodeReader.Read(mine, keys);
        var them = NodeReader.Read(theirs, keys);
        if (me.IsAllTheSame(before) || me.IsAllTheSame(them))
        {
            return new MergedContent(theirs, []);
        }

        if (them.IsAllTheSame(before))
        {
            return new MergedContent(mine, []);
        }

        TellApart(me, them);
        var both = me.Walk().Select(n => n.Key).Intersect(them.Walk().Select(n => n.Key)).ToHashSet();
        SplitsAndJoins.Even(before, me, them);
        var (article, proposals) = TreeMerge.Of(before, me, them);
        DropEmptied(article, both, me, them);
        proposals.AddRange(Leftovers.Find(article, proposals, before, me, them));
        return new MergedContent(NodeWriter.Write(article), [.. proposals.DistinctBy(p => p.Id)]);
    }

    /// <summary>
    /// Merges where what both started from is not known any more, but only something older: what <paramref name="mine"/> alone has stands in the text, and
    /// somebody is asked about it, as <paramref name="theirs"/> may have deleted it since.
    /// </summary>
    /// <param name="older">Something from before both.</param>
    /// <param name="mine">The version that comes later.</param>
    /// <param name="theirs">The version that was saved first.</param>
    public static MergedContent OnOlder(ArticleContent older, ArticleContent mine, ArticleContent theirs)
    {
        var merged = Of(older, mine, theirs);
        var doubts = Doubts.Find(NodeReader.Read(merged.Content), NodeReader.Read(theirs));
        return merged with { Proposals = [.. merged.Proposals.Concat(doubts).DistinctBy(p => p.Id)] };
    }

    /// <summary>Two new things under one id that are not of one kind are two things.</summary>
    private static void TellApart(Node mine, Node theirs)
    {
        var others = SplitsAndJoins.ByKey(theirs);
        foreach (var node in mine.Walk().Where(n => others.TryGetValue(n.Key, out var other) && other.Kind != n.Kind).ToList())
        {
            node.Key = Ids.Other(node.Key, node.Kind.ToString());
        }
    }

    /// <summary>A block that one side made of another, and whose words the other side deleted, is no empty line.</summary>
    private static void DropEmptied(Node article, HashSet<string> both, Node mine, Node theirs)
    {
        var hadWords = mine.Walk().Concat(theirs.Walk()).Where(n => !n.Text.IsEmpty).Select(n => n.Key).ToHashSet();
        foreach (var node in article.Walk().Where(n => n.Kind == NodeKind.Text && n.Text.IsEmpty && n.Children.Count == 0 && !both.Contains(n.Key) && hadWords.Contains(n.Key)).ToList())
        {
            node.Leave();
        }
    }
}
