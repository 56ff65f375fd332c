using Microsoft.EntityFrameworkCore.Migrations;

namespace Visnyk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Contentless: the articles themselves are kept elsewhere. Words come in analysed; this tokenizer only parts them at spaces.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE search_text USING fts5 (head, keys, words, marks, content='', contentless_delete=1, tokenize=\"ascii tokenchars '_'\", prefix='3')");
            migrationBuilder.Sql("CREATE TABLE search_place (article_id INTEGER NOT NULL PRIMARY KEY, place INTEGER NOT NULL UNIQUE)");
            migrationBuilder.Sql("CREATE TABLE search_word (edition TEXT NOT NULL, word TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (edition, word)) WITHOUT ROWID");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_text");
            migrationBuilder.Sql("DROP TABLE search_place");
            migrationBuilder.Sql("DROP TABLE search_word");
        }
    }
}
