using System.Globalization;
using Visnyk.Editorial.Editions;

namespace Visnyk.Storage.Search;

/// <summary>Words of the index that no text has, as they hold a sign that is in no word: what an article belongs to.</summary>
internal static class SearchMarks
{
    /// <summary>A mark that no article has.</summary>
    public const string Nothing = "e_";

    /// <summary>A word of a headline: a word of its own, so that few articles need be looked at where a common word is searched for in headlines.</summary>
    public static string InHead(string key) => "h_" + key;

    public static IEnumerable<string> Of(EditionTag edition, long? section, IEnumerable<long> topics, IEnumerable<long> authors) =>
    [
        Of(edition),
        .. section is { } s ? new[] { Mark('s', s) } : [],
        .. topics.Select(OfTopic),
        .. authors.Select(a => Mark('a', a)),
    ];

    public static string Of(EditionTag edition) => "e_" + edition.Value.Replace('-', '_');

    public static string OfTopic(long topic) => Mark('t', topic);

    private static string Mark(char kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{id}");
}
