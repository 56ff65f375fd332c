using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Snippets;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Snippets;

/// <summary>Removes a snippet that no article holds, neither with readers nor on the desk.</summary>
public sealed class RemoveSnippet(WriteQueue writes)
{
    /// <summary>The snippet that was removed, or what stops it: rights, or how many articles hold it.</summary>
    public Task<Outcome<SnippetId>> Run(Actor by, SnippetId snippet, CancellationToken cancel = default)
    {
        var name = "";
        return writes.Run<SnippetId>(
            by,
            _ => new Deed("snippet.remove", $"snippet {snippet}", name),
            async db =>
            {
                if (Permission.ToArrange(by, await db.SnippetTexts.Where(t => t.SnippetId == snippet).Select(t => t.Edition).ToListAsync(cancel)) is { } stop)
                {
                    return stop;
                }

                if (await db.Snippets.FindAsync([snippet], cancel) is not { } found)
                {
                    return new Problem("snippet.unknown", $"There is no snippet {snippet}.");
                }

                if (await SnippetUses.Count(db, snippet, cancel) is > 0 and var articles)
                {
                    return new Problem("snippet.used", $"{articles} articles hold snippet {snippet}.") { Count = articles };
                }

                name = found.Name;
                await db.SnippetTexts.Where(t => t.SnippetId == snippet).ExecuteDeleteAsync(cancel);
                db.Snippets.Remove(found);
                return snippet;
            },
            cancel);
    }
}
