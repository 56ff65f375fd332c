namespace Visnyk.Editorial.Search;

/// <summary>What is meant by a term.</summary>
public enum SearchTermKind
{
    /// <summary>A word, in any of its forms.</summary>
    Word,

    /// <summary>Words exactly as they stand, one after the other.</summary>
    Phrase,

    /// <summary>Every word that begins so.</summary>
    Beginning,
}
