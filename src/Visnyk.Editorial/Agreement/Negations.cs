namespace Visnyk.Editorial.Agreement;

/// <summary>Where a text says that something is not so.</summary>
/// <param name="Said">The words that say it, each with its place; words that only strengthen another of their clause are not among them.</param>
/// <param name="Near">How many words may be what a translator made of a negation: unable, hardly, instead.</param>
internal readonly record struct Negations(List<(int Start, int End)> Said, int Near);
