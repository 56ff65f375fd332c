namespace Visnyk.Editorial.Search;

/// <summary>Keys of a language that nothing is known about: words as they stand.</summary>
public sealed class PlainKeys : WordKeys
{
    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfText(string word) => [word];

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfQuery(string word) => [word];
}
