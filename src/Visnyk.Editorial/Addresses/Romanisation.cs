using System.Text;
using AnyAscii;

namespace Visnyk.Editorial.Addresses;

/// <summary>Words of any script in Latin letters.</summary>
public static class Romanisation
{
    private const string Apostrophes = "'’ʼ`´";

    private static readonly Dictionary<char, string> Ukrainian = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "y", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p",
        ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh",
        ['щ'] = "shch", ['ь'] = "", ['ю'] = "iu", ['я'] = "ia",
    };

    private static readonly Dictionary<char, string> UkrainianFirst = new()
    {
        ['є'] = "ye", ['ї'] = "yi", ['й'] = "y", ['ю'] = "yu", ['я'] = "ya",
    };

    private static readonly Dictionary<char, string> German = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss" };

    /// <summary>
    /// The words in Latin letters. Ukrainian follows resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010; German writes
    /// ae, oe, ue; everything else is transliterated sign by sign.
    /// </summary>
    /// <param name="words">Words of any script.</param>
    /// <param name="language">BCP 47 tag of their language.</param>
    public static string Of(string words, string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        var sound = WellFormed(words);
        var composed = primary == "uk" ? WithoutStress(sound) : sound.IsNormalized() ? sound : sound.Normalize();
        return (primary switch
        {
            "uk" => OfUkrainian(composed),
            "de" => Replace(composed, German),
            _ => composed,
        }).Transliterate();
    }

    /// <summary>Stress marks of dictionaries are no letters: моє́ї is written as моєї.</summary>
    private static string WithoutStress(string words) =>
        words.Normalize(NormalizationForm.FormD).Replace("\u0301", "", StringComparison.Ordinal).Replace("\u0300", "", StringComparison.Ordinal).Normalize();

    /// <summary>
    /// The words without halves of surrogate pairs and noncharacters, which no script has and normalisation refuses, and without soft hyphens and
    /// signs of no width, which part no words.
    /// </summary>
    private static string WellFormed(string words)
    {
        var sound = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Noncharacters: the last two of every plane, and U+FDD0 to U+FDEF.
            if (rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not ((>= 0xFDD0 and <= 0xFDEF) or 0x00AD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF))
            {
                sound.Append(rune);
            }
        }

        return sound.ToString();
    }

    private static string OfUkrainian(string words)
    {
        var latin = new StringBuilder(words.Length + 16);
        var first = true;
        for (var i = 0; i < words.Length; i++)
        {
            var letter = char.ToLowerInvariant(words[i]);
            if (Apostrophes.Contains(letter, StringComparison.Ordinal) && !first)
            {
                // Not written, and what follows is not the beginning of a word.
                continue;
            }

            // "зг" is written zgh, so that it is not read as ж (zh).
            var romanised = letter == 'г' && i > 0 && char.ToLowerInvariant(words[i - 1]) == 'з'
                ? "gh"
                : first && UkrainianFirst.TryGetValue(letter, out var initial) ? initial : Ukrainian.GetValueOrDefault(letter);
            if (romanised is null)
            {
                latin.Append(words[i]);
            }
            else if (romanised.Length > 0)
            {
                latin.Append(char.IsUpper(words[i]) ? char.ToUpperInvariant(romanised[0]) + romanised[1..] : romanised);
            }

            first = !char.IsLetter(letter);
        }

        return latin.ToString();
    }

    private static string Replace(string words, Dictionary<char, string> table)
    {
        var replaced = new StringBuilder(words.Length + 8);
        foreach (var letter in words)
        {
            replaced.Append(table.TryGetValue(char.ToLowerInvariant(letter), out var other) ? other : letter.ToString());
        }

        return replaced.ToString();
    }
}
