using Visnyk.Editorial.Comparing;
using Visnyk.Editorial.Text;
using Group = Visnyk.Editorial.Merging.SentenceGroups.Group;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// Merges one text of three versions by sentence: the three-way merge of diff3 (S. Khanna, K. Kunal and B. C. Pierce, “A Formal Investigation of
/// Diff3”, 2007) with sentences for lines, so that no sentence comes out that nobody wrote; marks are merged for every character apart.
/// </summary>
internal sealed class TextMerge
{
    private readonly bool whole;
    private readonly List<InlineText> origin;
    private readonly List<InlineText> mine;
    private readonly List<InlineText> theirs;
    private readonly List<InlineText> merged = [];
    private readonly List<Clash> clashes = [];

    private TextMerge(InlineText origin, InlineText mine, InlineText theirs, bool whole)
    {
        this.whole = whole;
        this.origin = Sentences(origin);
        this.mine = Sentences(mine);
        this.theirs = Sentences(theirs);
    }

    /// <summary>The merged text, and what clashed in it.</summary>
    /// <param name="origin">What both started from; null where both made it apart: then it is what they have in common.</param>
    /// <param name="mine">The version that comes later.</param>
    /// <param name="theirs">The version that was saved first, and stays where the two clash.</param>
    /// <param name="whole">Whether the text is one sentence whatever its signs: a headline, a cell.</param>
    public static (InlineText Text, List<Clash> Clashes) Of(InlineText? origin, InlineText mine, InlineText theirs, bool whole)
    {
        origin ??= Common(mine, theirs);
        if (mine.Equals(origin) || mine.Equals(theirs))
        {
            return (theirs, []);
        }

        if (theirs.Equals(origin))
        {
            return (mine, []);
        }

        var merge = new TextMerge(origin, mine, theirs, whole);
        merge.Run();
        return (merge.Joined(mine, theirs), merge.clashes);
    }

    private static InlineText Common(InlineText mine, InlineText theirs)
    {
        var pieces = Pieces.Of(mine.Plain);
        var match = Alignment.Of(pieces, Pieces.Of(theirs.Plain));
        return InlineText.Of(string.Concat(pieces.Where((_, i) => match[i] >= 0)));
    }

    private List<InlineText> Sentences(InlineText text) => whole
        ? [text]
        : [.. Merging.Sentences.Of(text.Plain).Select(r => Inline.Slice(text, r.Start.Value, r.End.Value))];

    private void Run()
    {
        var groups = SentenceGroups.Of(Cores(origin), Cores(mine));
        var others = SentenceGroups.Of(Cores(origin), Cores(theirs));
        int at = 0, i = 0, j = 0;
        while (true)
        {
            Add(Added(groups, ref i, at, mine), Added(others, ref j, at, theirs));
            if (at == origin.Count)
            {
                return;
            }

            int end = at + 1, fromI = i, fromJ = j;
            for (var grown = true; grown;)
            {
                var before = end;
                end = Reach(groups, ref i, end);
                end = Reach(others, ref j, end);
                grown = end > before;
            }

            Resolve(origin[at..end], Of(groups, fromI, i, mine), Of(others, fromJ, j, theirs));
            at = end;
        }
    }

    /// <summary>What a side added before a sentence of the origin.</summary>
    private static List<InlineText> Added(List<Group> groups, ref int next, int at, List<InlineText> side)
    {
        var added = new List<InlineText>();
        for (; next < groups.Count && groups[next].From == at && groups[next].FromEnd == at; next++)
        {
            added.AddRange(side[groups[next].To..groups[next].ToEnd]);
        }

        return added;
    }

    private static int Reach(List<Group> groups, ref int next, int end)
    {
        for (; next < groups.Count && groups[next].From < end; next++)
        {
            end = Math.Max(end, groups[next].FromEnd);
        }

        return end;
    }

    private static List<InlineText> Of(List<Group> groups, int from, int end, List<InlineText> side) =>
        [.. groups[from..end].SelectMany(g => side[g.To..g.ToEnd])];

    /// <summary>Both added at one place: both stand there, in an order that follows from the words, unless they would run into one sentence.</summary>
    private void Add(List<InlineText> byMe, List<InlineText> byThem)
    {
        var twice = Cores(byThem).ToHashSet();
        byMe.RemoveAll(s => twice.Contains(Core(s)));
        if (byMe.Count == 0 || byThem.Count == 0)
        {
            merged.AddRange(byMe);
            merged.AddRange(byThem);
            return;
        }

        bool meEnded = IsEnded(byMe[^1]), theyEnded = IsEnded(byThem[^1]);
        if (!meEnded && !theyEnded)
        {
            Clashed(ProposalKind.Wording, [], byThem, byMe);
            return;
        }

        var meFirst = meEnded && (!theyEnded || string.CompareOrdinal(Inline.Join(byMe).Plain, Inline.Join(byThem).Plain) < 0);
        merged.AddRange(meFirst ? byMe : byThem);
        merged.AddRange(meFirst ? byThem : byMe);
    }

