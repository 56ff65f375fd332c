namespace Visnyk.Editorial.Search;

/// <summary>
/// What a language takes for forms of one word: every word of a text gets the keys of the words it may be a form of, a word that is searched for the
/// keys it means, and it is found where the two meet. Keys are bare (<see cref="Folding.Bare"/>).
/// </summary>
public abstract class WordKeys
{
    private const int Remembered = 4096;

    // Common words come again and again: each place holds the last word that fell on it. Writing a reference is atomic, so that no lock is needed.
    private readonly Entry?[] texts = new Entry?[Remembered];

    /// <summary>The keys of a word of a text, folded; never empty.</summary>
    public IReadOnlyList<string> OfText(string word)
    {
        ref var place = ref texts[(uint)word.GetHashCode(StringComparison.Ordinal) % Remembered];
        var entry = place;
        if (entry is null || entry.Word != word)
        {
            entry = new Entry(word, Distinct(MakeOfText(word)));
            place = entry;
        }

        return entry.Keys;
    }

    /// <summary>The keys of a word that is searched for, folded; never empty.</summary>
    public IReadOnlyList<string> OfQuery(string word) => Distinct(MakeOfQuery(word));

    /// <summary>The keys of a word that is only thought of: as <see cref="OfQuery"/>, but without guesses, since hundreds are asked for at once.</summary>
    public IReadOnlyList<string> OfThought(string word) => Distinct(MakeOfThought(word));

    /// <summary>What a word may be when its letters do not say: without letters that may be a prefix. Best first; empty where the language has none.</summary>
    public virtual IEnumerable<string> Within(string word) => [];

    /// <summary>The keys of a word of a text, not yet bare.</summary>
    protected abstract IEnumerable<string> MakeOfText(string word);

    /// <summary>The keys of a word that is searched for, not yet bare.</summary>
    protected abstract IEnumerable<string> MakeOfQuery(string word);

    /// <summary>The keys of a word that is only thought of, not yet bare.</summary>
    protected virtual IEnumerable<string> MakeOfThought(string word) => MakeOfQuery(word);

    private static string[] Distinct(IEnumerable<string> keys) => [.. keys.Select(Folding.Bare).Distinct()];

    private sealed record Entry(string Word, string[] Keys);
}
