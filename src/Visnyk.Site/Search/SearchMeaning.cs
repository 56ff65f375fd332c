using Visnyk.Editorial.Search;
using Visnyk.Site.Catalogue;
using Visnyk.Storage;

namespace Visnyk.Site.Search;

/// <summary>
/// What a query means in an edition: its terms, and for words that no article has, what the reader may have meant: with another keyboard, in other letters,
/// without a prefix, or with a letter put right.
/// </summary>
/// <param name="Terms">What is searched for.</param>
/// <param name="Known">The terms that some article has.</param>
/// <param name="IsOther">Whether it is not what was typed.</param>
internal sealed record SearchMeaning(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchTerm> Known, bool IsOther)
{
    private const int MostKeys = 4000;

    /// <summary>Finds out, with one or two look-ups of words.</summary>
    public static async Task<SearchMeaning> Of(
        IReadOnlyList<SearchTerm> terms, WordKeys language, EditionEntry edition, Database database, bool exact, CancellationToken cancel)
    {
        var counts = await Count(terms.Where(IsWord).SelectMany(t => t.Words).SelectMany(language.OfQuery), edition, database, cancel);
        var unknown = terms.Where(t => IsWord(t) && !IsKnown(t.Words.Select(language.OfQuery), counts)).ToList();
        if (unknown.Count == 0)
        {
            return new SearchMeaning(terms, terms, IsOther: false);
        }

        var others = exact ? [] : unknown.ToDictionary(t => t, t => Readings(t, language, edition).ToList());
        var known = await Count(others.Values.SelectMany(o => o).SelectMany(r => r.Keys).SelectMany(k => k), edition, database, cancel);
        var chosen = others.Select(o => (Term: o.Key, Other: Best(o.Value, known))).Where(o => o.Other is not null).ToDictionary(o => o.Term, o => o.Other!);
        List<SearchTerm> meant = [.. terms.Select(t => chosen.GetValueOrDefault(t, t))];
        return new SearchMeaning(meant, [.. meant.Where(t => !unknown.Contains(t))], chosen.Count > 0);
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

    private static IEnumerable<Reading> Readings(SearchTerm term, WordKeys language, EditionEntry edition)
    {
        foreach (var text in OtherReadings.Of(term.Text, edition.Tag.Value))
        {
            yield return Reading.Of(text, [.. Words.Of(text).Select(t => t.Word)], language, isGuess: false);
        }

        if (term.Words.Count == 1)
        {
            foreach (var word in language.Within(term.Words[0]))
            {
                yield return Reading.Of(word, [word], language, isGuess: true);
            }

            foreach (var word in OtherReadings.Misspelt(term.Words[0]))
            {
                yield return Reading.Of(word, [word], language, isGuess: true);
            }
        }
    }

    /// <summary>The first that is sure, else the guess that most articles have; null where no article has any.</summary>
    private static SearchTerm? Best(List<Reading> readings, IReadOnlyDictionary<string, long> counts)
    {
        var known = readings.Where(r => r.Words.Count > 0 && IsKnown(r.Keys, counts)).ToList();
        var best = known.Find(r => !r.IsGuess) ?? known.MaxBy(r => r.Keys.Min(keys => keys.Max(k => counts.GetValueOrDefault(k))));
        return best is null ? null : new SearchTerm(best.Text, best.Words, SearchTermKind.Word, Excluded: false);
    }

    /// <summary>What may have been meant, and the keys of each of its words.</summary>
    private sealed record Reading(string Text, IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Keys, bool IsGuess)
    {
        public static Reading Of(string text, IReadOnlyList<string> words, WordKeys language, bool isGuess) =>
            new(text, words, [.. words.Select(language.OfThought)], isGuess);
    }
}
