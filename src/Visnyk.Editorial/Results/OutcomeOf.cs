using System.Collections.Immutable;

namespace Visnyk.Editorial.Results;

/// <summary>What an action came to: a value, or the problems that kept it from being done.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? value;

    internal Outcome(T? value, ImmutableArray<Problem> problems) => (this.value, Problems) = (value, problems);

    /// <summary>Empty where the action was done.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether the action was done.</summary>
    public bool Done => Problems.IsEmpty;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> with the problems where the action was not done.</summary>
    public T Value => Done ? value! : throw new InvalidOperationException(string.Join("; ", Problems.Select(p => p.Detail)));

    /// <summary>Done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>Not done, for one reason.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(default, [problem]);
}
