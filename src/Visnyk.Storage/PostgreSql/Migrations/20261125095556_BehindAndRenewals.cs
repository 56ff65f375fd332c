using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class BehindAndRenewals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "behind_since",
                table: "article",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "published_renewal",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_renewal", x => x.article_id);
                    table.ForeignKey(
                        name: "FK_published_renewal_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_article_behind_since",
                table: "article",
                column: "behind_since");

            migrationBuilder.Sql("""
                UPDATE article SET behind_since = (
                  SELECT coalesce(o.updated_at, o.first_published_at) FROM story s
                    JOIN article o ON o.story_id = s.id AND o.edition = s.source_edition
                    JOIN revision r ON r.id = article.published_revision
                  WHERE s.id = article.story_id AND article.edition <> s.source_edition AND o.public_state = 1
                    AND coalesce(o.updated_at, o.first_published_at) > r.made_at)
                WHERE public_state = 1
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "published_renewal");

            migrationBuilder.DropIndex(
                name: "IX_article_behind_since",
                table: "article");

            migrationBuilder.DropColumn(
                name: "behind_since",
                table: "article");
        }
    }
}
