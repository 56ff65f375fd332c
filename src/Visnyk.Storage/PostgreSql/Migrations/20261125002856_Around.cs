using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Around : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "done_at",
                table: "reader_report",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "done_by",
                table: "reader_report",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                table: "media_item",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<long>(type: "bigint", nullable: true),
                    added_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachment", x => x.id);
                    table.ForeignKey(
                        name: "FK_attachment_story_story_id",
                        column: x => x.story_id,
                        principalTable: "story",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pinned_lead",
                columns: table => new
                {
                    edition = table.Column<string>(type: "text", nullable: false),
                    front = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    ends_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pinned_lead", x => new { x.edition, x.front });
                    table.ForeignKey(
                        name: "FK_pinned_lead_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposed_correction",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    proposed_by = table.Column<long>(type: "bigint", nullable: true),
                    proposed_at = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    changes_meaning = table.Column<bool>(type: "boolean", nullable: false),
                    wrong = table.Column<string>(type: "text", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    block = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    settled_by = table.Column<long>(type: "bigint", nullable: true),
                    settled_at = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposed_correction", x => x.id);
                    table.ForeignKey(
                        name: "FK_proposed_correction_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "redirect",
                columns: table => new
                {
                    path = table.Column<string>(type: "text", nullable: false),
                    leads_to = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    made_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirect", x => x.path);
                });

            migrationBuilder.CreateIndex(
                name: "IX_story_lead_media",
                table: "story",
                column: "lead_media");

            migrationBuilder.CreateIndex(
                name: "IX_attachment_story_id",
                table: "attachment",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_pinned_lead_article_id",
                table: "pinned_lead",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_proposed_correction_article_id",
                table: "proposed_correction",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_proposed_correction_state",
                table: "proposed_correction",
                column: "state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "pinned_lead");

            migrationBuilder.DropTable(
                name: "proposed_correction");

            migrationBuilder.DropTable(
                name: "redirect");

            migrationBuilder.DropIndex(
                name: "IX_story_lead_media",
                table: "story");

            migrationBuilder.DropColumn(
                name: "done_at",
                table: "reader_report");

            migrationBuilder.DropColumn(
                name: "done_by",
                table: "reader_report");

            migrationBuilder.DropColumn(
                name: "file_name",
                table: "media_item");
        }
    }
}
