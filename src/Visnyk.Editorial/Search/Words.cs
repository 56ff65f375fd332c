using System.Text;

namespace Visnyk.Editorial.Search;

/// <summary>
/// Cuts text into words: letters, their marks and digits; apostrophes of every shape, stress marks and soft hyphens within a word belong to it.
/// Signs of scripts that put no space between words (Chinese, Japanese, Thai …) are a word each. One pass, whatever the text.
/// </summary>
public static class Words
{
    private const int Longest = 64;
    private const string Apostrophes = "'\u2018\u2019\u02BC\u02B9\u02BB`\u00B4\u2032\uFF07";
    private const string HebrewMarks = "\u05F3\u05F4\"";

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<Token> Of(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!Begins(text, at, out var step))
            {
                at += step;
                continue;
            }

            var end = StandsAlone(text[at]) ? at + 1 : End(text, at);
            if (Folding.Fold(text.AsSpan(at, Math.Min(end - at, Longest))) is { Length: > 0 } word)
            {
                yield return new Token(word, at, end - at);
            }

            at = end;
        }
    }

    /// <summary>Whether a character is an apostrophe, however it is shaped.</summary>
    internal static bool IsApostrophe(char sign) => Apostrophes.Contains(sign, StringComparison.Ordinal);

    private static int End(string text, int at)
    {
        while (at < text.Length)
        {
            if (Begins(text, at, out var step) && !StandsAlone(text[at]))
            {
                at += step;
            }
            else if (IsInner(text, at) || Continues(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool Begins(string text, int at, out int step)
    {
        step = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        return rune != default && Rune.IsLetterOrDigit(rune);
    }

    /// <summary>Combining marks, soft hyphens and joiners.</summary>
    private static bool Continues(char sign) => sign is '\u00AD' or '\u200C' or '\u200D' || char.GetUnicodeCategory(sign) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    /// <summary>An apostrophe, or a mark of a Hebrew abbreviation, between letters.</summary>
    private static bool IsInner(string text, int at) => at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (IsApostrophe(text[at]) || (HebrewMarks.Contains(text[at], StringComparison.Ordinal) && at > 0 && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1])));

    private static bool IsHebrew(char sign) => sign is >= '\u05D0' and <= '\u05EA';

    private static bool StandsAlone(char sign) => sign is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF';
}