    private void Resolve(List<InlineText> before, List<InlineText> byMe, List<InlineText> byThem)
    {
        var me = Cores(byMe).SequenceEqual(Cores(before));
        var them = Cores(byThem).SequenceEqual(Cores(before));
        if (me && them)
        {
            merged.AddRange(before.Select((sentence, i) => Marked(sentence, byMe[i], byThem[i])));
        }
        else if (me || them)
        {
            // Whoever left the words alone may have marked them.
            if (Remarked(before, me ? byMe : byThem, me ? byThem : byMe) is { } remarked)
            {
                merged.AddRange(remarked);
            }
            else
            {
                Clashed(ProposalKind.Wording, before, byThem, byMe);
            }
        }
        else if (Cores(byMe).SequenceEqual(Cores(byThem)))
        {
            merged.AddRange(byThem);
        }
        else if (byMe.TrueForAll(s => Core(s).Length == 0) || byThem.TrueForAll(s => Core(s).Length == 0))
        {
            var left = byThem.Exists(s => Core(s).Length > 0) ? byThem : byMe;
            Clashed(ProposalKind.Deletion, before, left, []);
        }
        else
        {
            Clashed(ProposalKind.Wording, before, byThem, byMe);
        }
    }

    private void Clashed(ProposalKind kind, List<InlineText> before, List<InlineText> kept, List<InlineText> offered)
    {
        merged.AddRange(kept);
        clashes.Add(new Clash(kind, Trimmed(before), Trimmed(kept), Trimmed(offered)));
    }

    /// <summary>The same words with the marks of both.</summary>
    private static InlineText Marked(InlineText before, InlineText byMe, InlineText byThem)
    {
        // The space after it, too, where it is the same.
        var plain = byThem.Plain;
        var core = before.Plain == plain && byMe.Plain == plain ? plain : Core(before);
        int Lead(InlineText text) => text.Plain.IndexOf(core, StringComparison.Ordinal);
        Marks[] were = Inline.MarksOf(before), me = Inline.MarksOf(byMe), marks = Inline.MarksOf(byThem);
        int lead = Lead(before), myLead = Lead(byMe), theirLead = Lead(byThem);
        for (var i = 0; i < core.Length; i++)
        {
            marks[theirLead + i] = Inline.Merge(were[lead + i], me[myLead + i], marks[theirLead + i]);
        }

        return Inline.Of(plain, marks);
    }

    /// <summary>The changed sentences with the marks that the other side gave to the old ones; null where a word that it marked is gone.</summary>
    private static List<InlineText>? Remarked(List<InlineText> before, List<InlineText> marked, List<InlineText> changed)
    {
        InlineText was = Inline.Join(before), has = Inline.Join(marked), becomes = Inline.Join(changed);
        if (was.Plain != has.Plain || was.Equals(has) || becomes.IsEmpty)
        {
            return changed;
        }

        Marks[] old = Inline.MarksOf(was), wanted = Inline.MarksOf(has), marks = Inline.MarksOf(becomes);
        List<string> pieces = Pieces.Of(was.Plain), others = Pieces.Of(becomes.Plain);
        var match = Alignment.Of(pieces, others);
        var starts = new int[others.Count];
        for (var i = 1; i < others.Count; i++)
        {
            starts[i] = starts[i - 1] + others[i - 1].Length;
        }

        for (int i = 0, at = 0; i < pieces.Count; at += pieces[i++].Length)
        {
            for (var k = 0; k < pieces[i].Length; k++)
            {
                if (match[i] >= 0)
                {
                    var to = starts[match[i]] + k;
                    marks[to] = Inline.Merge(old[at + k], wanted[at + k], marks[to]);
                }
                else if (old[at + k] != wanted[at + k] && Pieces.IsWord(pieces[i]))
                {
                    return null;
                }
            }
        }

        return [Inline.Of(becomes.Plain, marks)];
    }

    private InlineText Joined(InlineText mineWhole, InlineText theirsWhole)
    {
        var spans = new List<Span>();
        foreach (var sentence in merged.Where(s => !s.IsEmpty))
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span(Joint.Between(spans[^1].Text, sentence.Plain), Marks.None));
            }

            spans.AddRange(sentence.Spans);
        }

        var text = InlineText.Of(spans);
        bool EndsInSpace(InlineText t) => !t.IsEmpty && char.IsWhiteSpace(t.Plain[^1]);
        return EndsInSpace(mineWhole) || EndsInSpace(theirsWhole) ? text : Inline.Slice(text, 0, text.Plain.TrimEnd().Length);
    }

    private static InlineText Trimmed(List<InlineText> sentences)
    {
        var text = Inline.Join(sentences);
        var plain = text.Plain;
        return Inline.Slice(text, plain.Length - plain.TrimStart().Length, plain.TrimEnd().Length);
    }

    /// <summary>Whether another sentence can follow: it ends in a sign or a line break, not in the middle of being typed.</summary>
    private static bool IsEnded(InlineText sentence) =>
        sentence.Plain.Contains('\n', StringComparison.Ordinal) || (Core(sentence) is { Length: > 0 } core && !char.IsLetterOrDigit(core[^1]) && core[^1] is not (',' or ';' or ':' or '-' or '–' or '—'));

    private static List<string> Cores(List<InlineText> sentences) => [.. sentences.Select(Core)];

    private static string Core(InlineText sentence) => sentence.Plain.Trim();
}
