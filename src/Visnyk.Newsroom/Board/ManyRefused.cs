using Visnyk.Editorial.Results;

namespace Visnyk.Newsroom.Board;

/// <summary>Why something was not done for some of many stories.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Headlines">What the stories are called; empty for one that has no headline yet.</param>
public sealed record ManyRefused(Problem Problem, IReadOnlyList<string> Headlines);
