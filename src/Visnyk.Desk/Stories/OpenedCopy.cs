using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Stories;

/// <summary>A working copy that somebody is about to change, and may.</summary>
/// <param name="Story">Its story.</param>
/// <param name="Article">Its article.</param>
/// <param name="Copy">The copy.</param>
internal sealed record OpenedCopy(Story Story, Article Article, WorkingCopy Copy)
{
    /// <summary>The copy of a story in an edition; a problem where there is none, or where the actor may not write in it.</summary>
    public static async Task<Outcome<OpenedCopy>> Find(NewsroomDb db, Actor by, StoryId id, EditionTag edition, CancellationToken cancel)
    {
        if (by.WhatStops(Right.Read) is { } nobody)
        {
            return nobody;
        }

        var article = await db.Articles.FirstOrDefaultAsync(a => a.StoryId == id && a.Edition == edition, cancel);
        if (article is null || await db.WorkingCopies.FindAsync([article.Id], cancel) is not { } copy)
        {
            return new Problem("article.unknown", $"Story {id} has no article in '{edition}'.", edition.Value);
        }

        var story = (await db.Stories.FindAsync([id], cancel))!;
        return Permission.ToWrite(by, Matter.Of(story, article, (await db.Editions.FindAsync([edition], cancel))!)) is { } stop
            ? stop
            : new OpenedCopy(story, article, copy);
    }
}
