namespace Visnyk.Editorial.Search;

/// <summary>One thing that a reader searches for.</summary>
/// <param name="Text">As it was typed, without its signs.</param>
/// <param name="Words">Its words, folded; never empty.</param>
/// <param name="Kind">What is meant by it.</param>
/// <param name="Excluded">Whether articles with it are not wanted.</param>
public sealed record SearchTerm(string Text, IReadOnlyList<string> Words, SearchTermKind Kind, bool Excluded);
