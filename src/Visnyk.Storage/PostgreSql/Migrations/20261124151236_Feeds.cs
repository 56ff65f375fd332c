using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Feeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "sitemap_page",
                table: "published_article",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "source_edition",
                table: "published_article",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sitemap_page",
                columns: table => new
                {
                    edition = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    articles = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sitemap_page", x => new { x.edition, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_published_article_edition_sitemap_page",
                table: "published_article",
                columns: new[] { "edition", "sitemap_page" });

            Model.EarlierArticles.PutOnSitemapPages(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sitemap_page");

            migrationBuilder.DropIndex(
                name: "IX_published_article_edition_sitemap_page",
                table: "published_article");

            migrationBuilder.DropColumn(
                name: "sitemap_page",
                table: "published_article");

            migrationBuilder.DropColumn(
                name: "source_edition",
                table: "published_article");
        }
    }
}
