using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Stories;

/// <summary>Finds the articles that an action is about.</summary>
internal static class ArticlesOf
{
    /// <summary>
    /// The story's articles in these editions, in their order; a problem for each edition that has none or in which the actor has not the right, or
    /// where no edition is named.
    /// </summary>
    public static async Task<Outcome<List<Article>>> Find(
        NewsroomDb db, Actor by, Right right, StoryId story, IReadOnlyList<EditionTag> editions, CancellationToken cancel)
    {
        if (by.WhatStops(Right.Read) is { } stop)
        {
            return stop;
        }

        if (editions.Count == 0)
        {
            return new Problem("edition.none", "No edition is named.");
        }

        var all = await db.Articles.Where(a => a.StoryId == story).ToListAsync(cancel);
        var problems = editions.Where(e => all.All(a => a.Edition != e))
            .Select(e => new Problem("article.unknown", $"Story {story} has no article in '{e}'.", e.Value))
            .ToList();
        if (problems.Count == 0)
        {
            var about = (await db.Stories.FindAsync([story], cancel))!;
            foreach (var edition in editions.Distinct())
            {
                var matter = Matter.Of(about, all.First(a => a.Edition == edition), (await db.Editions.FindAsync([edition], cancel))!);
                problems.AddRange(by.WhatStops(right, matter) is { } refused ? [refused] : []);
            }
        }

        return problems.Count > 0 ? Outcome.Failed<List<Article>>(problems) : editions.Distinct().Select(e => all.First(a => a.Edition == e)).ToList();
    }
}
