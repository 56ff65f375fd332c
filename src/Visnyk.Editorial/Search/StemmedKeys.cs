using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;

namespace Visnyk.Editorial.Search;

/// <summary>Keys by stem, for languages whose dictionaries' licences do not allow a data file here.</summary>
/// <param name="make">Makes the language's Snowball stemmer. One serves one word at a time.</param>
public sealed class StemmedKeys(Func<SnowballProgram> make) : WordKeys
{
    private readonly ConcurrentBag<SnowballProgram> idle = [];

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfText(string word) => [Stem(word)];

    /// <inheritdoc/>
    protected override IEnumerable<string> MakeOfQuery(string word) => [Stem(word)];

    private string Stem(string word)
    {
        var stemmer = idle.TryTake(out var waiting) ? waiting : make();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        var stem = stemmer.Current;
        idle.Add(stemmer);
        return stem.Length > 0 ? stem : word;
    }
}
