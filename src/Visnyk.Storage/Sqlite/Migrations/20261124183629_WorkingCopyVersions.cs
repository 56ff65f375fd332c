using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WorkingCopyVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "proposals",
                table: "working_copy",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "working_copy_version",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_working_copy_version", x => new { x.article_id, x.version });
                    table.ForeignKey(
                        name: "FK_working_copy_version_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "working_copy_version");

            migrationBuilder.DropColumn(
                name: "proposals",
                table: "working_copy");
        }
    }
}
