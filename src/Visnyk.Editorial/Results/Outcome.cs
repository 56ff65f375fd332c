namespace Visnyk.Editorial.Results;

/// <summary>Makes outcomes of actions that were not done.</summary>
public static class Outcome
{
    /// <summary>Not done, for these reasons; there is at least one.</summary>
    public static Outcome<T> Failed<T>(IEnumerable<Problem> problems) => new(default, [.. problems]);
}
