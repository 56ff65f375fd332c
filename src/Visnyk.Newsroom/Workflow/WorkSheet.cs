using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Workflow;

/// <summary>An article with what it belongs to.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">Its story.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Copy">Its working copy.</param>
public sealed record WorkSheet(Article Article, Story Story, Edition Edition, WorkingCopy Copy)
{
    /// <summary>What rights to it depend on.</summary>
    public Matter Matter => Matter.Of(Story, Article, Edition);

    /// <summary>Whether somebody may write in it; the desk's actions ask again.</summary>
    public bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var about = Matter;
        return actor.May(about.Owner is { } owner && owner == actor.User ? Right.WriteOwn : about.IsTranslation ? Right.EditTranslation : Right.EditSource, about);
    }

    /// <summary>The article with a key; null where there is none.</summary>
    public static async Task<WorkSheet?> Find(NewsroomDb db, string key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!ShortKey.TryRead(key, out var number))
        {
            return null;
        }

        var id = new ArticleId(number);
        return await db.Articles.AsNoTracking().Where(a => a.Id == id)
            .Join(db.Stories.AsNoTracking(), a => a.StoryId, s => s.Id, (a, s) => new { a, s })
            .Join(db.Editions.AsNoTracking(), x => x.a.Edition, e => e.Tag, (x, e) => new { x.a, x.s, e })
            .Join(db.WorkingCopies.AsNoTracking(), x => x.a.Id, c => c.ArticleId, (x, c) => new { x.a, x.s, x.e, c })
            .FirstOrDefaultAsync(cancel) is { } found ? new WorkSheet(found.a, found.s, found.e, found.c) : null;
    }
}
