using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Settles a proposal. To decline one is to leave the text as it is.</summary>
public static class Settling
{
    /// <summary>
    /// The article with what is proposed in the place of what was kept. Where somebody has changed that meanwhile, or deleted its block, proposed
    /// words are put at the end of the block or the body, so that nothing is lost and whoever accepts it sees both.
    /// </summary>
    public static ArticleContent Accept(ArticleContent content, Proposal proposal)
    {
        var article = NodeReader.Read(content);
        var node = SplitsAndJoins.ByKey(article).GetValueOrDefault(proposal.Segment);
        if (node is null)
        {
            PutAtTheEnd(article, proposal);
        }
        else if (proposal.Kind == ProposalKind.Choice)
        {
            Choose(node, proposal);
        }
        else if (proposal.Field.Length == 0)
        {
            node.Leave();
        }
        else
        {
            node.Texts[proposal.Field] = Replaced(node.Texts.GetValueOrDefault(proposal.Field, InlineText.Empty), proposal);
            if (node is { Kind: NodeKind.Text, Text.IsEmpty: true, Children.Count: 0 })
            {
                node.Leave();
            }
        }

        return NodeWriter.Write(article);
    }

    private static void Choose(Node node, Proposal proposal)
    {
        if (node.Values.ContainsKey(proposal.Field))
        {
            node.Values[proposal.Field] = proposal.Offered.Plain;
        }
    }

    private static InlineText Replaced(InlineText text, Proposal proposal)
    {
        var plain = text.Plain;
        var at = PlaceOf(proposal.Kept.Plain, plain);
        if (at < 0 || (proposal.Kept.IsEmpty && !text.IsEmpty))
        {
            return Inline.Join([text, InlineText.Of(Joint.Between(plain, proposal.Offered.Plain)), proposal.Offered]);
        }

        var end = at + proposal.Kept.Plain.Length;
        if (proposal.Offered.IsEmpty)
        {
            // The space that stood after it goes with it; before it, where nothing follows.
            while (end < plain.Length && plain[end] == ' ')
            {
                end++;
            }

            while (end == plain.Length && at > 0 && plain[at - 1] == ' ')
            {
                at--;
            }
        }

        return Inline.Join([Inline.Slice(text, 0, at), proposal.Offered, Inline.Slice(text, end, plain.Length)]);
    }

    /// <summary>Where words stand: as a sentence of their own before another that only begins with them.</summary>
    private static int PlaceOf(string words, string text)
    {
        foreach (var range in Sentences.Of(text))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var sentence = text.Substring(start, length);
            if (sentence.Trim() == words)
            {
                return start + length - sentence.TrimStart().Length;
            }
        }

        return text.IndexOf(words, StringComparison.Ordinal);
    }

    private static void PutAtTheEnd(Node article, Proposal proposal)
    {
        if (proposal.Kind == ProposalKind.Wording && !proposal.Offered.IsEmpty)
        {
            article.Children.First(c => c.Kind == NodeKind.Body)
                .Add(new Node(Ids.Other(proposal.Segment.TrimStart('#'), proposal.Id), NodeKind.Text) { Texts = { ["text"] = proposal.Offered }, Values = { ["as"] = "paragraph" } });
        }
    }
}
