using System.Collections.Immutable;
using System.Text;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Comparing;

/// <summary>Compares two lines of text by word.</summary>
public static class WordComparison
{
    /// <summary>The words of both: equal ones once, removed ones before the added ones that stand in their place. Null is a text that is not there.</summary>
    public static ImmutableArray<ComparedSpan> Of(InlineText? before, InlineText? after)
    {
        InlineText old = before ?? InlineText.Empty, now = after ?? InlineText.Empty;
        List<string> pieces = Pieces.Of(old.Plain), others = Pieces.Of(now.Plain);
        var match = WithoutIslands(Alignment.Of(pieces, others), pieces, others.Count);
        Marks[] oldMarks = Inline.MarksOf(old), marks = Inline.MarksOf(now);
        var spans = new List<(StringBuilder Text, Marks Marks, Change Change)>();
        int from = 0, to = 0, other = 0;
        for (var i = 0; i <= pieces.Count; i++)
        {
            if (i < pieces.Count && match[i] < 0)
            {
                Add(spans, pieces[i], oldMarks.AsSpan(from), Change.Removed);
                from += pieces[i].Length;
                continue;
            }

            for (var end = i < pieces.Count ? match[i] : others.Count; other < end; to += others[other++].Length)
            {
                Add(spans, others[other], marks.AsSpan(to), Change.Added);
            }

            if (i < pieces.Count)
            {
                for (var k = 0; k < pieces[i].Length; k++, from++, to++)
                {
                    Add(spans, pieces[i][k].ToString(), marks.AsSpan(to), oldMarks[from] == marks[to] ? Change.Equal : Change.Changed);
                }

                other++;
            }
        }

        return [.. spans.Select(s => new ComparedSpan(s.Text.ToString(), s.Marks, s.Change))];
    }

    /// <summary>A space or a comma that both have, alone between words that changed, only makes them hard to read.</summary>
    private static int[] WithoutIslands(int[] match, List<string> pieces, int others)
    {
        for (var start = 0; start < match.Length; start++)
        {
            if (match[start] < 0)
            {
                continue;
            }

            var end = start;
            while (end + 1 < match.Length && match[end + 1] == match[end] + 1)
            {
                end++;
            }

            var before = start > 0 && match[start] > 0;
            var after = end + 1 < match.Length && match[end] + 1 < others;
            var changedBefore = before && (match[start - 1] < 0 || match[start - 1] != match[start] - 1);
            if (changedBefore && after && !Enumerable.Range(start, end - start + 1).Any(i => Pieces.IsWord(pieces[i])))
            {
                Array.Fill(match, -1, start, end - start + 1);
            }

            start = end;
        }

        return match;
    }

    private static void Add(List<(StringBuilder Text, Marks Marks, Change Change)> spans, string text, ReadOnlySpan<Marks> marks, Change change)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && marks[end] == marks[at])
            {
                end++;
            }

            if (spans.Count > 0 && spans[^1].Change == change && spans[^1].Marks == marks[at])
            {
                spans[^1].Text.Append(text, at, end - at);
            }
            else
            {
                spans.Add((new StringBuilder(text, at, end - at, 0), marks[at], change));
            }

            at = end;
        }
    }
}
