namespace Visnyk.Editorial.Search;

/// <summary>
/// Keys by dictionary: a word's lemmas. A form of several words gets the keys of all; a lemma that is searched for means itself alone. Words that the
/// dictionary lacks (names, mostly) get what their ending makes likely, and themselves.
/// </summary>
/// <param name="data">The language's words.</param>
public sealed class DictionaryKeys(WordData data) : WordKeys
{
    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfText(string word)
    {
        var lemmas = data.LemmasOf(word);
        return lemmas.Count > 0 ? lemmas : Guesses(word);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfQuery(string word)
    {
        var lemmas = data.LemmasOf(word);
        return lemmas.Count == 0 ? Guesses(word) : lemmas[0] == word ? [word] : lemmas;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfThought(string word)
    {
        var lemmas = data.LemmasOf(word);
        return lemmas.Count == 0 || lemmas[0] == word ? [word] : lemmas;
    }

    /// <summary>The word and what it may be a form of. A lemma that the dictionary has would have its forms there too, so it is none of them.</summary>
    private IEnumerable<string> Guesses(string word) =>
        data.GuessLemmasOf(word).Where(guess => guess != word && data.LemmasOf(guess).FirstOrDefault() != guess).Prepend(word);
}
