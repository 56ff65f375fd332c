namespace Visnyk.Storage.Published;

/// <summary>The queries of sitemaps. Each reads one stable range of an index, whatever the size of the paper.</summary>
public static class SitemapQueries
{
    /// <summary>How many topics or authors a page lists.</summary>
    public const int NamesPerPage = 2500;

    /// <summary>The most articles that a news sitemap may list.</summary>
    public const int NewsSize = 1000;

    /// <summary>
    /// What an edition has pages for: numbers of articles' pages with their last change, first ids of topics' pages, first ids of authors'
    /// pages, whose tables hold names only and are small. $1: edition.
    /// </summary>
    public static readonly PageQuery Index = new(
        "sitemap index",
        "SELECT g.number, g.changed_at FROM sitemap_page g WHERE g.edition = $1 AND g.articles > 0 ORDER BY g.number",
        First("topic_name", "topic_id", "published_topic"),
        First("author_name", "author_id", "published_author"));

    /// <summary>A page of articles with every edition that has their stories. $1: edition, $2: number.</summary>
    public static readonly PageQuery Articles = new("sitemap of articles", """
        SELECT a.id, a.published_at, a.updated_at, o.edition, o.section, o.slug, o.source_edition FROM published_article a
          JOIN published_article o ON o.story_id = a.story_id
        WHERE a.edition = $1 AND a.sitemap_page = $2 ORDER BY a.id
        """);

    /// <summary>A page of topics in every edition that has articles on them. $1: edition, $2: first id.</summary>
    public static readonly PageQuery Topics = Names("sitemap of topics", "topic_name", "topic_id", "published_topic");

    /// <summary>A page of authors in every edition that has articles by them. $1: edition, $2: first id.</summary>
    public static readonly PageQuery Authors = Names("sitemap of authors", "author_name", "author_id", "published_author");

    /// <summary>When the newest article of each section of an edition was published. $1: edition.</summary>
    public static readonly PageQuery Sections = new("sitemap of sections", """
        SELECT sn.section_id, (SELECT max(q.sort_key) FROM published_article q WHERE q.edition = sn.edition AND q.section = sn.section_id)
        FROM section_name sn WHERE sn.edition = $1
        """);

    /// <summary>The newest articles of every edition, of the last days only. $1: least key, $2: greatest key.</summary>
    public static readonly PageQuery News = new("news sitemap", $"""
        SELECT x.edition, x.section, x.slug, x.headline, x.published_at FROM edition e JOIN published_article x ON x.id IN
          (SELECT q.id FROM published_article q WHERE q.edition = e.tag AND q.sort_key >= $1 AND q.sort_key <= $2 ORDER BY q.sort_key DESC LIMIT {NewsSize})
        ORDER BY x.sort_key DESC LIMIT {NewsSize}
        """);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageQuery> All => [Index, Articles, Topics, Authors, Sections, News];

    private static string First(string names, string key, string links) => $"""
        SELECT r.{key} FROM (SELECT f.{key}, row_number() OVER (ORDER BY f.{key}) AS place FROM {names} f WHERE {HasArticles(key, links)}) r
        WHERE r.place % {NamesPerPage} = 1 ORDER BY r.{key}
        """;

    private static string HasArticles(string key, string links) =>
        $"f.edition = $1 AND EXISTS (SELECT 1 FROM {links} l WHERE l.edition = f.edition AND l.{key} = f.{key})";

    private static PageQuery Names(string name, string names, string key, string links) => new(name, $"""
        SELECT n.{key}, n.edition, n.slug, (SELECT max(l.sort_key) FROM {links} l WHERE l.edition = n.edition AND l.{key} = n.{key})
        FROM {names} n WHERE n.{key} IN
          (SELECT f.{key} FROM {names} f WHERE {HasArticles(key, links)} AND f.{key} >= $2 ORDER BY f.{key} LIMIT {NamesPerPage})
        ORDER BY n.{key}
        """);
}
