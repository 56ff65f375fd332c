namespace Visnyk.Editorial.Search;

/// <summary>Shows where a text has what is searched for: marked words, and the passage that has most of them.</summary>
/// <param name="language">How the text's language is searched.</param>
/// <param name="clauses">What is searched for.</param>
public sealed class Passages(WordKeys language, IReadOnlyList<SearchClause> clauses)
{
    private const int MostRead = 12_000;
    private const int Around = 220;
    private const int Before = 60;
    private readonly SearchClause[] wanted = [.. clauses.Where(c => !c.Excluded)];

    /// <summary>A piece of text.</summary>
    /// <param name="Text">It.</param>
    /// <param name="IsFound">Whether it is what was searched for.</param>
    public readonly record struct Piece(string Text, bool IsFound);

    /// <summary>How many of the clauses a text has.</summary>
    public int CountIn(string text) => System.Numerics.BitOperations.PopCount((ulong)Found(text).Aggregate(0L, (mask, f) => mask | f.Clauses));

    /// <summary>The whole text with what is found in it.</summary>
    public IReadOnlyList<Piece> Marked(string text) => Cut(text, 0, text.Length, Found(text));

    /// <summary>The passage of a text with most of what is searched for, or its beginning; with … where something was left off.</summary>
    public IReadOnlyList<Piece> Best(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > MostRead ? text[..MostRead] : text;
        var found = Found(read);
        var start = 0;
        var most = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var mask = 0L;
            var words = 0;
            for (var j = i; j < found.Count && found[j].End - found[i].Start <= Around - Before; j++)
            {
                mask |= found[j].Clauses;
                words++;
            }

            var worth = (System.Numerics.BitOperations.PopCount((ulong)mask) * 100) + Math.Min(words, 9);
            if (worth > most)
            {
                (most, start) = (worth, found[i].Start);
            }
        }

        var from = Boundary(read, Math.Max(0, start - Before));
        var to = from + Around >= read.Length ? read.Length : Boundary(read, from + Around);
        var pieces = Cut(read, from, to, found);
        if (from > 0)
        {
            pieces.Insert(0, new Piece("… ", false));
        }

        if (to < text.Length)
        {
            pieces.Add(new Piece(" …", false));
        }

        return pieces;
    }

    private List<(int Start, int End, long Clauses)> Found(string text)
    {
        var found = new List<(int, int, long)>();
        foreach (var token in Words.Of(text))
        {
            var keys = language.OfText(token.Word);
            var mask = 0L;
            for (var i = 0; i < wanted.Length; i++)
            {
                mask |= wanted[i].Finds(token.Word, keys) ? 1L << i : 0;
            }

            if (mask != 0)
            {
                found.Add((token.Start, token.Start + token.Length, mask));
            }
        }

        return found;
    }

    private static List<Piece> Cut(string text, int from, int to, List<(int Start, int End, long Clauses)> found)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var (start, end, _) in found)
        {
            if (start < at || end > to)
            {
                continue;
            }

            if (start > at)
            {
                pieces.Add(new Piece(text[at..start], false));
            }

            pieces.Add(new Piece(text[start..end], true));
            at = end;
        }

        if (at < to)
        {
            pieces.Add(new Piece(text[at..to], false));
        }

        return pieces;
    }

    /// <summary>The nearest place at or before a position where a word begins.</summary>
    private static int Boundary(string text, int at)
    {
        for (var i = at; i > 0 && i > at - 40; i--)
        {
            if (char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
