namespace Visnyk.Storage.Published;

/// <summary>
/// The queries of pages: one for each kind, one round trip each. They are written by hand because a page needs several lists at once, each cut to
/// its newest few by an index; the databases differ only in how they name the functions that make JSON. Every value is a parameter.
/// </summary>
/// <param name="array">The aggregate that makes a JSON array.</param>
/// <param name="item">The function that makes a JSON object.</param>
public sealed class PageQueries(string array, string item)
{
    /// <summary>How many articles a page of a list shows; one more is read, to know whether there are older ones.</summary>
    public const int PageSize = 30;

    /// <summary>How many of the newest articles a home is made of.</summary>
    public const int HomeNewest = 24;

    private const int HomePerSection = 8;
    private const int RelatedShown = 6;

    // "More on the topic" looks at this many of the newest articles of each shared topic and of the section: its cost does not grow with the archive.
    private const int RelatedWindow = 13;
    private const int WeightOfASharedTopic = 100;

    private readonly string card = $"""
        {array}({item}('id', r.id, 'section', r.section, 'slug', r.slug, 'sortKey', r.sort_key, 'kind', r.kind, 'publishedAt', r.published_at,
          'updatedAt', r.updated_at, 'headline', r.headline, 'deck', r.deck, 'leadAlt', r.lead_alt, 'media', r.lead_media,
          'width', coalesce(r.width, 0), 'height', coalesce(r.height, 0), 'focal', coalesce(r.focal, 0)))
        """;

    /// <summary>The newest of an edition and, beside them, the newest of each of its sections. {0}: edition.</summary>
    public string Home => $"""
        SELECT CAST(NULL AS text) AS headings, (SELECT {card} FROM (SELECT x.*, m.width, m.height, m.focal FROM published_article x
          LEFT JOIN media_item m ON m.id = x.lead_media WHERE x.id IN
            (SELECT id FROM (SELECT n.id FROM published_article n WHERE n.edition = {P0} ORDER BY n.sort_key DESC LIMIT {HomeNewest}) newest
             UNION SELECT s.id FROM section_name sn JOIN published_article s ON s.id IN
               (SELECT q.id FROM published_article q WHERE q.edition = sn.edition AND q.section = sn.section_id ORDER BY q.sort_key DESC LIMIT {HomePerSection})
             WHERE sn.edition = {P0}) ORDER BY x.sort_key DESC) r) AS cards, {None} AS "before", {None} AS "after"
        """;

    /// <summary>A page of an edition's newest. {0}: edition, {1}: only keys below this.</summary>
    public string Newest => List("x.edition = " + P0, P1);

    /// <summary>A page of a section. {0}: edition, {1}: section, {2}: only keys below this.</summary>
    public string Section => List($"x.edition = {P0} AND x.section = {P1}", P2);

    /// <summary>A page of a topic, and its names. {0}: edition, {1}: topic, {2}: only keys below this.</summary>
    public string Topic => Linked("published_topic", "topic_id", "topic_name", "CAST(NULL AS text)", "CAST(NULL AS text)");

    /// <summary>A page of an author, and their names. {0}: edition, {1}: author, {2}: only keys below this.</summary>
    public string Author => Linked("published_author", "author_id", "author_name", "n.role", "n.about");

    /// <summary>The articles of a day and the nearest beside it. {0}: edition, {1}: least key, {2}: only keys below this, {3}: first key after the day.</summary>
    public string Day => $"""
        SELECT CAST(NULL AS text) AS headings, (SELECT {card} FROM ({Cards($"x.edition = {P0} AND x.sort_key >= {P1} AND x.sort_key < {P2}")}) r) AS cards,
          (SELECT max(sort_key) FROM published_article WHERE edition = {P0} AND sort_key < {P1}) AS "before",
          (SELECT min(sort_key) FROM published_article WHERE edition = {P0} AND sort_key >= {P3}) AS "after"
        """;

    /// <summary>A page of an edition's corrections. {0}: edition, {1}: only keys below this.</summary>
    public string Corrections => $"""
        SELECT CAST(NULL AS text) AS headings, (SELECT {array}({item}('sortKey', r.sort_key, 'at', r.at, 'kind', r.kind, 'html', r.html, 'headline', r.headline,
            'section', r.section, 'slug', r.slug)) FROM
          (SELECT c.sort_key, c.at, c.kind, c.html, a.headline, a.section, a.slug FROM published_correction c JOIN published_article a ON a.id = c.article_id
           WHERE c.edition = {P0} AND c.sort_key < {P1} ORDER BY c.sort_key DESC LIMIT {PageSize + 1}) r) AS cards, {None} AS "before", {None} AS "after"
        """;

