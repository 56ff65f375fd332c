using System.Buffers;

namespace Visnyk.Editorial.Search;

/// <summary>
/// What a reader asks: words, <c>"phrases"</c>, <c>-excluded</c> and <c>beginning*</c>. Every other sign is only what stands between words: nothing that can
/// be typed is an error, or reaches the database as a command.
/// </summary>
/// <param name="Terms">What is searched for.</param>
/// <param name="Shortened">Whether more was typed than is searched for.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, bool Shortened)
{
    /// <summary>How many characters are read.</summary>
    public const int Longest = 200;

    /// <summary>How many words are searched for.</summary>
    public const int MostWords = 12;

    /// <summary>How many letters the beginning of a word has at least.</summary>
    public const int ShortestBeginning = 3;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>Reads what a reader typed.</summary>
    public static SearchQuery Parse(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Length > Longest ? typed[..Longest] : typed;
        var shortened = typed.Length > Longest;
        var terms = new List<SearchTerm>();
        var left = MostWords;
        var at = 0;
        while (Next(text, ref at) is { } term)
        {
            if (term.Words.Count > left)
            {
                shortened = true;
                break;
            }

            left -= term.Words.Count;
            if (term.Words.Count > 0 && !terms.Exists(t => t.Kind == term.Kind && t.Excluded == term.Excluded && t.Words.SequenceEqual(term.Words)))
            {
                terms.Add(term);
            }
        }

        return new SearchQuery(terms, shortened);
    }

    private static SearchTerm? Next(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || char.IsControl(text[at])))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        var excluded = text[at] is '-' or '\u2212' or '\u2013' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        at += excluded ? 1 : 0;
        return Quotes.Contains(text[at]) ? Phrase(text, ref at, excluded) : Piece(text, ref at, excluded);
    }

    private static SearchTerm Phrase(string text, ref int at, bool excluded)
    {
        var from = at + 1;
        var end = text.AsSpan(from).IndexOfAny(Quotes);
        var inner = end < 0 ? text[from..] : text.Substring(from, end);
        at = end < 0 ? text.Length : from + end + 1;
        var words = WordsOf(inner);
        return new SearchTerm(inner.Trim(), words, words.Count > 1 || end >= 0 ? SearchTermKind.Phrase : SearchTermKind.Word, excluded);
    }

    private static SearchTerm Piece(string text, ref int at, bool excluded)
    {
        var from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var piece = text[from..at];
        var words = WordsOf(piece);
        var beginning = piece.EndsWith('*') && words.Count == 1 && words[0].Length >= ShortestBeginning;
        var kind = beginning ? SearchTermKind.Beginning : excluded && words.Count > 1 ? SearchTermKind.Phrase : SearchTermKind.Word;
        return new SearchTerm(piece.TrimEnd('*'), words, kind, excluded);
    }

    private static List<string> WordsOf(string text) => [.. Search.Words.Of(text).Select(t => t.Word)];
}
