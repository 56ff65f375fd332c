using Microsoft.EntityFrameworkCore;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Names;

/// <summary>Reads what editions have names for.</summary>
internal static class NamesQuery
{
    /// <summary>All of a kind: sections in their order, others as they were made.</summary>
    public static async Task<List<NamedThing>> Read(NewsroomDb db, NameKind kind, CancellationToken cancel)
    {
        var stories = (await Counts(db, kind).ToListAsync(cancel)).ToDictionary(c => c.Id, c => c.Stories);
        NamedThing Thing(long id, string key, string? url, IReadOnlyDictionary<long, Dictionary<string, NameLine>> lines) =>
            new(id, key, url, lines.GetValueOrDefault(id) ?? [], stories.GetValueOrDefault(id));
        switch (kind)
        {
            case NameKind.Sections:
                var sections = ByThing(await db.SectionNames.AsNoTracking().ToListAsync(cancel), n => n.SectionId.Value, n => n.Edition.Value, n => new NameLine(n.Name, n.Slug.Value, n.Description, "", n.TakesTheRest));
                return [.. (await db.Sections.AsNoTracking().OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(cancel)).Select(s => Thing(s.Id.Value, "", null, sections))];
            case NameKind.Topics:
                var topics = ByThing(await db.TopicNames.AsNoTracking().ToListAsync(cancel), n => n.TopicId.Value, n => n.Edition.Value, n => new NameLine(n.Name, n.Slug.Value));
                return [.. (await db.Topics.AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancel)).Select(t => Thing(t.Id.Value, t.Key, null, topics))];
            case NameKind.Authors:
                var authors = ByThing(await db.AuthorNames.AsNoTracking().ToListAsync(cancel), n => n.AuthorId.Value, n => n.Edition.Value, n => new NameLine(n.Name, n.Slug.Value, n.About, n.Role));
                return [.. (await db.Authors.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancel)).Select(a => Thing(a.Id.Value, a.Key, null, authors))];
            default:
                var sources = ByThing(await db.SourceNames.AsNoTracking().ToListAsync(cancel), n => n.SourceId.Value, n => n.Edition.Value, n => new NameLine(n.Name));
                return [.. (await db.Sources.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel)).Select(s => Thing(s.Id.Value, s.Key, s.Url, sources))];
        }
    }

    private static Dictionary<long, Dictionary<string, NameLine>> ByThing<T>(List<T> names, Func<T, long> thing, Func<T, string> edition, Func<T, NameLine> line) =>
        names.GroupBy(thing).ToDictionary(g => g.Key, g => g.ToDictionary(edition, line));

    /// <summary>How many stories with readers use each.</summary>
    private static IQueryable<Count> Counts(NewsroomDb db, NameKind kind) => db.Database.SqlQueryRaw<Count>(kind switch
    {
        NameKind.Sections => """SELECT s.section AS "Id", count(*) AS "Stories" FROM story s WHERE EXISTS (SELECT 1 FROM published_article a WHERE a.story_id = s.id) GROUP BY s.section""",
        NameKind.Topics => """SELECT t.topic_id AS "Id", count(DISTINCT a.story_id) AS "Stories" FROM published_topic t JOIN published_article a ON a.id = t.article_id GROUP BY t.topic_id""",
        NameKind.Authors => """SELECT t.author_id AS "Id", count(DISTINCT a.story_id) AS "Stories" FROM published_author t JOIN published_article a ON a.id = t.article_id GROUP BY t.author_id""",
        _ => """SELECT t.source_id AS "Id", count(DISTINCT a.story_id) AS "Stories" FROM published_source t JOIN published_article a ON a.id = t.article_id GROUP BY t.source_id""",
    });

    private sealed record Count(long Id, long Stories);
}
