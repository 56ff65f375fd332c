using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Topics;

namespace Visnyk.Storage.Search;

/// <summary>How many articles of an edition have some words and topics, and how many it has at all.</summary>
public sealed class WordCounts
{
    private readonly IReadOnlyDictionary<string, long> counts;

    internal WordCounts(EditionTag edition, IReadOnlyDictionary<string, long> counts) => (this.counts, All) = (counts, counts.GetValueOrDefault(SearchMarks.Of(edition)));

    /// <summary>How many articles the edition has.</summary>
    public long All { get; }

    /// <summary>How many have a word that was asked for.</summary>
    public long Having(string key) => counts.GetValueOrDefault(key);

    /// <summary>How many have a topic that was asked for.</summary>
    public long Having(TopicId topic) => counts.GetValueOrDefault(SearchMarks.OfTopic(topic.Value));
}
