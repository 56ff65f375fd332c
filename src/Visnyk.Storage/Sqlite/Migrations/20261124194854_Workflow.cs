using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Workflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "saved_by",
                table: "working_copy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "headline",
                table: "working_copy",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "binned_at",
                table: "story",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "touched_at",
                table: "story",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "urgency",
                table: "story",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "revision",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "made_by",
                table: "revision",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "slug",
                table: "revision",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "approved_by",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approved_revision",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "approved_version",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "embargo_until",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "failure",
                table: "article",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "article",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "published_version",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "scheduled_at",
                table: "article",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "work",
                table: "article",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "due_work",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<long>(type: "INTEGER", nullable: false),
                    editions = table.Column<string>(type: "TEXT", nullable: false),
                    scheduled_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_work", x => x.id);
                    table.ForeignKey(
                        name: "FK_due_work_story_story_id",
                        column: x => x.story_id,
                        principalTable: "story",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_story_touched_at",
                table: "story",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "IX_article_due_at",
                table: "article",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_article_work",
                table: "article",
                column: "work");

            migrationBuilder.CreateIndex(
                name: "IX_due_work_due_at",
                table: "due_work",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_due_work_story_id",
                table: "due_work",
                column: "story_id");

            // What was published before is taken to be what its working copy says: nothing is being done to it.
            migrationBuilder.Sql("UPDATE working_copy SET headline = coalesce(json_extract(content, '$.headline'), '')");
            migrationBuilder.Sql("UPDATE story SET touched_at = created_at");
            migrationBuilder.Sql("UPDATE article SET published_version = (SELECT c.version FROM working_copy c WHERE c.article_id = article.id) WHERE public_state > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "due_work");

            migrationBuilder.DropIndex(
                name: "IX_story_touched_at",
                table: "story");

            migrationBuilder.DropIndex(
                name: "IX_article_due_at",
                table: "article");

            migrationBuilder.DropIndex(
                name: "IX_article_work",
                table: "article");

            migrationBuilder.DropColumn(
                name: "saved_by",
                table: "working_copy_version");

            migrationBuilder.DropColumn(
                name: "headline",
                table: "working_copy");

            migrationBuilder.DropColumn(
                name: "binned_at",
                table: "story");

            migrationBuilder.DropColumn(
                name: "touched_at",
                table: "story");

            migrationBuilder.DropColumn(
                name: "urgency",
                table: "story");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "made_by",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "slug",
                table: "revision");

            migrationBuilder.DropColumn(
                name: "approved_by",
                table: "article");

            migrationBuilder.DropColumn(
                name: "approved_revision",
                table: "article");

            migrationBuilder.DropColumn(
                name: "approved_version",
                table: "article");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "article");

            migrationBuilder.DropColumn(
                name: "embargo_until",
                table: "article");

            migrationBuilder.DropColumn(
                name: "failure",
                table: "article");

            migrationBuilder.DropColumn(
                name: "note",
                table: "article");

            migrationBuilder.DropColumn(
                name: "published_version",
                table: "article");

            migrationBuilder.DropColumn(
                name: "scheduled_at",
                table: "article");

            migrationBuilder.DropColumn(
                name: "work",
                table: "article");
        }
    }
}
