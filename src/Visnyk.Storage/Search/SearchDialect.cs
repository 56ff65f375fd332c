using Visnyk.Storage.Published;

namespace Visnyk.Storage.Search;

/// <summary>How a database is asked for articles by their words. Values of a query are parameters; a question is text of words, letters and digits only.</summary>
public abstract class SearchDialect
{
    /// <summary>How many of the newest articles with the words in their headlines are ranked.</summary>
    public const int HeadWindow = 100;

    /// <summary>How many of the newest articles with the words anywhere are ranked.</summary>
    public const int Window = 200;

    /// <summary>How many topics and authors can be chosen from.</summary>
    public const int MostChoices = 200;

    /// <summary>
    /// The newest articles that have the words in their headlines, then the newest that have them at all: what is ranked never grows with the archive.
    /// $1: the question of headlines, $2: the question, $3: keys from this, $4: keys below this.
    /// </summary>
    public abstract PageQuery Find { get; }

    /// <summary>How many articles have each word. $1: edition, $2: words, a JSON array.</summary>
    public abstract PageQuery Count { get; }

    /// <summary>Those of some beginnings that a word of an article has. $1: edition, $2: beginnings, a JSON array.</summary>
    public abstract PageQuery Begun { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<PageQuery> All => [Find, Count, Begun, Bodies, Choices];

    /// <summary>What articles say beside headline and deck: <see cref="WordsPublished"/>. $1: their ids, a JSON array.</summary>
    public abstract PageQuery Bodies { get; }

    /// <summary>Topics and then authors that can be chosen. $1: edition.</summary>
    public PageQuery Choices { get; } = new(
        "search, choices",
        $"SELECT n.topic_id, n.name, n.slug FROM topic_name n WHERE n.edition = $1 AND EXISTS (SELECT 1 FROM published_topic t WHERE t.edition = n.edition AND t.topic_id = n.topic_id) ORDER BY n.name LIMIT {MostChoices}",
        $"SELECT n.author_id, n.name, n.slug FROM author_name n WHERE n.edition = $1 AND EXISTS (SELECT 1 FROM published_author a WHERE a.edition = n.edition AND a.author_id = n.author_id) ORDER BY n.name LIMIT {MostChoices}");

    /// <summary>The question of everything that is asked.</summary>
    public abstract string Question(SearchAsk ask);

    /// <summary>The question of headlines: every word that is asked for stands there. One that nothing answers where no word is asked for.</summary>
    public abstract string HeadQuestion(SearchAsk ask);
}
