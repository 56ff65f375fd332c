using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
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
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "working_copy_version",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<long>(type: "bigint", nullable: false)
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
