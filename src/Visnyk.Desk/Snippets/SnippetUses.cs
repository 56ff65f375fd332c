using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Snippets;
using Visnyk.Storage;

namespace Visnyk.Desk.Snippets;

/// <summary>
/// The articles that hold a snippet: those that readers have, by an index, and those that are being written, approved or may come back, by their texts. What
/// only earlier versions hold does not count.
/// </summary>
public static class SnippetUses
{
    /// <summary>How many articles hold it.</summary>
    public static async Task<long> Count(NewsroomDb db, SnippetId snippet, CancellationToken cancel) => (await Ids(db, snippet, cancel)).Count;

    /// <summary>The articles that hold it, the newest first.</summary>
    public static async Task<IReadOnlyList<ArticleId>> Ids(NewsroomDb db, SnippetId snippet, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);

        // In a text quotation marks stand behind a backslash, so only a block can say this. Copies that say what readers have are counted there.
        var within = $"%\"snippet\":\"{snippet}\"%";
        var (published, withdrawn) = ((int)PublicState.Published, (int)PublicState.Withdrawn);
        var found = await db.Database.SqlQuery<long>(
            $"""
            SELECT p.article_id AS "Value" FROM published_snippet p WHERE p.snippet_id = {snippet.Value}
            UNION SELECT a.id FROM article a JOIN working_copy c ON c.article_id = a.id
              WHERE (a.public_state <> {published} OR a.published_version <> c.version OR a.work <> 0) AND c.content LIKE {within}
            UNION SELECT a.id FROM article a JOIN revision r ON r.id = a.approved_revision WHERE r.content LIKE {within}
            UNION SELECT a.id FROM article a JOIN revision r ON r.id = a.published_revision WHERE a.public_state = {withdrawn} AND r.content LIKE {within}
            """).ToListAsync(cancel);
        return [.. found.OrderDescending().Select(id => new ArticleId(id))];
    }
}
