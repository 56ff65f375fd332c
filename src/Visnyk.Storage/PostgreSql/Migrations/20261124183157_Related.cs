using Microsoft.EntityFrameworkCore.Migrations;

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Related : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "fingerprint",
                table: "published_article",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // For each article what it has in common with others, best first. The key is all there is.
            migrationBuilder.Sql("CREATE TABLE published_related (article_id bigint NOT NULL, rank bigint NOT NULL, related_id bigint NOT NULL, PRIMARY KEY (article_id, rank, related_id))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE published_related");
            migrationBuilder.DropColumn(
                name: "fingerprint",
                table: "published_article");
        }
    }
}
