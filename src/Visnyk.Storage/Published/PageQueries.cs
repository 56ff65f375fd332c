using Visnyk.Storage.Search;

namespace Visnyk.Storage.Published;

/// <summary>
/// The queries of pages, the same for every database. They are written by hand because a page needs several lists at once, each cut to its newest
/// few by an index: what a page costs does not grow with the archive. Every value is a parameter; the columns are in the order in which the rows
/// (<see cref="ArticleRow"/>, <see cref="CardRow"/> and so on) read them.
/// </summary>
public static class PageQueries
{
    /// <summary>How many articles a page of a list shows; one more is read, to know whether there are older ones.</summary>
    public const int PageSize = 30;

    /// <summary>How many of the newest articles a home is made of.</summary>
    public const int HomeNewest = 24;

    private const int HomePerSection = 8;
    /// <summary>How many related articles an article page shows.</summary>
    internal const int RelatedShown = 6;

    /// <summary>How many columns <see cref="Card"/> has.</summary>
    internal const int CardColumns = 15;

    // More than are shown: near-duplicates of one another are left out.
    private const int RelatedRead = 9;

    // Where an article has little in common with others, the newest of its section follow.
    private const int RelatedOfSection = 8;

    internal const string Card =
        "x.id, x.section, x.slug, x.sort_key, x.kind, x.published_at, x.updated_at, x.headline, x.deck, x.lead_alt, x.lead_media, m.width, m.height, m.focal, x.story_id";

    /// <summary>Articles with their whole text, as <see cref="ArticleRow"/> reads them; the article is <c>a</c>.</summary>
    internal const string Whole = """
        SELECT a.id, a.section, a.slug, a.published_at, a.updated_at, a.headline, a.deck, a.lead_alt, b.html, b.snapshot,
          a.lead_media, m.width, m.height, m.focal, m.licence, m.licence_url, c.credit, b.revision_id, a.story_id, a.fingerprint
        FROM published_article a JOIN published_body b ON b.article_id = a.id
          LEFT JOIN media_item m ON m.id = a.lead_media LEFT JOIN media_credit c ON c.media_id = m.id AND c.edition = a.edition
        """;

    internal const string Picture = "LEFT JOIN media_item m ON m.id = x.lead_media";

    /// <summary>How often what readers see has changed.</summary>
    public static readonly PageQuery Change = new("change number", "SELECT value FROM change_number WHERE id = 1");

    /// <summary>
    /// What nearly every page needs: editions, sections as they name them, static pages, everything that stands or stood directly under an edition's
    /// root, the newest article of each edition, whether the paper is the demonstration.
    /// </summary>
    public static readonly PageQuery Catalogue = new(
        "catalogue",
        "SELECT tag, name, language_name, tagline, time_zone, direction, position FROM edition ORDER BY position",
        """
        SELECT n.edition, n.section_id, n.name, n.slug, n.description, CASE WHEN n.takes_the_rest THEN 1 ELSE 0 END
        FROM section_name n JOIN section s ON s.id = n.section_id ORDER BY s.position
        """,
        "SELECT edition, id, title, slug, updated_at FROM static_page ORDER BY position",
        "SELECT a.edition, a.kind, a.target, a.slug, a.state FROM edition e CROSS JOIN address a WHERE a.edition = e.tag AND a.space = 0",
        "SELECT e.tag, (SELECT max(a.sort_key) FROM published_article a WHERE a.edition = e.tag) FROM edition e",
        $"SELECT name, value FROM site_setting WHERE name IN ('{SiteSetting.Demo}', '{SiteSetting.Embeds}', '{SiteSetting.SearchIndex}', '{SiteSetting.Logo}', '{SiteSetting.PublicUrl}')");

    /// <summary>What stands at an address. $1: edition, $2: space, $3: slug.</summary>
    public static readonly PageQuery Address = new("address", "SELECT state, target FROM address WHERE edition = $1 AND space = $2 AND slug = $3");

    /// <summary>Where an address of before leads. $1: the path, folded.</summary>
    public static readonly PageQuery Redirect = new("redirect", "SELECT leads_to FROM redirect WHERE path = $1");

    /// <summary>The slug under which something stands now. $1: target, $2: edition, $3: kind of address.</summary>
    public static readonly PageQuery CurrentSlug = new(
        "current slug", "SELECT slug FROM address WHERE target = $1 AND edition = $2 AND kind = $3 AND state = 0");

    /// <summary>
    /// The newest of an edition and, beside them, the newest of each of its sections and what is pinned as lead; then that one's id. $1: edition, $2: the time.
    /// </summary>
    public static readonly PageQuery Home = new("home", $"""
        SELECT {Card} FROM published_article x {Picture} WHERE x.id IN
          (SELECT id FROM (SELECT n.id FROM published_article n WHERE n.edition = $1 ORDER BY n.sort_key DESC LIMIT {HomeNewest}) newest
           UNION SELECT s.id FROM section_name sn JOIN published_article s ON s.id IN
             (SELECT q.id FROM published_article q WHERE q.edition = sn.edition AND q.section = sn.section_id ORDER BY q.sort_key DESC LIMIT {HomePerSection})
           WHERE sn.edition = $1
           UNION SELECT p.article_id FROM pinned_lead p WHERE p.edition = $1 AND p.front = 0 AND p.ends_at > $2)
        ORDER BY x.sort_key DESC
        """,
        "SELECT article_id FROM pinned_lead WHERE edition = $1 AND front = 0 AND ends_at > $2");

    /// <summary>A page of an edition's newest. $1: edition, $2: only keys below this.</summary>
    public static readonly PageQuery Newest = new("newest", Cards("x.edition = $1 AND x.sort_key < $2"));

