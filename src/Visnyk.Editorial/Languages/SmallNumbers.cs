using System.Collections.Frozen;

namespace Visnyk.Editorial.Languages;

/// <summary>The numbers from 1 to 12 as words, which they are as often written in as in digits; in the languages of which we know them.</summary>
public static class SmallNumbers
{
    /// <summary>The largest.</summary>
    public const int Largest = 12;

    // By number, from 1. A star stands for any ending; words that begin alike and mean something else (сім’я, триває, п’ятниця) are kept out by it.
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["en"] =
        [
            "one first once", "two second twice both pair couple", "three third thrice", "four fourth", "five fifth", "six sixth", "seven seventh", "eight eighth", "nine ninth", "ten tenth",
            "eleven eleventh", "twelve twelfth dozen",
        ],
        ["uk"] =
        [
            "один одна одне одно* одну одні одним* одній перш*", "два дві двох двом* двоє дво* двічі друг* обидв* обоє обох", "три трьо* троє трет* тричі", "чотир* четверо четверт*",
            "п’ять* п’яти* п’яте* п’ято* п’яту п’ята", "шість шістьо* шістьма шести* шестер* шост*", "сім сімо* сьом* семи* семеро*", "вісім вісьмо* восьм*",
            "дев’ять* дев’яти* дев’яте* дев’ято* дев’яту дев’ята", "десять десятьо* десятьма десяти* десятер* десято* десяту десята десятк*", "одинадцят*", "дванадцят* дюжин*",
        ],
    }.ToFrozenDictionary();

    /// <summary>Whether a number may stand in a text as a word: it does, or nobody here knows its words.</summary>
    /// <param name="language">The text's language (BCP 47).</param>
    /// <param name="number">The number.</param>
    /// <param name="text">The text.</param>
    public static bool MayStand(string language, int number, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(text);
        if (number is < 1 or > Largest || !Words.TryGetValue(language.Split('-')[0], out var all))
        {
            return true;
        }

        var words = all[number - 1].Split(' ');
        return WordsOf(text).Any(word => words.Any(w => w[^1] == '*' ? word.StartsWith(w[..^1], StringComparison.OrdinalIgnoreCase) : word.Equals(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] WordsOf(string text) =>
        new string([.. text.Select(c => c is '\'' or 'ʼ' ? '’' : char.IsLetter(c) || c == '’' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
