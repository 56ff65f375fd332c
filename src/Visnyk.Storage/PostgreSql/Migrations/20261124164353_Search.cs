using Microsoft.EntityFrameworkCore.Migrations;

namespace Visnyk.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TABLE search_text (article_id bigint NOT NULL PRIMARY KEY, sort_key bigint NOT NULL, head tsvector NOT NULL, words tsvector NOT NULL)");
            migrationBuilder.Sql("CREATE INDEX ix_search_text_head ON search_text USING gin (head)");
            migrationBuilder.Sql("CREATE INDEX ix_search_text_words ON search_text USING gin (words)");
            migrationBuilder.Sql("CREATE INDEX ix_search_text_sort_key ON search_text (sort_key)");
            migrationBuilder.Sql("CREATE TABLE search_word (edition text COLLATE \"C\" NOT NULL, word text COLLATE \"C\" NOT NULL, articles bigint NOT NULL, PRIMARY KEY (edition, word))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_text, search_word");
        }
    }
}
