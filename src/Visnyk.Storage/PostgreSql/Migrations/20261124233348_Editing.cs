using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "writers",
                table: "working_copy",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "follows",
                table: "story",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "writers",
                table: "revision",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "preview_article",
                columns: table => new
                {
                    token = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<long>(type: "bigint", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    source_edition = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: true),
                    headline = table.Column<string>(type: "text", nullable: false),
                    deck = table.Column<string>(type: "text", nullable: false),
                    lead_alt = table.Column<string>(type: "text", nullable: false),
                    lead_media = table.Column<long>(type: "bigint", nullable: true),
                    topics = table.Column<string>(type: "text", nullable: false),
                    snapshot = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    made_by = table.Column<long>(type: "bigint", nullable: true),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preview_article", x => x.token);
                });

            migrationBuilder.CreateIndex(
                name: "IX_story_follows",
                table: "story",
                column: "follows");

            migrationBuilder.CreateIndex(
                name: "IX_preview_article_article_id",
                table: "preview_article",
                column: "article_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "preview_article");

            migrationBuilder.DropIndex(
                name: "IX_story_follows",
                table: "story");

            migrationBuilder.DropColumn(
                name: "writers",
                table: "working_copy");

            migrationBuilder.DropColumn(
                name: "follows",
                table: "story");

            migrationBuilder.DropColumn(
                name: "writers",
                table: "revision");
        }
    }
}
