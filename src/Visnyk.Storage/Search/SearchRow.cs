using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Search;

namespace Visnyk.Storage.Search;

/// <summary>An article as the index takes it in.</summary>
/// <param name="Article">The article.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="SortKey">Its place in lists.</param>
/// <param name="Text">Its analysed text.</param>
/// <param name="Section">The section it stands under.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="Authors">Its byline.</param>
public sealed record SearchRow(
    ArticleId Article, EditionTag Edition, long SortKey, SearchText Text, long Section, IReadOnlyList<long> Topics, IReadOnlyList<long> Authors)
{
    /// <summary>What it belongs to, as words of the index.</summary>
    internal IEnumerable<string> Marks => SearchMarks.Of(Edition, Section, Topics, Authors);

    /// <summary>The words that the count of words knows, what it belongs to among them: what is longer is no word.</summary>
    internal IEnumerable<string> Counted => Text.Counts.Keys.Where(k => k.Length is > 1 and <= 40).Concat(Marks);
}
