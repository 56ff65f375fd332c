using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visnyk.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "address",
                columns: table => new
                {
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    space = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_address", x => new { x.edition, x.space, x.slug });
                });

            migrationBuilder.CreateTable(
                name: "author",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_author", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "author_name",
                columns: table => new
                {
                    author_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_author_name", x => new { x.author_id, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "change_number",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_number", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                columns: table => new
                {
                    tag = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language_name = table.Column<string>(type: "TEXT", nullable: false),
                    tagline = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition", x => x.tag);
                });

            migrationBuilder.CreateTable(
                name: "media_credit",
                columns: table => new
                {
                    media_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    credit = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_credit", x => new { x.media_id, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "media_item",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    focal = table.Column<int>(type: "INTEGER", nullable: false),
                    licence = table.Column<string>(type: "TEXT", nullable: false),
                    licence_url = table.Column<string>(type: "TEXT", nullable: true),
                    taken_in_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_article",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lead_media = table.Column<long>(type: "INTEGER", nullable: true),
                    source_edition = table.Column<string>(type: "TEXT", nullable: true),
                    sitemap_page = table.Column<int>(type: "INTEGER", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    deck = table.Column<string>(type: "TEXT", nullable: false),
                    lead_alt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_article", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reaction_mark",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    agent = table.Column<long>(type: "INTEGER", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reaction_mark", x => new { x.day, x.article_id, x.place, x.agent });
                });

            migrationBuilder.CreateTable(
                name: "section",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "section_name",
                columns: table => new
                {
                    section_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    takes_the_rest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section_name", x => new { x.edition, x.section_id });
                });

            migrationBuilder.CreateTable(
                name: "site_setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sitemap_page",
                columns: table => new
                {
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    articles = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sitemap_page", x => new { x.edition, x.number });
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source_name",
                columns: table => new
                {
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_name", x => new { x.source_id, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "static_page",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_static_page", x => new { x.id, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "story",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    section = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    source_edition = table.Column<string>(type: "TEXT", nullable: true),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    attributions = table.Column<string>(type: "TEXT", nullable: false),
                    lead_media = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "topic",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "topic_name",
                columns: table => new
                {
                    topic_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_name", x => new { x.topic_id, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "published_author",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    author_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_author", x => new { x.article_id, x.author_id });
                    table.ForeignKey(
                        name: "FK_published_author_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_body",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_body", x => x.article_id);
                    table.ForeignKey(
                        name: "FK_published_body_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_correction",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    sort_key = table.Column<long>(type: "INTEGER", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_correction", x => x.id);
                    table.ForeignKey(
                        name: "FK_published_correction_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_source",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_source", x => new { x.article_id, x.source_id });
                    table.ForeignKey(
                        name: "FK_published_source_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_topic",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    topic_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_topic", x => new { x.article_id, x.topic_id });
                    table.ForeignKey(
                        name: "FK_published_topic_published_article_article_id",
                        column: x => x.article_id,
                        principalTable: "published_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<long>(type: "INTEGER", nullable: false),
                    edition = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    public_state = table.Column<int>(type: "INTEGER", nullable: false),
                    published_revision = table.Column<long>(type: "INTEGER", nullable: true),
                    first_published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revisions = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article", x => x.id);
                    table.ForeignKey(
                        name: "FK_article_story_story_id",
                        column: x => x.story_id,
                        principalTable: "story",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reaction_count",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    readers = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "reader_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    passage = table.Column<string>(type: "TEXT", nullable: false),
                    reply_to = table.Column<string>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    attributions = table.Column<string>(type: "TEXT", nullable: false),
                    lead_media = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revision", x => x.id);
                    table.ForeignKey(
                        name: "FK_revision_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "working_copy",
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
                    table.PrimaryKey("PK_working_copy", x => x.article_id);
                    table.ForeignKey(
                        name: "FK_working_copy_article_article_id",
                        column: x => x.article_id,
                        principalTable: "article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_address_target_edition",
                table: "address",
                columns: new[] { "target", "edition" });

            migrationBuilder.CreateIndex(
                name: "IX_article_story_id_edition",
                table: "article",
                columns: new[] { "story_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_author_key",
                table: "author",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_media_item_hash",
                table: "media_item",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_published_article_edition_section_sort_key",
                table: "published_article",
                columns: new[] { "edition", "section", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "IX_published_article_edition_sitemap_page",
                table: "published_article",
                columns: new[] { "edition", "sitemap_page" });

            migrationBuilder.CreateIndex(
                name: "IX_published_article_edition_sort_key",
                table: "published_article",
                columns: new[] { "edition", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "IX_published_article_story_id",
                table: "published_article",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_published_author_edition_author_id_sort_key",
                table: "published_author",
                columns: new[] { "edition", "author_id", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "IX_published_correction_article_id",
                table: "published_correction",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_published_correction_edition_sort_key",
                table: "published_correction",
                columns: new[] { "edition", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "IX_published_topic_edition_topic_id_sort_key_article_id",
                table: "published_topic",
                columns: new[] { "edition", "topic_id", "sort_key", "article_id" });

            migrationBuilder.CreateIndex(
                name: "IX_reader_report_article_id",
                table: "reader_report",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_reader_report_received_at",
                table: "reader_report",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_revision_article_id_number",
                table: "revision",
                columns: new[] { "article_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_key",
                table: "source",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_topic_key",
                table: "topic",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address");

            migrationBuilder.DropTable(
                name: "author");

            migrationBuilder.DropTable(
                name: "author_name");

            migrationBuilder.DropTable(
                name: "change_number");

            migrationBuilder.DropTable(
                name: "edition");

            migrationBuilder.DropTable(
                name: "media_credit");

            migrationBuilder.DropTable(
                name: "media_item");

            migrationBuilder.DropTable(
                name: "published_author");

            migrationBuilder.DropTable(
                name: "published_body");

            migrationBuilder.DropTable(
                name: "published_correction");

            migrationBuilder.DropTable(
                name: "published_source");

            migrationBuilder.DropTable(
                name: "published_topic");

            migrationBuilder.DropTable(
                name: "reaction_count");

            migrationBuilder.DropTable(
                name: "reaction_mark");

            migrationBuilder.DropTable(
                name: "reader_report");

            migrationBuilder.DropTable(
                name: "revision");

            migrationBuilder.DropTable(
                name: "section");

            migrationBuilder.DropTable(
                name: "section_name");

            migrationBuilder.DropTable(
                name: "site_setting");

            migrationBuilder.DropTable(
                name: "sitemap_page");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "source_name");

            migrationBuilder.DropTable(
                name: "static_page");

            migrationBuilder.DropTable(
                name: "topic");

            migrationBuilder.DropTable(
                name: "topic_name");

            migrationBuilder.DropTable(
                name: "working_copy");

            migrationBuilder.DropTable(
                name: "published_article");

            migrationBuilder.DropTable(
                name: "article");

            migrationBuilder.DropTable(
                name: "story");
        }
    }
}
