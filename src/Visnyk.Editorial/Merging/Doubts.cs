using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// What is in doubt where it is not known what somebody started from, but only something older. What they alone have is theirs, or is others' from in between,
/// who have deleted it since or said it otherwise: it stands, and somebody is asked.
/// </summary>
internal static class Doubts
{
    public static IEnumerable<Proposal> Find(Node article, Node theirs)
    {
        var known = SplitsAndJoins.ByKey(theirs);
        var said = theirs.Walk().SelectMany(SentencesOf).ToHashSet();
        foreach (var node in article.Walk())
        {
            if (known.TryGetValue(node.Key, out var other))
            {
                foreach (var doubt in In(node, other, said))
                {
                    yield return doubt;
                }
            }
            else if (known.ContainsKey(node.Parent!.Key) && node.Walk().SelectMany(SentencesOf).Any(s => !said.Contains(s)))
            {
                yield return Proposal.Of(node.Key, "", new Clash(ProposalKind.Deletion, InlineText.Empty, node.AllText(), InlineText.Empty));
            }
        }
    }

    /// <summary>Of a text the sentences, of every other line the whole.</summary>
    private static IEnumerable<Proposal> In(Node node, Node other, HashSet<string> said)
    {
        foreach (var (field, text) in node.Texts)
        {
            if (node.Kind != NodeKind.Text)
            {
                var their = other.Texts.GetValueOrDefault(field, InlineText.Empty);
                if (text.Plain != their.Plain)
                {
                    yield return Proposal.Of(node.Key, field, new Clash(ProposalKind.Wording, InlineText.Empty, text, their));
                }

                continue;
            }

            foreach (var sentence in Cut(text).Where(s => !said.Contains(s)))
            {
                yield return Proposal.Of(node.Key, field, new Clash(ProposalKind.Deletion, InlineText.Empty, InlineText.Of(sentence), InlineText.Empty));
            }
        }
    }

    private static IEnumerable<string> SentencesOf(Node node) => node.Texts.Values.SelectMany(Cut);

    private static IEnumerable<string> Cut(InlineText text) => Sentences.Of(text.Plain).Select(range => text.Plain[range].Trim()).Where(s => s.Length > 0);
}
