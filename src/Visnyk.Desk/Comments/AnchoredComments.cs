using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.Comments;

/// <summary>Comments and passages go with their words when a working copy is written over.</summary>
internal static class AnchoredComments
{
    /// <summary>Has what points at a body follow it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="copy">The copy as it is now.</param>
    /// <param name="before">The body as it was.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Follow(NewsroomDb db, WorkingCopy copy, ImmutableArray<Block> before, CancellationToken cancel)
    {
        copy.Content = copy.Content.Anchored(before);
        var article = copy.ArticleId;
        var comments = await db.Comments.Where(c => c.ArticleId == article && c.Block != null && c.DeletedAt == null).ToListAsync(cancel);
        if (comments.Count > 0)
        {
            var anchoring = Anchoring.Between(before, copy.Content.Body, parts: true);
            comments.ForEach(c => c.Follow(anchoring));
        }
    }
}
