using System.Text;

namespace Visnyk.Editorial.Comparing;

/// <summary>
/// Cuts text into the pieces that are compared: words (with the apostrophes and hyphens in them), numbers with their separators, runs of white
/// space, and every other sign for itself. Signs of scripts without space between words are a piece each. Together they are the whole text.
/// </summary>
public static class Pieces
{
    /// <summary>The pieces, in order.</summary>
    public static List<string> Of(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at);
            pieces.Add(text[at..end]);
            at = end;
        }

        return pieces;
    }

    /// <summary>Whether a piece is a word or a number, and not space or a sign.</summary>
    public static bool IsWord(string piece) => Rune.TryGetRuneAt(piece, 0, out var first) && Rune.IsLetterOrDigit(first);

    private static int End(string text, int at)
    {
        if (char.IsWhiteSpace(text[at]))
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            return at;
        }

        var step = Step(text, at, out var word);
        var end = at + step;
        if (word && !StandsAlone(text[at]))
        {
            while (end < text.Length)
            {
                step = Step(text, end, out word);
                if ((word && !StandsAlone(text[end])) || IsMark(text[end]))
                {
                    end += step;
                }
                else if (end + 1 < text.Length && Joins(text[end - 1], text[end], text[end + 1]))
                {
                    end++;
                }
                else
                {
                    break;
                }
            }
        }

        while (end < text.Length && IsMark(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int Step(string text, int at, out bool word)
    {
        var whole = Rune.TryGetRuneAt(text, at, out var rune);
        word = whole && Rune.IsLetterOrDigit(rune);
        return whole ? rune.Utf16SequenceLength : 1;
    }

    private static bool Joins(char before, char sign, char after) => sign switch
    {
        '.' or ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
        '\'' or '’' or 'ʼ' or '-' or '‑' or '״' or '"' => char.IsLetter(before) && char.IsLetter(after),
        _ => false,
    };

    private static bool IsMark(char sign) => sign is '\u00AD' or '\u200C' or '\u200D' || char.GetUnicodeCategory(sign) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool StandsAlone(char sign) => sign is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF';
}
