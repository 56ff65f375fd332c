using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;
using Visnyk.Storage.Published;

namespace Visnyk.Storage.Model;

/// <summary>Gives articles that were published before a column existed what it would hold now, in SQL that both databases understand.</summary>
internal static class EarlierArticles
{
    /// <summary>Their source edition, and their place among the pages for search engines.</summary>
    public static void PutOnSitemapPages(MigrationBuilder migration)
    {
        var capacity = SitemapPage.Capacity.ToString(CultureInfo.InvariantCulture);
        migration.Sql("UPDATE published_article SET source_edition = (SELECT s.source_edition FROM story s WHERE s.id = published_article.story_id)");
        migration.Sql($"""
            UPDATE published_article SET sitemap_page = n.page FROM
              (SELECT id, (row_number() OVER (PARTITION BY edition ORDER BY id) - 1) / {capacity} + 1 AS page FROM published_article) n
            WHERE n.id = published_article.id
            """);
        migration.Sql("""
            INSERT INTO sitemap_page (edition, number, articles, changed_at)
            SELECT edition, sitemap_page, count(*), max(coalesce(updated_at, published_at)) FROM published_article GROUP BY edition, sitemap_page
            """);
    }
}