    /// <summary>An article with everything beside it. {0}: the article's id.</summary>
    public string Article => $"""
        SELECT a.id, a.story_id, a.section, a.slug, a.kind, a.published_at, a.updated_at, a.headline, a.deck, a.lead_alt, b.html, b.snapshot,
          (SELECT {item}('id', m.id, 'width', m.width, 'height', m.height, 'focal', m.focal, 'licence', m.licence, 'licenceUrl', m.licence_url,
             'credit', c.credit) FROM media_item m LEFT JOIN media_credit c ON c.media_id = m.id AND c.edition = a.edition WHERE m.id = a.lead_media) AS lead,
          (SELECT {array}({item}('id', n.topic_id, 'name', n.name, 'slug', n.slug)) FROM
             (SELECT tn.topic_id, tn.name, tn.slug FROM published_topic t JOIN topic_name tn ON tn.topic_id = t.topic_id AND tn.edition = t.edition
               WHERE t.article_id = a.id ORDER BY t.position) n) AS topics,
          (SELECT {array}({item}('id', n.author_id, 'name', n.name, 'slug', n.slug, 'note', n.role)) FROM
             (SELECT an.author_id, an.name, an.slug, an.role FROM published_author p
                JOIN author_name an ON an.author_id = p.author_id AND an.edition = p.edition WHERE p.article_id = a.id ORDER BY p.position) n) AS authors,
          (SELECT {array}({item}('id', s.id, 'name', n.name, 'note', s.url)) FROM published_source p JOIN source s ON s.id = p.source_id
             JOIN source_name n ON n.source_id = s.id AND n.edition = a.edition WHERE p.article_id = a.id) AS sources,
          (SELECT {array}({item}('edition', o.edition, 'section', o.section, 'slug', o.slug)) FROM published_article o WHERE o.story_id = a.story_id) AS siblings,
          (SELECT {card} FROM (SELECT x.*, m.width, m.height, m.focal FROM ({RelatedCandidates}) best JOIN published_article x ON x.id = best.id
             LEFT JOIN media_item m ON m.id = x.lead_media ORDER BY best.weight DESC, x.sort_key DESC LIMIT {RelatedShown}) r) AS related
        FROM published_article a JOIN published_body b ON b.article_id = a.id WHERE a.id = {P0}
        """;

    private static string None => "CAST(NULL AS bigint)";

    private static string P0 => "{0}";

    private static string P1 => "{1}";

    private static string P2 => "{2}";

    private static string P3 => "{3}";

    /// <summary>Shared topics first, then the section; the newest few of each. Never the story itself.</summary>
    private static string RelatedCandidates => $"""
        SELECT id, sum(weight) AS weight FROM
          (SELECT y.article_id AS id, {WeightOfASharedTopic} AS weight FROM published_topic t JOIN published_topic y ON y.topic_id = t.topic_id
             AND y.article_id IN (SELECT z.article_id FROM published_topic z WHERE z.edition = t.edition AND z.topic_id = t.topic_id
               ORDER BY z.sort_key DESC LIMIT {RelatedWindow}) WHERE t.article_id = {P0}
           UNION ALL
           SELECT s.id, 1 FROM published_article self JOIN published_article s ON s.id IN (SELECT q.id FROM published_article q
             WHERE q.edition = self.edition AND q.section = self.section ORDER BY q.sort_key DESC LIMIT {RelatedWindow}) WHERE self.id = {P0}) candidates
        WHERE id <> {P0} GROUP BY id
        """;

    private static string Cards(string where) => $"""
        SELECT x.*, m.width, m.height, m.focal FROM published_article x LEFT JOIN media_item m ON m.id = x.lead_media
        WHERE {where} ORDER BY x.sort_key DESC LIMIT {PageSize + 1}
        """;

    private string List(string where, string below) => $"""
        SELECT CAST(NULL AS text) AS headings, (SELECT {card} FROM ({Cards($"{where} AND x.sort_key < {below}")}) r) AS cards, {None} AS "before", {None} AS "after"
        """;

    private string Linked(string links, string key, string names, string role, string about) => $"""
        SELECT (SELECT {array}({item}('edition', n.edition, 'name', n.name, 'slug', n.slug, 'role', {role}, 'about', {about})) FROM {names} n
            WHERE n.{key} = {P1} AND EXISTS (SELECT 1 FROM {links} e WHERE e.edition = n.edition AND e.{key} = {P1})) AS headings,
          (SELECT {card} FROM (SELECT x.*, m.width, m.height, m.focal FROM {links} l JOIN published_article x ON x.id = l.article_id
             LEFT JOIN media_item m ON m.id = x.lead_media WHERE l.edition = {P0} AND l.{key} = {P1} AND l.sort_key < {P2}
             ORDER BY l.sort_key DESC LIMIT {PageSize + 1}) r) AS cards, {None} AS "before", {None} AS "after"
        """;
}
