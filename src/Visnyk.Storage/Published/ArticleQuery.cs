using System.Globalization;
using System.Text;

namespace Visnyk.Storage.Published;

/// <summary>
/// The one query of an article page. The databases differ only in how they name the functions that make JSON. "More on the topic" looks at the
/// newest articles of each shared topic and of the section, a fixed number of each, so that its cost does not grow with the archive.
/// </summary>
internal static class ArticleQuery
{
    private const int Window = 13;
    private const int RelatedShown = 6;
    private const int OfASharedTopic = 100;

    private static readonly CompositeFormat Template = CompositeFormat.Parse("""
        SELECT a.id, a.story_id, a.section, a.slug, a.kind, a.published_at, a.updated_at, a.headline, a.deck, a.lead_alt, b.html, b.snapshot,
          (SELECT {1}('id', m.id, 'width', m.width, 'height', m.height, 'focal', m.focal, 'licence', m.licence, 'licenceUrl', m.licence_url, 'credit', c.credit)
             FROM media_item m LEFT JOIN media_credit c ON c.media_id = m.id AND c.edition = a.edition WHERE m.id = a.lead_media) AS lead,
          (SELECT {0}({1}('id', n.topic_id, 'name', n.name, 'slug', n.slug)) FROM
             (SELECT tn.topic_id, tn.name, tn.slug FROM published_topic t JOIN topic_name tn ON tn.topic_id = t.topic_id AND tn.edition = t.edition
               WHERE t.article_id = a.id ORDER BY t.position) n) AS topics,
          (SELECT {0}({1}('id', n.author_id, 'name', n.name, 'slug', n.slug, 'note', n.role)) FROM
             (SELECT an.author_id, an.name, an.slug, an.role FROM published_author p JOIN author_name an ON an.author_id = p.author_id AND an.edition = p.edition
               WHERE p.article_id = a.id ORDER BY p.position) n) AS authors,
          (SELECT {0}({1}('id', s.id, 'name', n.name, 'note', s.url)) FROM published_source p
             JOIN source s ON s.id = p.source_id JOIN source_name n ON n.source_id = s.id AND n.edition = a.edition WHERE p.article_id = a.id) AS sources,
          (SELECT {0}({1}('edition', o.edition, 'section', o.section, 'slug', o.slug)) FROM published_article o WHERE o.story_id = a.story_id) AS siblings,
          (SELECT {0}({1}('id', r.id, 'section', r.section, 'slug', r.slug, 'sortKey', r.sort_key, 'kind', r.kind, 'publishedAt', r.published_at, 'updatedAt', r.updated_at,
               'headline', r.headline, 'deck', r.deck, 'leadAlt', r.lead_alt, 'media', r.lead_media, 'width', coalesce(r.width, 0), 'height', coalesce(r.height, 0), 'focal', coalesce(r.focal, 0))) FROM
             (SELECT x.*, m.width, m.height, m.focal FROM
               (SELECT id, sum(weight) AS weight FROM
                 (SELECT y.article_id AS id, {4} AS weight FROM published_topic t JOIN published_topic y ON y.topic_id = t.topic_id AND y.article_id IN
                    (SELECT z.article_id FROM published_topic z WHERE z.edition = t.edition AND z.topic_id = t.topic_id ORDER BY z.sort_key DESC LIMIT {2})
                   WHERE t.article_id = {{0}}
                  UNION ALL
                  SELECT id, weight FROM (SELECT s.id, 1 AS weight FROM published_article self JOIN published_article s ON s.id IN
                    (SELECT q.id FROM published_article q WHERE q.edition = self.edition AND q.section = self.section ORDER BY q.sort_key DESC LIMIT {2})
                   WHERE self.id = {{0}}) near) candidates
                 WHERE id <> {{0}} GROUP BY id) best
               JOIN published_article x ON x.id = best.id LEFT JOIN media_item m ON m.id = x.lead_media
               ORDER BY best.weight DESC, x.sort_key DESC LIMIT {3}) r) AS related
        FROM published_article a JOIN published_body b ON b.article_id = a.id WHERE a.id = {{0}}
        """);

    /// <summary>The query, with <c>{0}</c> for the article's id.</summary>
    /// <param name="array">The aggregate that makes a JSON array.</param>
    /// <param name="item">The function that makes a JSON object.</param>
    public static string For(string array, string item) =>
        string.Format(CultureInfo.InvariantCulture, Template, array, item, Window, RelatedShown, OfASharedTopic);
}
