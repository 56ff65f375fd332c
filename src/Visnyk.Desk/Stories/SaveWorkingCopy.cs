using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Saves what is being written in one edition. The first save of an edition makes its article.</summary>
public sealed class SaveWorkingCopy(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What to save.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="BaseVersion">The version that the words were written on; 0 for the first save.</param>
    /// <param name="Content">All of the article.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, int BaseVersion, ArticleContent Content)
    {
        /// <summary>A slug chosen by hand; null to leave it to the headline at first publication, or as it is.</summary>
        public Slug? Slug { get; init; }
    }

    /// <summary>
    /// The working copy as saved; or a problem where story or edition do not exist, or where <see cref="Request.BaseVersion"/> is yet to come
    /// (<c>copy.unknown-version</c>: the database was restored). Where somebody else saved since that version, what both wrote is merged
    /// (<see cref="Merge"/>), and what they said differently is among the proposals.
    /// </summary>
    public Task<Outcome<SavedCopy>> Run(Request request, CancellationToken cancel = default) => writes.Run<SavedCopy>(
        async db =>
        {
            var article = await db.Articles.FirstOrDefaultAsync(a => a.StoryId == request.Story && a.Edition == request.Edition, cancel);
            var copy = article is null ? null : await db.WorkingCopies.FindAsync([article.Id], cancel);
            if (request.BaseVersion < 0 || request.BaseVersion > (copy?.Version ?? 0))
            {
                return new Problem("copy.unknown-version", $"There is no version {request.BaseVersion} of this article; the newest is {copy?.Version ?? 0}.", request.Edition.Value);
            }

            if (article is null)
            {
                if (await db.Stories.FindAsync([request.Story], cancel) is null)
                {
                    return new Problem("story.unknown", $"There is no story {request.Story}.");
                }

                if (await db.Editions.FindAsync([request.Edition], cancel) is null)
                {
                    return new Problem("edition.unknown", $"There is no edition '{request.Edition}'.");
                }

                article = new Article { Id = new ArticleId(ids.Next()), StoryId = request.Story, Edition = request.Edition };
                db.Articles.Add(article);
            }

            // Headline and deck come as plain text; what would turn the order of a page's other words is not kept.
            var content = request.Content with { Headline = CleanText.Of(request.Content.Headline), Deck = CleanText.Of(request.Content.Deck) };
            if (copy is null)
            {
                copy = new WorkingCopy { ArticleId = article.Id, Content = content, Slug = request.Slug ?? default };
                db.WorkingCopies.Add(copy);
            }
            else
            {
                await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);
                var origin = request.BaseVersion == copy.Version ? null : await KeptVersions.Find(db, article.Id, request.BaseVersion, cancel);
                PutIn(copy, request, content, origin);
            }

            copy.Version++;
            copy.SavedAt = clock.GetUtcNow();
            return new SavedCopy(copy.Version, copy.Content, copy.Slug, copy.Proposals);
        },
        cancel);

    private static void PutIn(WorkingCopy copy, Request request, ArticleContent content, WorkingCopyVersion? origin)
    {
        if (request.BaseVersion == copy.Version)
        {
            copy.Content = content;
            copy.Slug = request.Slug ?? copy.Slug;
            return;
        }

        copy.Merge(origin?.Content ?? ArticleContent.Empty, content);
        var was = origin?.Slug ?? default;
        if (request.Slug is not { } slug || slug == was || slug == copy.Slug)
        {
            return;
        }

        if (copy.Slug == was)
        {
            copy.Slug = slug;
        }
        else
        {
            copy.Propose([Proposal.Choice(WorkingCopy.SlugSegment, "slug", was.Value, copy.Slug.Value, slug.Value)]);
        }
    }
}
