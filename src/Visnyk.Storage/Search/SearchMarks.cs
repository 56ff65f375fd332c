using System.Globalization;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Search;

/// <summary>Words of the index that no text has, as they hold a sign that is in no word: what an article belongs to.</summary>
internal static class SearchMarks
{
    /// <summary>A mark that no article has.</summary>
    public const string Nothing = "e_";

    public static IEnumerable<string> Of(EditionTag edition, long? section, IEnumerable<long> topics, IEnumerable<long> authors) =>
    [
        "e_" + edition.Value.Replace('-', '_'),
        .. section is { } s ? new[] { Mark('s', s) } : [],
        .. topics.Select(t => Mark('t', t)),
        .. authors.Select(a => Mark('a', a)),
    ];

    private static string Mark(char kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{id}");
}
