using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Parts of a line of text, marks kept, and marks merged.</summary>
internal static class Inline
{
    public static InlineText Slice(InlineText text, int start, int end)
    {
        var spans = new List<Span>();
        var at = 0;
        foreach (var span in text.Spans)
        {
            int from = Math.Max(start - at, 0), to = Math.Min(end - at, span.Text.Length);
            if (from < to)
            {
                spans.Add(span with { Text = span.Text[from..to] });
            }

            at += span.Text.Length;
        }

        return InlineText.Of(spans);
    }

    public static InlineText Join(IEnumerable<InlineText> parts) => InlineText.Of(parts.SelectMany(p => p.Spans));

    /// <summary>The marks of every character.</summary>
    public static Marks[] MarksOf(InlineText text) => [.. text.Spans.SelectMany(s => Enumerable.Repeat(s.Marks, s.Text.Length))];

    public static InlineText Of(string plain, Marks[] marks)
    {
        var spans = new List<Span>();
        for (var at = 0; at < plain.Length;)
        {
            var end = at + 1;
            while (end < plain.Length && marks[end] == marks[at])
            {
                end++;
            }

            spans.Add(new Span(plain[at..end], marks[at]));
            at = end;
        }

        return InlineText.Of(spans);
    }

    /// <summary>Each mark as whoever changed it has it; where both did, as <paramref name="theirs"/>.</summary>
    public static Marks Merge(Marks origin, Marks mine, Marks theirs) => mine == origin || mine == theirs ? theirs : theirs == origin ? mine : new Marks
    {
        Strong = Pick(origin.Strong, mine.Strong, theirs.Strong),
        Emphasis = Pick(origin.Emphasis, mine.Emphasis, theirs.Emphasis),
        Code = Pick(origin.Code, mine.Code, theirs.Code),
        Subscript = Pick(origin.Subscript, mine.Subscript, theirs.Subscript),
        Superscript = Pick(origin.Superscript, mine.Superscript, theirs.Superscript),
        Highlight = Pick(origin.Highlight, mine.Highlight, theirs.Highlight),
        Struck = Pick(origin.Struck, mine.Struck, theirs.Struck),
        Cite = Pick(origin.Cite, mine.Cite, theirs.Cite),
        Link = Pick(origin.Link, mine.Link, theirs.Link),
        Story = Pick(origin.Story, mine.Story, theirs.Story),
        Abbreviation = Pick(origin.Abbreviation, mine.Abbreviation, theirs.Abbreviation),
        Language = Pick(origin.Language, mine.Language, theirs.Language),
        Direction = Pick(origin.Direction, mine.Direction, theirs.Direction),
    };

    private static T Pick<T>(T origin, T mine, T theirs) => EqualityComparer<T>.Default.Equals(theirs, origin) ? mine : theirs;
}
