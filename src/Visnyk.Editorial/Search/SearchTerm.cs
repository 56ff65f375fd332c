namespace Visnyk.Editorial.Search;

/// <summary>One thing that a reader searches for.</summary>
/// <param name="Text">As it was typed, without its signs.</param>
/// <param name="Words">Its words, folded; never empty.</param>
/// <param name="Kind">What is meant by it.</param>
/// <param name="Excluded">Whether articles with it are not wanted.</param>
public sealed record SearchTerm(string Text, IReadOnlyList<string> Words, SearchTermKind Kind, bool Excluded)
{
    /// <summary>A phrase as its words, each in any form and wherever it stands; what is no phrase, or is not wanted, as it is.</summary>
    public IEnumerable<SearchTerm> Loose => this is { Kind: SearchTermKind.Phrase, Excluded: false }
        ? Search.Words.Of(Text).Select(t => new SearchTerm(Text.Substring(t.Start, t.Length), [t.Word], SearchTermKind.Word, Excluded: false))
        : [this];
}
