using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Comments;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Puts what an article said before into its working copy, as a new version: what stood there meanwhile is kept as every version is.</summary>
public sealed class RestoreVersion(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to put back: a revision, or a version of the working copy.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="Revision">The revision; null for a version.</param>
    /// <param name="Version">The version, where no revision is named.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, RevisionId? Revision, int Version = 0);

    /// <summary>The working copy as it is then, or what stops it.</summary>
    public Task<Outcome<SavedCopy>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SavedCopy>(
        by,
        new Deed("article.restore", $"story {request.Story}", request.Edition.Value),
        async db =>
        {
            var opened = await OpenedCopy.Find(db, by, request.Story, request.Edition, cancel);
            if (!opened.Done)
            {
                return Outcome.Failed<SavedCopy>(opened.Problems);
            }

            var (story, article, copy) = opened.Value;

            if (await Find(db, article.Id, request, cancel) is not { } found)
            {
                return new Problem("revision.unknown", "This version is not kept any more, or never was.", request.Edition.Value);
            }

            await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);

            // Corrections are made in public; what was written before them does not undo them.
            var before = copy.Content.Body;
            copy.Content = found.Content with { Corrections = copy.Content.Corrections };
            await AnchoredComments.Follow(db, copy, before, cancel);
            copy.Slug = found.Slug.IsSet ? found.Slug : copy.Slug;

            // Two ways to say what is not said any more are nothing to settle; what each wrote is in the history.
            copy.Proposals = [];
            if (found.Revision is not null)
            {
                story.TakeBack(article, found.Revision);
            }

            copy.Saved(by.User, clock.GetUtcNow());
            story.Touch(copy.SavedAt);
            return new SavedCopy(copy.Version, copy.Content, copy.Slug, copy.Proposals);
        },
        cancel);

    private static async Task<Found?> Find(NewsroomDb db, ArticleId article, Request request, CancellationToken cancel)
    {
        if (request.Revision is { } id)
        {
            return await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.ArticleId == article, cancel) is { } revision
                ? new Found(revision.Content, revision.Slug, revision)
                : null;
        }

        return await db.WorkingCopyVersions.AsNoTracking().FirstOrDefaultAsync(v => v.ArticleId == article && v.Version == request.Version, cancel) is { } version
            ? new Found(version.Content, version.Slug, null)
            : null;
    }

    private sealed record Found(ArticleContent Content, Slug Slug, Revision? Revision);
}
