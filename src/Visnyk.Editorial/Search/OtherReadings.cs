using System.Text;
using Visnyk.Editorial.Addresses;

namespace Visnyk.Editorial.Search;

/// <summary>
/// What a reader may have meant by a word that no article has: typed with another keyboard, written in other letters, or with one letter wrong. All of it is
/// bounded, whatever was typed.
/// </summary>
public static class OtherReadings
{
    private const int Longest = 24;
    private const int MostSpellings = 400;
    private const int LongestSpelling = 4;
    private const int ShortestMisspelt = 4;

    private const string LatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string UkrainianKeys = "йцукенгшщзхїфівапролджєячсмитьбю'";
    private const string HebrewKeyboard = "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ;";

    private static readonly Dictionary<string, string[]> UkrainianSpellings = new()
    {
        ["shch"] = ["щ"], ["zgh"] = ["зг"], ["zh"] = ["ж"], ["kh"] = ["х"], ["ts"] = ["ц"], ["ch"] = ["ч"], ["sh"] = ["ш"], ["ye"] = ["є"], ["ie"] = ["є"],
        ["yi"] = ["ї"], ["yu"] = ["ю"], ["iu"] = ["ю"], ["ya"] = ["я"], ["ia"] = ["я"], ["a"] = ["а"], ["b"] = ["б"], ["v"] = ["в"], ["h"] = ["г"],
        ["g"] = ["г"], ["d"] = ["д"], ["e"] = ["е"], ["z"] = ["з"], ["y"] = ["и", "й"], ["i"] = ["і", "ї", "й"], ["k"] = ["к"], ["l"] = ["л"],
        ["m"] = ["м"], ["n"] = ["н"], ["o"] = ["о"], ["p"] = ["п"], ["r"] = ["р"], ["s"] = ["с"], ["t"] = ["т"], ["u"] = ["у"], ["f"] = ["ф"],
    };

    /// <summary>The text as another keyboard would have written it, and in other letters; best first.</summary>
    /// <param name="typed">What was typed, one word with its signs.</param>
    /// <param name="language">BCP 47 tag of the edition.</param>
    public static IEnumerable<string> Of(string typed, string language)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(language);
        var text = typed.ToLowerInvariant();
        if (text.Length > Longest)
        {
            return [];
        }

        var isLatin = text.Any(char.IsAsciiLetter);
        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "uk" when isLatin => [Retyped(text, LatinKeys, UkrainianKeys), .. InUkrainian(text)],
            "he" when isLatin => [Retyped(text, LatinKeys, HebrewKeyboard)],
            "uk" or "he" => [],
            _ when text.Any(c => c is >= '\u0400' and <= '\u04FF') => [Retyped(text, UkrainianKeys, LatinKeys), Romanisation.Of(text, "uk").ToLowerInvariant()],
            _ when text.Any(c => c is >= '\u0590' and <= '\u05FF') => [Retyped(text, HebrewKeyboard, LatinKeys)],
            _ => [],
        };
    }

    /// <summary>Every word that is one letter away: one missing, one too many, another one, or two that changed places.</summary>
    /// <param name="word">A folded word.</param>
    public static IEnumerable<string> Misspelt(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < ShortestMisspelt or > Longest || !word.All(char.IsLetter))
        {
            return [];
        }

        var letters = word.Any(c => c is >= '\u0400' and <= '\u04FF') ? "абвгдеєжзиіїйклмнопрстуфхцчшщьюя"
            : word.Any(c => c is >= '\u05D0' and <= '\u05EA') ? "אבגדהוזחטיכלמנסעפצקרשת"
            : "abcdefghijklmnopqrstuvwxyz";
        return Edits(word, letters).Distinct().Where(w => w != word);
    }

    private static IEnumerable<string> Edits(string word, string letters)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            if (after.Length > 1)
            {
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
            }

            if (after.Length > 0)
            {
                yield return before + after[1..];
            }

            foreach (var letter in letters)
            {
                yield return $"{before}{letter}{after}";
                if (after.Length > 0)
                {
                    yield return $"{before}{letter}{after[1..]}";
                }
            }
        }
    }

    private static string Retyped(string text, string from, string to)
    {
        var retyped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            retyped.Append(from.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var key ? to[key] : sign);
        }

        return retyped.ToString();
    }

    /// <summary>
    /// Words that the official romanisation writes so. It drops ь and writes several letters alike, so that there may be many: of those that begin alike only some are
    /// followed.
    /// </summary>
    private static IEnumerable<string> InUkrainian(string latin)
    {
        var upTo = Enumerable.Range(0, latin.Length + 1).Select(_ => new List<string>()).ToArray();
        upTo[0].Add("");
        for (var at = 0; at < latin.Length; at++)
        {
            for (var length = Math.Min(LongestSpelling, latin.Length - at); length > 0; length--)
            {
                if (UkrainianSpellings.TryGetValue(latin.Substring(at, length), out var letters))
                {
                    var room = Math.Max(0, MostSpellings - upTo[at + length].Count);
                    upTo[at + length].AddRange(upTo[at].SelectMany(s => letters.SelectMany(l => Softened(s + l))).Take(room));
                }
            }
        }

        return upTo[^1].Distinct().Where(s => Romanisation.Of(s, "uk") == latin);
    }

    private static IEnumerable<string> Softened(string spelling) => spelling[^1] is 'д' or 'т' or 'з' or 'с' or 'л' or 'н' or 'ц' ? [spelling, spelling + "ь"] : [spelling];
}
