namespace Visnyk.Editorial.Search;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Word">The word, folded (<see cref="Folding.Fold"/>).</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct Token(string Word, int Start, int Length);