    /// <summary>A page of a section, then what is pinned as its front's lead. $1: edition, $2: section, $3: only keys below this, $4: the time.</summary>
    public static readonly PageQuery Section = new(
        "section",
        Cards("x.edition = $1 AND x.section = $2 AND x.sort_key < $3"),
        $"SELECT {Card} FROM pinned_lead p JOIN published_article x ON x.id = p.article_id {Picture} WHERE p.edition = $1 AND p.front = $2 AND p.ends_at > $4");

    /// <summary>A page of a topic, and its names. $1: edition, $2: topic, $3: only keys below this.</summary>
    public static readonly PageQuery Topic = Linked("topic", "published_topic", "topic_id", "topic_name", "'', ''");

    /// <summary>A page of an author, and their names. $1: edition, $2: author, $3: only keys below this.</summary>
    public static readonly PageQuery Author = Linked("author", "published_author", "author_id", "author_name", "n.role, n.about");

    /// <summary>The articles of a day and the nearest beside it. $1: edition, $2: least key, $3: only keys below this, $4: first key after the day.</summary>
    public static readonly PageQuery Day = new(
        "day",
        Cards("x.edition = $1 AND x.sort_key >= $2 AND x.sort_key < $3"),
        """
        SELECT (SELECT max(sort_key) FROM published_article WHERE edition = $1 AND sort_key < $2),
          (SELECT min(sort_key) FROM published_article WHERE edition = $1 AND sort_key >= $4)
        """);

    /// <summary>A page of an edition's corrections. $1: edition, $2: only keys below this.</summary>
    public static readonly PageQuery Corrections = new("corrections", $"""
        SELECT c.sort_key, c.at, c.kind, c.html, a.headline, a.section, a.slug FROM published_correction c JOIN published_article a ON a.id = c.article_id
        WHERE c.edition = $1 AND c.sort_key < $2 ORDER BY c.sort_key DESC LIMIT {PageSize + 1}
        """);

    /// <summary>
    /// An article, then its topics, its authors and translators, its sources, every edition of its story, and more on the topic: what has most in common
    /// with it, as noted when it was published, then the newest of its section; never the story itself. $1: the article's id.
    /// </summary>
    public static readonly PageQuery Article = new(
        "article",
        $"{Whole} WHERE a.id = $1",
        """
        SELECT n.topic_id, n.name, n.slug, '' FROM published_topic t JOIN topic_name n ON n.topic_id = t.topic_id AND n.edition = t.edition
        WHERE t.article_id = $1 ORDER BY t.position
        """,
        """
        SELECT n.author_id, n.name, n.slug, n.role FROM published_author p JOIN author_name n ON n.author_id = p.author_id AND n.edition = p.edition
        WHERE p.article_id = $1 ORDER BY p.position
        """,
        """
        SELECT s.id, n.name, '', s.url FROM published_article a JOIN published_source p ON p.article_id = a.id
          JOIN source s ON s.id = p.source_id JOIN source_name n ON n.source_id = s.id AND n.edition = a.edition WHERE a.id = $1
        """,
        "SELECT o.edition, o.section, o.slug, o.source_edition FROM published_article a JOIN published_article o ON o.story_id = a.story_id WHERE a.id = $1",
        $"""
        SELECT {Card}, x.fingerprint FROM
          (SELECT id, max(rank) AS rank, max(sort_key) AS sort_key FROM
            (SELECT id, rank, 0 AS sort_key FROM
               (SELECT r.related_id AS id, r.rank FROM published_related r WHERE r.article_id = $1 ORDER BY r.rank DESC LIMIT {RelatedPair.Most}) noted
             UNION ALL
             SELECT s.id, 0, s.sort_key FROM published_article a
               JOIN published_article s ON s.edition = a.edition AND s.section = a.section AND s.sort_key >= coalesce((SELECT q.sort_key FROM published_article q
                 WHERE q.edition = a.edition AND q.section = a.section ORDER BY q.sort_key DESC LIMIT 1 OFFSET {RelatedOfSection - 1}), 0) WHERE a.id = $1) near
           WHERE id <> $1 GROUP BY id) best
          JOIN published_article x ON x.id = best.id {Picture} ORDER BY best.rank DESC, best.sort_key DESC LIMIT {RelatedRead}
        """);

    /// <summary>How many readers said what of an article. $1: the article's id.</summary>
    public static readonly PageQuery Reactions = new("reactions", "SELECT reaction, readers FROM reaction_count WHERE article_id = $1");

    /// <summary>All of them, those of feeds and sitemaps among them.</summary>
    public static IReadOnlyList<PageQuery> All =>
    [
        Change, Catalogue, Address, Redirect, CurrentSlug, Home, Newest, Section, Topic, Author, Day, Corrections, Article, Reactions,
        .. FeedQueries.All, .. SitemapQueries.All,
    ];

    private static string Cards(string where) =>
        $"SELECT {Card} FROM published_article x {Picture} WHERE {where} ORDER BY x.sort_key DESC LIMIT {PageSize + 1}";

    private static PageQuery Linked(string name, string links, string key, string names, string more) => new(
        name,
        $"""
        SELECT {Card} FROM {links} l JOIN published_article x ON x.id = l.article_id {Picture}
        WHERE l.edition = $1 AND l.{key} = $2 AND l.sort_key < $3 ORDER BY l.sort_key DESC LIMIT {PageSize + 1}
        """,
        $"""
        SELECT n.edition, n.name, n.slug, {more} FROM {names} n
        WHERE n.{key} = $2 AND EXISTS (SELECT 1 FROM {links} e WHERE e.edition = n.edition AND e.{key} = $2)
        """);
}
