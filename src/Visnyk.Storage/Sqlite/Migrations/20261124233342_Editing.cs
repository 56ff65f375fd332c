using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.Sqlite.Migrations
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "follows",
                table: "story",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "writers",
                table: "revision",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "preview_article",
                columns: table => new
                {
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    source_edition = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    deck = table.Column<string>(type: "TEXT", nullable: false),
                    lead_alt = table.Column<string>(type: "TEXT", nullable: false),
                    lead_media = table.Column<long>(type: "INTEGER", nullable: true),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
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
