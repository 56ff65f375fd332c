using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Visnyk.Editorial.Search;

/// <summary>
/// How each language is searched: by its dictionary where it has one, Hebrew by rules, by a stemmer where there is one, else by words as they stand.
/// A language is loaded when it is first asked for.
/// </summary>
/// <param name="dictionary">The word file of a primary language tag; null where there is none.</param>
public sealed class SearchLanguages(Func<string, byte[]?> dictionary)
{
    /// <summary>Changes when the same article would get other keys: an index made by another version is made again.</summary>
    public const string Version = "2";

    private static readonly Dictionary<string, Func<SnowballProgram>> Stemmers = new()
    {
        ["en"] = () => new EnglishStemmer(), ["de"] = () => new German2Stemmer(), ["fr"] = () => new FrenchStemmer(), ["it"] = () => new ItalianStemmer(),
        ["es"] = () => new SpanishStemmer(), ["pt"] = () => new PortugueseStemmer(), ["nl"] = () => new DutchStemmer(), ["sv"] = () => new SwedishStemmer(),
        ["da"] = () => new DanishStemmer(), ["no"] = () => new NorwegianStemmer(), ["nb"] = () => new NorwegianStemmer(), ["fi"] = () => new FinnishStemmer(),
        ["hu"] = () => new HungarianStemmer(), ["ro"] = () => new RomanianStemmer(), ["ru"] = () => new RussianStemmer(), ["tr"] = () => new TurkishStemmer(),
        ["ca"] = () => new CatalanStemmer(),
    };

    private readonly ConcurrentDictionary<string, Lazy<WordKeys>> languages = new();

    /// <summary>How a language is searched. Throws <see cref="FormatException"/> where its word file cannot be used.</summary>
    /// <param name="tag">BCP 47 tag.</param>
    public WordKeys For(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return languages.GetOrAdd(tag.Split('-')[0].ToLowerInvariant(), primary => new Lazy<WordKeys>(() => Make(primary))).Value;
    }

    private WordKeys Make(string primary) => dictionary(primary) is { } data ? new DictionaryKeys(new WordData(data))
        : primary is "he" or "iw" ? new HebrewKeys()
        : Stemmers.TryGetValue(primary, out var stemmer) ? new StemmedKeys(stemmer)
        : new PlainKeys();
}
