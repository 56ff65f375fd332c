using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Visnyk.Editorial.Agreement;

/// <summary>
/// The words of a language that make quantities and negations, read from its table once. A line of a table is a sort (<see cref="WordSort"/>), its value or
/// unit, and the words: <c>{a,b}</c> stands for either, <c>@x</c> for the endings that a line <c>macro x</c> names, <c>_</c> for a space, <c>*</c> for any
/// ending of up to six letters; <c>?</c> before a word offers it only, <c>~</c> asks loosely, <c>!</c> firmly.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestEnding = 6;
    private const int LongestWord = 40;
    private static readonly ConcurrentDictionary<string, Vocabulary> Known = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> phrases;

    private Vocabulary(string language, string table)
    {
        Language = language;
        Dictionary<string, List<Sense>> whole = new(StringComparer.Ordinal);
        Dictionary<string, List<Sense>> begun = new(StringComparer.Ordinal);
        Dictionary<string, int> longest = new(StringComparer.Ordinal);
        foreach (var (word, sense) in VocabularyTable.Read(table))
        {
            var stem = word.EndsWith('*');
            var text = stem ? word[..^1] : word;
            var into = stem ? begun : whole;
            (into.TryGetValue(text, out var senses) ? senses : into[text] = []).Add(sense);
            var first = FirstToken(text);
            if (first < text.Length)
            {
                longest[text[..first]] = Math.Max(longest.GetValueOrDefault(text[..first]), text.Count(c => !char.IsLetter(c)) + 2);
            }
        }

        words = whole.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        stems = begun.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = longest.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        LongestPre = whole.Where(w => w.Value.Exists(s => s.Sort == WordSort.Pre)).Select(w => w.Key.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The primary language.</summary>
    public string Language { get; }

    /// <summary>Whether a comma stands before decimals; otherwise a point does.</summary>
    public bool DecimalComma => Language is "uk" or "de" or "fr" or "pl" or "es";

    /// <summary>Whether a point parts thousands.</summary>
    public bool PointParts => Language is "de" or "es";

    public bool Elides => Language == "fr";

    /// <summary>Whether words are written without spaces.</summary>
    public bool Unparted => Language is "ja" or "zh";

    /// <summary>The longest beginning of a compound number; 0 where the language makes none.</summary>
    public int LongestPre { get; }

    /// <summary>The words of a primary language; null where it is not known.</summary>
    public static Vocabulary? Of(string primary) =>
        Tables.Of(primary) is { } table ? Known.GetOrAdd(primary, static (language, words) => new Vocabulary(language, words), table) : null;

    /// <summary>What digits are read with where the language is not known.</summary>
    public static Vocabulary Unknown { get; } = new("und", "");

    /// <summary>The meanings of a word in lower case, none where it has none.</summary>
    public ReadOnlySpan<Sense> Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        if (words.TryGetValue(word, out var senses))
        {
            return senses;
        }

        if (Language == "en" && word.EndsWith("'s") && words.TryGetValue(word[..^2], out senses))
        {
            return senses;
        }

        for (var length = word.Length; length > 0 && length >= word.Length - LongestEnding; length--)
        {
            if (length < word.Length && !char.IsLetter(word[length]) && word[length] != '\'')
            {
                break;
            }

            if (stems.TryGetValue(word[..length], out senses))
            {
                return senses;
            }
        }

        return [];
    }

    /// <summary>The meanings of exactly this word, not of its stem.</summary>
    public ReadOnlySpan<Sense> FindWhole(ReadOnlySpan<char> word) => words.TryGetValue(word, out var senses) ? senses : [];

    /// <summary>How many tokens a phrase that begins with this word can have at most.</summary>
    public int LongestPhrase(ReadOnlySpan<char> first) => phrases.TryGetValue(first, out var count) ? count : 1;

    private static int FirstToken(string text)
    {
        var end = 1;
        while (end < text.Length && char.IsLetter(text[0]) && (char.IsLetter(text[end]) || text[end] == '\''))
        {
            end++;
        }

        return end;
    }

    /// <summary>The primary language of a tag: <c>zh</c> of <c>zh-CN</c>.</summary>
    public static string PrimaryOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).ToLower(CultureInfo.InvariantCulture);
    }
}
