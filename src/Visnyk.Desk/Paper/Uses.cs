using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;

namespace Visnyk.Desk.Paper;

/// <summary>
/// How many stories use something: those that readers have, and those that are being written or wait to be published. What only earlier versions say does
/// not count. Readers' side is asked first, by an index; only what it does not know is looked for in the texts.
/// </summary>
internal static class Uses
{
    // Copies that say what readers have are counted there.
    private const string BeingWritten = "(a.published_version IS NULL OR a.published_version <> c.version OR a.work <> 0)";

    public static Task<long> Of(NewsroomDb db, SectionId section, CancellationToken cancel)
    {
        var id = section.Value;
        return One(db, $"SELECT count(*) AS \"Value\" FROM (SELECT id FROM story WHERE section = {id} UNION SELECT story_id FROM published_article WHERE section = {id}) used", cancel);
    }

    public static Task<long> Of(NewsroomDb db, TopicId topic, CancellationToken cancel)
    {
        var id = topic.Value;
        var within = $"% {id} %";
        return One(
            db,
            $"""
            SELECT count(*) AS "Value" FROM (
              SELECT id FROM story WHERE (' ' || topics || ' ') LIKE {within}
              UNION SELECT a.story_id FROM published_topic t JOIN published_article a ON a.id = t.article_id WHERE t.topic_id = {id}) used
            """,
            cancel);
    }

    public static async Task<long> Of(NewsroomDb db, AuthorId author, CancellationToken cancel)
    {
        var id = author.Value;
        var published = await One(db, $"SELECT count(DISTINCT a.story_id) AS \"Value\" FROM published_author p JOIN published_article a ON a.id = p.article_id WHERE p.author_id = {id}", cancel);
        return published > 0 ? published : await InTexts(db, $"%{id}%", cancel);
    }

    public static Task<long> Of(NewsroomDb db, SourceId source, CancellationToken cancel)
    {
        var id = source.Value;
        var within = $"%\"Source\":{id},%";
        return One(
            db,
            $"""
            SELECT count(*) AS "Value" FROM (
              SELECT id FROM story WHERE attributions LIKE {within}
              UNION SELECT a.story_id FROM published_source p JOIN published_article a ON a.id = p.article_id WHERE p.source_id = {id}
              UNION SELECT a.story_id FROM article a JOIN revision r ON r.id = a.approved_revision WHERE r.attributions LIKE {within}) used
            """,
            cancel);
    }

    /// <summary>Ids are numbers of some eighteen digits, which no text has by chance.</summary>
    private static Task<long> InTexts(NewsroomDb db, string within, CancellationToken cancel) => db.Database.SqlQueryRaw<long>(
        $$"""
        SELECT count(*) AS "Value" FROM (
          SELECT a.story_id FROM article a JOIN working_copy c ON c.article_id = a.id WHERE {{BeingWritten}} AND c.content LIKE {0}
          UNION SELECT a.story_id FROM article a JOIN revision r ON r.id = a.approved_revision WHERE r.content LIKE {0}) used
        """,
        within).SingleAsync(cancel);

    private static Task<long> One(NewsroomDb db, FormattableString query, CancellationToken cancel) => db.Database.SqlQuery<long>(query).SingleAsync(cancel);
}
