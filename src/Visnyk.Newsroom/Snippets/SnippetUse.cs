using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Snippets;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Snippets;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Snippets;

/// <summary>An article that holds a snippet.</summary>
/// <param name="Article">The article.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Headline">Its headline as it is being written; may be empty.</param>
/// <param name="State">What readers have of it.</param>
public sealed record SnippetUse(ArticleId Article, string Edition, string Headline, PublicState State)
{
    /// <summary>How many are shown.</summary>
    internal const int Shown = 100;

    /// <summary>The newest articles that hold it, and how many there are.</summary>
    internal static async Task<(IReadOnlyList<SnippetUse> Newest, int All)> Of(NewsroomDb db, SnippetId snippet, CancellationToken cancel)
    {
        var all = await SnippetUses.Ids(db, snippet, cancel);
        var some = all.Take(Shown).ToList();
        var found = await db.Articles.AsNoTracking().Where(a => some.Contains(a.Id))
            .Join(db.WorkingCopies.AsNoTracking(), a => a.Id, c => c.ArticleId, (a, c) => new { a.Id, a.Edition, a.PublicState, c.Content }).ToListAsync(cancel);
        return ([.. found.OrderByDescending(f => f.Id.Value).Select(f => new SnippetUse(f.Id, f.Edition.Value, f.Content.Headline, f.PublicState))], all.Count);
    }
}
