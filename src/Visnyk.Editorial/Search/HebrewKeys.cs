namespace Visnyk.Editorial.Search;

/// <summary>
/// Keys of Hebrew, by rules: one-letter words are written together with the word that follows them (ו ה ב כ ל מ ש, and rows of them), and endings of
/// number and gender are taken off. A word of a text gets the key of every way to read it; a word that is searched for means itself.
/// </summary>
public sealed class HebrewKeys : WordKeys
{
    private const int LeastLeft = 2;
    private static readonly string[] Prefixes =
    [
        "ו", "ה", "ב", "כ", "ל", "מ", "ש", "וה", "וב", "וכ", "ול", "ומ", "וש", "שה", "שב", "שכ", "של", "שמ", "מה", "בה", "כה", "לה", "כש", "לכש", "וכש", "ומה",
        "ושה", "מש", "כשה", "שבה", "ולכש",
    ];

    private static readonly string[] Endings = ["ויות", "יות", "יימ", "ימ", "ות", "ית", "ה", "ת", "י"];

    /// <inheritdoc/>
    public override IEnumerable<string> Within(string word) => Stripped(word);

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfText(string word) => Stripped(word).Prepend(word).SelectMany(reading => new[] { reading, Stem(reading) });

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfQuery(string word) => [word, Stem(word)];

    private static IEnumerable<string> Stripped(string word) =>
        Prefixes.Where(p => word.Length - p.Length >= LeastLeft && word.StartsWith(p, StringComparison.Ordinal)).Select(p => word[p.Length..]);

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length > LeastLeft && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
