using System.Globalization;
using System.Text;

namespace Visnyk.Editorial.Search;

/// <summary>Makes what readers take for the same word the same: case, shapes of apostrophes, stress marks, points of Hebrew, accents of Latin letters.</summary>
public static class Folding
{
    /// <summary>
    /// A word as dictionaries hold it: small letters, without apostrophes, stress marks, soft hyphens, Hebrew points and Arabic vowel signs; ґ as г, final
    /// letters of Hebrew as the others. Accents that make another letter (é, ł, й) stay. Half a surrogate pair is left out.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (IsPlain(word))
        {
            return word.ToString();
        }

        var composed = WellFormed(word);
        if (!composed.IsNormalized())
        {
            composed = composed.Normalize();
        }

        var folded = new StringBuilder(composed.Length);
        foreach (var sign in composed.ToLowerInvariant())
        {
            if (!Words.IsApostrophe(sign) && !IsLeftOut(sign))
            {
                folded.Append(Other(sign));
            }
        }

        return folded.ToString();
    }

    /// <summary>A folded word without the accents of Latin and Greek letters, as it stands in the index: readers may leave them out.</summary>
    public static string Bare(string word)
    {
        if (!word.Any(NeedsBaring))
        {
            return word;
        }

        var bare = new StringBuilder(word.Length + 2);
        foreach (var sign in word.Any(IsCyrillic) ? word : word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(sign switch { 'ł' => "l", 'ø' => "o", 'đ' => "d", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ı' => "i", 'ё' => "е", _ => sign.ToString() });
            }
        }

        return bare.Length == 0 ? word : bare.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (sign is not (>= 'a' and <= 'z' or >= '0' and <= '9' or >= 'а' and <= 'я' or 'і' or 'ї' or 'є'))
            {
                return false;
            }
        }

        return true;
    }

    private static string WellFormed(ReadOnlySpan<char> word)
    {
        var sound = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            // Noncharacters are refused by normalisation.
            if (rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
            {
                sound.Append(rune);
            }
        }

        return sound.ToString();
    }

    private static bool IsLeftOut(char sign) => sign is '\u0301' or '\u0300' or '\u00AD' or '\u200C' or '\u200D' or '\u0640' or '"'
        or >= '\u0591' and <= '\u05C7' or '\u05F3' or '\u05F4' or >= '\u064B' and <= '\u065F' or '\u0670';

    private static char Other(char sign) => sign switch
    {
        'ґ' => 'г',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        'أ' or 'إ' or 'آ' => 'ا',
        'ى' => 'ي',
        _ => sign,
    };

    private static bool NeedsBaring(char sign) => sign is (> '\u007F' and < '\u0400') or 'ё' or >= '\u1E00' and <= '\u1FFF' or >= '\u0300' and <= '\u036F';

    private static bool IsCyrillic(char sign) => sign is >= '\u0400' and <= '\u04FF';
}
