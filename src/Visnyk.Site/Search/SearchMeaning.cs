using Visnyk.Editorial.Search;
using Visnyk.Site.Catalogue;
using Visnyk.Storage;

namespace Visnyk.Site.Search;

/// <summary>
/// What a query means in an edition: its terms, and for words that no article has, what the reader may have meant: with another keyboard, in other letters,
/// only begun, without a prefix, or with a letter put right.
/// </summary>
/// <param name="Terms">What is searched for.</param>
/// <param name="Known">The terms that some article has.</param>
/// <param name="IsOther">Whether it is not what was typed; the rest of a word is no other.</param>
internal sealed record SearchMeaning(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchTerm> Known, bool IsOther)
{
    private const int MostKeys = 4000;

    /// <summary>Finds out, with one look-up of words, and three more where some are unknown.</summary>
    public static async Task<SearchMeaning> Of(
        IReadOnlyList<SearchTerm> terms, WordKeys language, EditionEntry edition, Database database, bool exact, CancellationToken cancel)
    {
        var counts = await Count(terms.Where(IsWord).SelectMany(t => t.Words).SelectMany(language.OfQuery), edition, database, cancel);
        var unknown = terms.Where(t => IsWord(t) && !IsKnown(t.Words.Select(language.OfQuery), counts)).ToList();
        if (unknown.Count == 0)
        {
            return new SearchMeaning(terms, terms, IsOther: false);
        }

        Dictionary<SearchTerm, SearchTerm> chosen = [];
        if (!exact)
        {
            var sure = unknown.ToDictionary(t => t, t => OtherReadings.Of(t.Text, edition.Tag.Value).Select(text => Reading.Of(text, [.. Words.Of(text).Select(w => w.Word)], language)));
            await Choose(chosen, sure, Sure, edition, database, cancel);
            await Begin(chosen, unknown, edition, database, cancel);
            var guesses = unknown.Where(t => t.Words.Count == 1 && !chosen.ContainsKey(t)).ToDictionary(t => t, t => Guesses(t.Words[0], language));
            await Choose(chosen, guesses, Likeliest, edition, database, cancel);
        }

        List<SearchTerm> meant = [.. terms.Select(t => chosen.GetValueOrDefault(t, t))];
        return new SearchMeaning(meant, [.. meant.Where(t => !unknown.Contains(t))], chosen.Values.Any(t => t.Kind == SearchTermKind.Word));
    }

    /// <summary>The terms as a reader would type them.</summary>
    public static string Typed(IEnumerable<SearchTerm> terms) => string.Join(' ', terms.Select(t => (t.Excluded ? "-" : "") + t.Kind switch
    {
        SearchTermKind.Phrase => $"\"{t.Text}\"",
        SearchTermKind.Beginning => t.Text + "*",
        _ => t.Text,
    }));

    private static bool IsWord(SearchTerm term) => term is { Kind: SearchTermKind.Word, Excluded: false };

    /// <summary>Whether some article has each of the words; words of one letter are not counted.</summary>
    private static bool IsKnown(IEnumerable<IReadOnlyList<string>> keys, IReadOnlyDictionary<string, long> counts) =>
        keys.All(k => k.Any(counts.ContainsKey) || k.All(key => key.Length == 1));

    private static Task<IReadOnlyDictionary<string, long>> Count(
        IEnumerable<string> wanted, EditionEntry edition, Database database, CancellationToken cancel)
    {
        var keys = wanted.Distinct().Take(MostKeys).ToList();
        return keys.Count == 0 ? Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>()) : database.Pages.CountWords(edition.Tag, keys, cancel);
    }

    private static async Task Choose(
        Dictionary<SearchTerm, SearchTerm> chosen,
        Dictionary<SearchTerm, IEnumerable<Reading>> thoughts,
        Func<List<Reading>, IReadOnlyDictionary<string, long>, Reading?> best,
        EditionEntry edition,
        Database database,
        CancellationToken cancel)
    {
        var readings = thoughts.ToDictionary(t => t.Key, t => t.Value.Where(r => r.Words.Count > 0).ToList());
        var counts = await Count(readings.Values.SelectMany(r => r).SelectMany(r => r.Keys).SelectMany(k => k), edition, database, cancel);
        foreach (var (term, of) in readings)
        {
            if (best([.. of.Where(r => IsKnown(r.Keys, counts))], counts) is { } reading)
            {
                chosen[term] = new SearchTerm(reading.Text, reading.Words, SearchTermKind.Word, Excluded: false);
            }
        }
    }

    /// <summary>Words that others begin with are taken for what a reader has typed so far.</summary>
    private static async Task Begin(
        Dictionary<SearchTerm, SearchTerm> chosen, IEnumerable<SearchTerm> unknown, EditionEntry edition, Database database, CancellationToken cancel)
    {
        var begun = unknown.Where(t => !chosen.ContainsKey(t) && t.Words is [{ Length: >= SearchQuery.ShortestBeginning }]).ToDictionary(t => t, t => Folding.Bare(t.Words[0]));
        if (begun.Count == 0)
        {
            return;
        }

        var known = await database.Pages.WordsBegun(edition.Tag, begun.Values, cancel);
        foreach (var (term, _) in begun.Where(b => known.Contains(b.Value)))
        {
            chosen[term] = term with { Kind = SearchTermKind.Beginning };
        }
    }

    private static IEnumerable<Reading> Guesses(string typed, WordKeys language) =>
        language.Within(typed).Concat(OtherReadings.Misspelt(typed)).Select(word => Reading.Of(word, [word], language));

    private static Reading? Sure(List<Reading> known, IReadOnlyDictionary<string, long> counts) => known.FirstOrDefault();

    /// <summary>The guess that most articles have.</summary>
    private static Reading? Likeliest(List<Reading> known, IReadOnlyDictionary<string, long> counts) =>
        known.MaxBy(r => r.Keys.Min(keys => keys.Max(k => counts.GetValueOrDefault(k))));

    /// <summary>What may have been meant, and the keys of each of its words.</summary>
    private sealed record Reading(string Text, IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Keys)
    {
        public static Reading Of(string text, IReadOnlyList<string> words, WordKeys language) =>
            new(text, words, [.. words.Select(language.OfThought)]);
    }
}
