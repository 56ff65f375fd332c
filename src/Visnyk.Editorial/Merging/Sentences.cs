using System.Collections.Frozen;
using System.Globalization;

namespace Visnyk.Editorial.Merging;

/// <summary>
/// Cuts text into sentences, in every language at once: a newsroom quotes one language in another. Where it is in doubt, it does not cut
/// (after abbreviations, initials, and wherever a small letter goes on), because two people's changes inside one sentence are shown to
/// somebody, and changes in two sentences are not. After the spirit of Unicode UAX 29, chapter 5, which knows no abbreviations. One pass.
/// </summary>
public static class Sentences
{
    private const int LongestAbbreviation = 8;
    private const int FarthestLetter = 16;
    private const string Ends = ".!?…‼⁇⁈⁉؟۔।॥։።፧";
    private const string EndsWithoutSpace = "。！？｡．။។៕";
    private const string Closing = "\"'»”’)]}›“」』）】〉》*";

    // Short words that a full stop follows within a sentence. Those that often end one too (etc., тощо) are left out where what follows tells.
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "nos", "gen", "sen", "rep", "gov", "col", "lt", "sgt", "capt", "rev", "hon", "jr", "sr", "inc",
        "ltd", "co", "corp", "dept", "est", "approx", "fig", "vol", "pp", "ed", "cf", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "вул", "просп", "пл", "бул", "пров", "буд", "кв", "обл", "м", "с", "смт", "р", "рр", "ст", "тис", "млн", "млрд", "грн", "коп", "руб", "ін", "див", "напр", "проф", "акад",
        "доц", "ім", "св", "т", "д", "н", "е", "зв", "хв", "год", "сек", "гл", "розд", "пп", "чл", "ред", "пор", "гр", "зам", "заст", "нар", "пом", "ген", "полк", "кап",
        "ул", "г", "гг", "им", "др", "пр", "см",
        "bzw", "ca", "nr", "str", "hr", "fr", "dipl", "ing", "abs", "art", "ggf", "inkl", "usw", "evtl", "mio", "mrd",
        "m", "mm", "mme", "mlle", "éd", "env", "av", "boul",
        "sra", "srta", "dña", "ud", "uds", "núm", "pág", "aprox",
        "ul", "np", "tzw", "tys", "mln", "mld", "godz", "ok", "woj", "hab", "inż", "mgr", "im", "al", "os", "pl", "por", "płk", "ks", "śp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where each sentence begins and ends; together they are the whole text. The space after a sentence belongs to it.</summary>
    public static IEnumerable<Range> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = EndAfter(text, start, at);
            if (end <= at)
            {
                // The other signs of one run end no more than its first.
                for (at++; at < text.Length && IsEnd(text[at]) && IsEnd(text[at - 1]); at++)
                {
                }

                continue;
            }

            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            yield return start..end;
            start = at = end;
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    /// <summary>Where the sentence ends that the sign at this place ends, space not counted; 0 where it ends none.</summary>
    private static int EndAfter(string text, int start, int at)
    {
        var sign = text[at];
        if (sign == '\n')
        {
            return at + 1;
        }

        if (sign == ' ')
        {
            return at > start && at + 1 < text.Length && IsUnpunctuated(text[at - 1]) && IsUnpunctuated(text[at + 1]) ? at + 1 : 0;
        }

        var bare = EndsWithoutSpace.Contains(sign, StringComparison.Ordinal);
        if (!bare && !Ends.Contains(sign, StringComparison.Ordinal))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && IsEnd(text[end]))
        {
            end++;
        }

        var several = end - at > 1;
        while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (bare || end == text.Length)
        {
            return end;
        }

        return !char.IsWhiteSpace(text[end]) || GoesOn(text, end) || (sign == '.' && !several && IsShort(text, at)) ? 0 : end;
    }

    /// <summary>Whether the first letter after the space is a small one: the sentence goes on.</summary>
    private static bool GoesOn(string text, int at)
    {
        var far = Math.Min(text.Length, at + FarthestLetter);
        for (; at < far; at++)
        {
            if (text[at] == '\n')
            {
                return false;
            }

            if (char.IsLetterOrDigit(text[at]))
            {
                return char.IsLower(text[at]);
            }

            // A dash goes on with whoever said it: “Really?” — he asked. A list of speech begins with one after a line break only.
            if (text[at] is '—' or '–' or ',' or ';')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before a full stop is an initial or an abbreviation.</summary>
    private static bool IsShort(string text, int stop)
    {
        var from = stop;
        while (from > 0 && stop - from <= LongestAbbreviation && (char.IsLetter(text[from - 1]) || char.GetUnicodeCategory(text[from - 1]) == UnicodeCategory.NonSpacingMark))
        {
            from--;
        }

        var length = stop - from;
        return (length == 1 && char.IsUpper(text[from])) || (length is > 0 and <= LongestAbbreviation && Abbreviations.Contains(text[from..stop]));
    }

    private static bool IsEnd(char sign) => Ends.Contains(sign, StringComparison.Ordinal) || EndsWithoutSpace.Contains(sign, StringComparison.Ordinal);

    /// <summary>Thai and Lao put a space between sentences, and no sign.</summary>
    private static bool IsUnpunctuated(char sign) => sign is >= '\u0E00' and <= '\u0EFF';
}
