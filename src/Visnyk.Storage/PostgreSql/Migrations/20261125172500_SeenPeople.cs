using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SeenPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "seen_at",
                table: "user",
                type: "bigint",
                nullable: true);

            // What their sessions know so far.
            migrationBuilder.Sql("UPDATE \"user\" SET seen_at = (SELECT max(s.seen_at) FROM session s WHERE s.user_id = \"user\".id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "user");
        }
    }
}
