using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Articles;

/// <summary>An article on the desk: itself, its story, and what is written so far.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">Its story.</param>
/// <param name="Copy">What is written so far.</param>
/// <param name="Edition">Its edition.</param>
public sealed record ArticleSheet(Article Article, Story Story, WorkingCopy Copy, Edition Edition)
{
    /// <summary>What is said about it to rights.</summary>
    public Matter Matter => Matter.Of(Story, Article, Edition);

    /// <summary>Its page in the newsroom.</summary>
    public string Path => ArticleEndpoints.PathOf(Article.Id);

    /// <summary>The slug that it gets where none is chosen; empty while there is nothing to make one of.</summary>
    public string ProposedSlug => Article.Slug.IsSet || Copy.Content.Headline.Length > 0 ? Article.SlugFor(default, Copy.Content.Headline).Value : "";

    /// <summary>What is looked at before it is published.</summary>
    public Checklist Checklist { get; private init; } = new([], []);

    /// <summary>Whether somebody may write in it; the desk's actions ask again.</summary>
    public bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Matter.ToWrite(actor.User), Matter);
    }

    /// <summary>The article of a key as it stands in an address with its <see cref="Checklist"/>; null where there is none.</summary>
    internal static async Task<ArticleSheet?> FindChecked(NewsroomDb db, string key, CancellationToken cancel) =>
        await Find(db, key, cancel) is { } sheet ? sheet with { Checklist = await Checklist.Of(db, sheet.Story, sheet.Article, sheet.Copy, cancel) } : null;

    /// <summary>The article of a key as it stands in an address; null where there is none.</summary>
    internal static async Task<ArticleSheet?> Find(NewsroomDb db, string key, CancellationToken cancel)
    {
        if (!ShortKey.TryRead(key, out var number))
        {
            return null;
        }

        var id = new ArticleId(number);
        return await db.Articles.AsNoTracking().Where(a => a.Id == id)
            .Join(db.Stories.AsNoTracking(), a => a.StoryId, s => s.Id, (a, s) => new { a, s })
            .Join(db.Editions.AsNoTracking(), x => x.a.Edition, e => e.Tag, (x, e) => new { x.a, x.s, e })
            .Join(db.WorkingCopies.AsNoTracking(), x => x.a.Id, c => c.ArticleId, (x, c) => new { x.a, x.s, x.e, c })
            .FirstOrDefaultAsync(cancel) is { } found ? new ArticleSheet(found.a, found.s, found.c, found.e) : null;
    }
}
