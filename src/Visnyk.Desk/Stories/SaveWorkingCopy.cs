using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
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
    /// The version saved; or a problem where story or edition do not exist, or where somebody else saved since <see cref="Request.BaseVersion"/>
    /// (<c>copy.changed</c>): nothing is overwritten then.
    /// </summary>
    public Task<Outcome<int>> Run(Request request, CancellationToken cancel = default) => writes.Run<int>(
        async db =>
        {
            var article = await db.Articles.FirstOrDefaultAsync(a => a.StoryId == request.Story && a.Edition == request.Edition, cancel);
            var copy = article is null ? null : await db.WorkingCopies.FindAsync([article.Id], cancel);
            if ((copy?.Version ?? 0) != request.BaseVersion)
            {
                return new Problem("copy.changed", $"Somebody saved version {copy?.Version ?? 0} meanwhile.", request.Edition.Value);
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
                copy = new WorkingCopy { ArticleId = article.Id, Content = content };
                db.WorkingCopies.Add(copy);
            }

            copy.Content = content;
            copy.Slug = request.Slug ?? copy.Slug;
            copy.Version++;
            copy.SavedAt = clock.GetUtcNow();
            return copy.Version;
        },
        cancel);
}
