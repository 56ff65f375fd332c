using System.Globalization;
using System.Text;

namespace Visnyk.Editorial.Agreement;

/// <summary>
/// A text as the readers of quantities want it: composed, without soft hyphens, bidi controls and vowel points, with one space, one hyphen, one apostrophe
/// and Western digits, each character knowing where in the original it stands. Hostile input (long runs of marks, lone surrogates) costs linear time.
/// </summary>
internal sealed class NormalText
{
    private readonly string original;
    private readonly int[] starts;
    private readonly int[] ends;

    private NormalText(string original, char[] text, char[] folded, int[] starts, int[] ends, int length)
    {
        this.original = original;
        (Text, Folded, this.starts, this.ends, Length) = (text, folded, starts, ends, length);
    }

    /// <summary>The characters; only the first <see cref="Length"/> count.</summary>
    public char[] Text { get; }

    /// <summary>The same in lower case and with spaces for hyphens, for words to be looked up.</summary>
    public char[] Folded { get; }

    public int Length { get; }

    public static NormalText Of(string original)
    {
        var text = new char[original.Length];
        var starts = new int[original.Length];
        var ends = new int[original.Length];
        var length = 0;
        for (var at = 0; at < original.Length;)
        {
            var sign = Plain(original[at]);
            var next = at + 1;
            while (next < original.Length && original[next] >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(original[next]) == UnicodeCategory.NonSpacingMark)
            {
                next++;
            }

            if (sign != '\0')
            {
                text[length] = next > at + 1 && sign > ' ' ? Composed(original, at, next, sign) : sign;
                starts[length] = at;
                ends[length++] = next;
            }

            at = next;
        }

        var folded = new char[length];
        for (var n = 0; n < length; n++)
        {
            folded[n] = text[n] == '-' ? ' ' : char.ToLowerInvariant(text[n]);
        }

        return new NormalText(original, text, folded, starts, ends, length);
    }

    /// <summary>The passage of the original that a range of characters stands for.</summary>
    public Mark MarkOf(int start, int end)
    {
        var (from, to) = (starts[start], ends[end - 1]);
        return new Mark(original[from..to], from, to);
    }

    /// <summary>Only the first marks are composed, which no language goes beyond; stress over Cyrillic and points of Hebrew are dropped.</summary>
    private static char Composed(string original, int start, int end, char sign)
    {
        if (sign is >= '\u0590' and < '\u0700' || char.IsSurrogate(sign))
        {
            return sign;
        }

        var composed = (sign + original[(start + 1)..Math.Min(end, start + 4)]).Normalize(NormalizationForm.FormC);
        return composed[0];
    }

    /// <summary>One sign for all that mean the same; NUL for what does not count.</summary>
    private static char Plain(char sign)
    {
        if (sign < '\u007F')
        {
            return sign is '\t' or '\r' ? ' ' : sign == '\0' ? ' ' : sign;
        }

        return sign switch
        {
            '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') => '\0',
            (>= '\u0591' and <= '\u05BD') or '\u05BF' or (>= '\u05C1' and <= '\u05C2') => '\0',
            '’' or '‘' or 'ʼ' or '′' or '`' or '´' or '׳' => '\'',
            '״' => '"',
            '‐' or '‑' or '−' or '־' or '﹣' => '-',
            '٫' => '.',
            '٬' => ',',
            '٪' => '%',
            '＄' => '$',
            '￥' => '¥',
            '￡' => '£',
            '\u3000' => ' ',
            (>= '\uFF01' and <= '\uFF5E') => (char)(sign - 0xFEE0),
            _ when char.IsWhiteSpace(sign) => ' ',
            _ when CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit => (char)('0' + digit),
            _ => sign,
        };
    }
}
