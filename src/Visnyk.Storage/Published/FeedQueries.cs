namespace Visnyk.Storage.Published;

/// <summary>
/// The queries of feeds: the newest articles of a list with their whole text and all that stands beside it, in one round trip. Every statement
/// finds the same few articles by an index, so that a feed costs the same however large the archive is.
/// </summary>
public static class FeedQueries
{
    /// <summary>How many articles a feed holds.</summary>
    public const int FeedSize = 30;

    /// <summary>An edition's newest. $1: edition.</summary>
    public static readonly PageQuery Newest = Of("feed", From("n.edition = $1"));

    /// <summary>A section's newest. $1: edition, $2: section.</summary>
    public static readonly PageQuery Section = Of("section feed", From("n.edition = $1 AND n.section = $2"));

    /// <summary>A topic's newest, and its names. $1: edition, $2: topic.</summary>
    public static readonly PageQuery Topic = Of("topic feed", From("published_topic", "topic_id"), PageQueries.Topic.Statements[1]);

    /// <summary>An author's newest, and their names. $1: edition, $2: author.</summary>
    public static readonly PageQuery Author = Of("author feed", From("published_author", "author_id"), PageQueries.Author.Statements[1]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageQuery> All => [Newest, Section, Topic, Author];

    private static string From(string where) => $"SELECT n.id FROM published_article n WHERE {where} ORDER BY n.sort_key DESC LIMIT {FeedSize}";

    private static string From(string links, string key) =>
        $"SELECT l.article_id FROM {links} l WHERE l.edition = $1 AND l.{key} = $2 ORDER BY l.sort_key DESC LIMIT {FeedSize}";

    private static PageQuery Of(string name, string articles, params string[] more) => new(
        name,
        [
            $"{PageQueries.Whole} WHERE a.id IN ({articles}) ORDER BY a.sort_key DESC",
            $"""
            SELECT t.article_id, n.topic_id, n.name, n.slug, '' FROM published_topic t
              JOIN topic_name n ON n.topic_id = t.topic_id AND n.edition = t.edition WHERE t.article_id IN ({articles}) ORDER BY t.position
            """,
            $"""
            SELECT p.article_id, n.author_id, n.name, n.slug, n.role FROM published_author p
              JOIN author_name n ON n.author_id = p.author_id AND n.edition = p.edition WHERE p.article_id IN ({articles}) ORDER BY p.position
            """,
            $"""
            SELECT a.id, o.edition, o.section, o.slug, o.source_edition FROM published_article a JOIN published_article o ON o.story_id = a.story_id
            WHERE a.id IN ({articles})
            """,
            .. more,
        ]);
}
