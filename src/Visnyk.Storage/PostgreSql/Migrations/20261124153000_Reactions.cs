using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Reactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reaction_count",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    reaction = table.Column<string>(type: "text", nullable: false),
                    readers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reaction_count", x => new { x.article_id, x.reaction });
                    table.ForeignKey(
                        name: "FK_reaction_count_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reaction_mark",
                columns: table => new
                {
                    day = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    agent = table.Column<long>(type: "bigint", nullable: false),
                    reaction = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reaction_mark", x => new { x.day, x.article_id, x.place, x.agent });
                });

            migrationBuilder.CreateTable(
                name: "reader_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    revision_id = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    passage = table.Column<string>(type: "text", nullable: false),
                    reply_to = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reader_report", x => x.id);
                    table.ForeignKey(
                        name: "FK_reader_report_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reader_report_article_id",
                table: "reader_report",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_reader_report_received_at",
                table: "reader_report",
                column: "received_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reaction_count");

            migrationBuilder.DropTable(
                name: "reaction_mark");

            migrationBuilder.DropTable(
                name: "reader_report");
        }
    }
}
