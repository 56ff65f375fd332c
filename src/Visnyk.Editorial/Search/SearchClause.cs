namespace Visnyk.Editorial.Search;

/// <summary>What one word or phrase of a query asks of the index.</summary>
/// <param name="Any">Keys of which an article needs one; for a phrase, its words in order; for a beginning, itself.</param>
/// <param name="Kind">How they are meant.</param>
/// <param name="Excluded">Whether articles with it are not wanted.</param>
public sealed record SearchClause(IReadOnlyList<string> Any, SearchTermKind Kind, bool Excluded)
{
    /// <summary>The clauses of a term: one for each of its words, or one for a phrase.</summary>
    public static IEnumerable<SearchClause> Of(SearchTerm term, WordKeys language)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(language);
        return term.Kind switch
        {
            SearchTermKind.Word => term.Words.Select(w => new SearchClause(language.OfQuery(w), SearchTermKind.Word, term.Excluded)),
            _ => [new SearchClause([.. term.Words.Select(Folding.Bare)], term.Kind, term.Excluded)],
        };
    }

    /// <summary>Whether a word of a text is what is asked for.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="keys">Its keys.</param>
    public bool Finds(string word, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Kind switch
        {
            SearchTermKind.Word => keys.Any(k => Any.Contains(k)),
            SearchTermKind.Beginning => Folding.Bare(word).StartsWith(Any[0], StringComparison.Ordinal),
            _ => Any.Contains(Folding.Bare(word)),
        };
    }
}
