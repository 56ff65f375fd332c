using System.Globalization;
using System.Text;

namespace Visnyk.Storage.Sharing;

/// <summary>
/// Words as they can be drawn: without what no font has and no reader would miss (control characters, emoji), in pieces between which a line may
/// break, each with its width.
/// </summary>
internal sealed class Lettering
{
    private const int LongestText = 600;
    private const int MostMarksOnALetter = 4;

    // What stands at the beginning or the end of a line in Chinese and Japanese only with its neighbour (JIS X 4051, the common core of it).
    private const string NeverFirst = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％‰ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…";
    private const string NeverLast = "‘“（〔［｛〈《「『【￥＄";

    private Lettering(IReadOnlyList<Piece> pieces, double height) => (Pieces, LineHeight) = (pieces, height);

    /// <summary>The pieces in their order.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>From one baseline to the next, in parts of the font size: some scripts stand taller.</summary>
    public double LineHeight { get; }

    /// <summary>The lettering of a text; null where a font for one of its letters is missing, or where nothing is left to draw.</summary>
    public static Lettering? Of(string text)
    {
        var clean = Clean(text);
        return clean is null or "" ? null : new Lettering(Cut(clean), HeightOf(clean));
    }

    /// <summary>How wide a text is, in parts of the font size. Kerning and the joining of Arabic letters make it a little narrower in fact.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        foreach (var character in text.EnumerateRunes())
        {
            width += ShippedFonts.Advance(character) ?? 0;
        }

        return width;
    }

    /// <summary>Whether lines may break on both sides of a character without a space.</summary>
    private static bool IsIdeographic(int character) => character is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or >= 0x20000;

    private static string? Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        var marks = 0;
        foreach (var character in Whole(text).EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(character);
            if (Rune.IsWhiteSpace(character))
            {
                // A space that holds two words together stays what it is.
                var space = character.Value is 0xA0 or 0x202F or 0x2007 ? '\u00A0' : ' ';
                _ = clean.Length > 0 && clean[^1] is not (' ' or '\u00A0') ? clean.Append(space) : clean;
                continue;
            }

            // Joiners shape the letters around them; no font need have them.
            if (character.Value is 0x200C or 0x200D)
            {
                clean.Append(character);
                continue;
            }

            marks = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (kind is UnicodeCategory.Control or UnicodeCategory.Format || marks > MostMarksOnALetter)
            {
                continue;
            }

            if (ShippedFonts.Advance(character) is not null)
            {
                clean.Append(character);
            }
            else if (Rune.IsLetterOrDigit(character))
            {
                return null;
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text composed (NFC), without halves of characters and without what is no character, no longer than can ever be shown.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder();
        foreach (var character in text.EnumerateRunes().Take(4 * LongestText))
        {
            if (character != Rune.ReplacementChar && Rune.GetUnicodeCategory(character) != UnicodeCategory.OtherNotAssigned)
            {
                whole.Append(character);
            }
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static List<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        var elements = new StringBuilder();
        var (count, before) = (0, 0);
        void End(bool space)
        {
            if (elements.Length > 0)
            {
                pieces.Add(new Piece(elements.ToString(), Width(elements.ToString()), space));
                elements.Clear();
            }
        }

        for (var all = StringInfo.GetTextElementEnumerator(text); all.MoveNext() && count < LongestText; count++)
        {
            var element = all.GetTextElement();
            var first = Rune.GetRuneAt(element, 0).Value;
            if (element == " " && IsNumber(elements))
            {
                // In large letters a number that has lost what it counts looks left over.
                elements.Append('\u00A0');
            }
            else if (element == " ")
            {
                End(space: true);
            }
            else
            {
                if (elements.Length > 0 && MayBreak(elements[^1], before, first))
                {
                    End(space: false);
                }

                elements.Append(element);
            }

            before = first;
        }

        End(space: false);
        return pieces;
    }

    private static bool IsNumber(StringBuilder word)
    {
        var text = word.ToString();
        return text.Length is > 0 and <= 7 && char.IsDigit(text[0]) && text.All(c => char.IsDigit(c) || c is '.' or ',' or ':' or '\u00A0') && char.IsDigit(text[^1]);
    }

    private static bool MayBreak(char last, int before, int after) =>
        IsIdeographic(before) || IsIdeographic(after)
            ? !NeverLast.Contains(last, StringComparison.Ordinal) && !(after < 0x10000 && NeverFirst.Contains((char)after, StringComparison.Ordinal))
            : last is '\u2014' or '\u2013' or '/' || (last == '-' && Rune.IsLetter(new Rune(after)));

    private static double HeightOf(string text) =>
        text.Any(c => c is >= '\u0600' and <= '\u08FF') ? 1.42 : text.EnumerateRunes().Any(c => IsIdeographic(c.Value)) ? 1.3 : 1.16;

    /// <summary>What never breaks.</summary>
    /// <param name="Text">Its letters.</param>
    /// <param name="Width">Its width in parts of the font size.</param>
    /// <param name="Space">Whether a space stands behind it, unless a line ends there.</param>
    internal readonly record struct Piece(string Text, double Width, bool Space);
}
