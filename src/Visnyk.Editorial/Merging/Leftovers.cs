using Visnyk.Editorial.Comparing;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// The last look at a merge. Words can be carried from one block into the middle of another in ways that no rule follows; where the other side edited
/// them meanwhile, a word may stand twice then, or stand though it was deleted. So words are counted, and a sentence that holds one too many is shown
/// to somebody, as every deletion against a change is.
/// </summary>
internal static class Leftovers
{
    public static IEnumerable<Proposal> Find(Node article, IReadOnlyCollection<Proposal> shown, Node origin, Node mine, Node theirs)
    {
        // What stands everywhere as it did weighs nothing.
        var same = Same(article, SplitsAndJoins.ByKey(origin), SplitsAndJoins.ByKey(mine), SplitsAndJoins.ByKey(theirs));
        var (now, was, me, them) = (Count(article, same), Count(origin, same), Count(mine, same), Count(theirs, same));
        var known = shown.SelectMany(p => Words(p.Kept.Plain)).ToHashSet();
        var left = now.Where(word => word.Value > Most(was.GetValueOrDefault(word.Key), me.GetValueOrDefault(word.Key), them.GetValueOrDefault(word.Key)) && !known.Contains(word.Key))
            .Select(w => w.Key).ToHashSet();
        if (left.Count == 0)
        {
            yield break;
        }

        foreach (var (node, field, text) in article.Walk().SelectMany(n => n.Texts.Select(t => (n, t.Key, t.Value))).Reverse().ToList())
        {
            foreach (var range in Sentences.Of(text.Plain))
            {
                var sentence = text.Plain[range].Trim();
                if (left.Overlaps(Words(sentence)))
                {
                    left.ExceptWith(Words(sentence));
                    yield return Proposal.Of(node.Key, field, new Clash(ProposalKind.Deletion, InlineText.Empty, InlineText.Of(sentence), InlineText.Empty));
                }
            }
        }
    }

    /// <summary>How often a word may stand there: what each added is added, and what each took away is gone.</summary>
    private static int Most(int was, int me, int them) => me <= was && them <= was ? Math.Min(me, them) : me + them - was;

    private static HashSet<string> Same(Node article, params Dictionary<string, Node>[] others) => [.. article.Walk()
        .Where(n => others.All(o => o.TryGetValue(n.Key, out var other) && other.Texts.SequenceEqual(n.Texts))).Select(n => n.Key)];

    private static Dictionary<string, int> Count(Node article, HashSet<string> same)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in article.Walk().Where(n => !same.Contains(n.Key)).SelectMany(n => n.Texts.Values).SelectMany(t => Words(t.Plain)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    private static IEnumerable<string> Words(string text) => Pieces.Of(text).Where(Pieces.IsWord);
}
