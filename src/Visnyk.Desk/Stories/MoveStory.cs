using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
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
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed("story.move", $"story {request.Story}", $"to section {request.Section}"),
        async db =>
        {
            var story = await db.Stories.FindAsync([request.Story], cancel);
            if (story is null || await db.Sections.FindAsync([request.Section], cancel) is null)
            {
                return new Problem("section.unknown", $"There is no story {request.Story}, or no section {request.Section}.");
            }

            var articles = await db.Articles.Where(a => a.StoryId == story.Id).ToListAsync(cancel);
            if (WhatStops(by, story, request.Section, articles) is { } stop)
            {
                return stop;
            }

            story.Section = request.Section;
            foreach (var article in articles.Where(a => a.PublicState == PublicState.Published))
            {
                await ArticleAddress.Move(db, search, article, story.Section, cancel);
            }

            await SitemapPages.Touch(db, story.Id, clock.GetUtcNow(), cancel);
            return story.Id;
        },
        cancel);

    /// <summary>Where readers have the story, moving it is publishing; else it is writing. Both sections must be the actor's.</summary>
    private static Problem? WhatStops(Actor by, Story story, SectionId to, List<Article> articles)
    {
        var right = articles.Any(a => a.PublicState == PublicState.Published) ? Right.Publish : by.User is { } user && story.CreatedBy == user ? Right.WriteOwn : Right.EditSource;
        return new[] { story.Section, to }
            .Select(section => by.WhatStops(right, Matter.Of(story) with { Section = section }))
            .FirstOrDefault(p => p is not null);
    }
}
