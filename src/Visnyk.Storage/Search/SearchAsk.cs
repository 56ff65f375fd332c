using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Search;

namespace Visnyk.Storage.Search;

/// <summary>What the index is asked.</summary>
/// <param name="Edition">In which edition.</param>
/// <param name="Clauses">What an article must have, and what it must not.</param>
public sealed record SearchAsk(EditionTag Edition, IReadOnlyList<SearchClause> Clauses)
{
    /// <summary>Only articles of this section.</summary>
    public long? Section { get; init; }

    /// <summary>Only articles with this topic.</summary>
    public long? Topic { get; init; }

    /// <summary>Only articles by this author.</summary>
    public long? Author { get; init; }

    /// <summary>Only keys from this (<see cref="Published.SortKey"/>).</summary>
    public long From { get; init; }

    /// <summary>Only keys below this.</summary>
    public long Below { get; init; } = long.MaxValue;

    /// <summary>The edition and what else is filtered by, as words of the index.</summary>
    internal IEnumerable<string> Marks => SearchMarks.Of(Edition, Section, Topic is { } t ? [t] : [], Author is { } a ? [a] : []);
}
