using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Snippets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "published_snippet",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    snippet_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_snippet", x => new { x.snippet_id, x.article_id });
                    table.ForeignKey(
                        name: "FK_published_snippet_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snippet",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snippet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "snippet_text",
                columns: table => new
                {
                    snippet_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snippet_text", x => new { x.snippet_id, x.edition });
                    table.ForeignKey(
                        name: "FK_snippet_text_snippet_snippet_id",
                        column: x => x.snippet_id,
                        principalTable: "snippet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_published_snippet_article_id",
                table: "published_snippet",
                column: "article_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "published_snippet");

            migrationBuilder.DropTable(
                name: "snippet_text");

            migrationBuilder.DropTable(
                name: "snippet");
        }
    }
}
