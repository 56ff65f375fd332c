using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Moves a story to another section: at once in every edition, with every former address leading to the new one.</summary>
public sealed class MoveStory(WriteQueue writes, SearchIndex search, TimeProvider clock)
{
    /// <summary>Where to.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Section">Its new section.</param>
    public sealed record Request(StoryId Story, SectionId Section);

    /// <summary>The story's id, or a problem where story or section do not exist.</summary>
    public Task<Outcome<StoryId>> Run(Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        async db =>
        {
            var story = await db.Stories.FindAsync([request.Story], cancel);
            if (story is null || await db.Sections.FindAsync([request.Section], cancel) is null)
            {
                return new Problem("section.unknown", $"There is no story {request.Story}, or no section {request.Section}.");
            }

            story.Section = request.Section;
            foreach (var article in await db.Articles.Where(a => a.StoryId == story.Id && a.PublicState == PublicState.Published).ToListAsync(cancel))
            {
                await ArticleAddress.Move(db, search, article, story.Section, cancel);
            }

            await SitemapPages.Touch(db, story.Id, clock.GetUtcNow(), cancel);
            return story.Id;
        },
        cancel);
}
