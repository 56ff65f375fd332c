using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Stories;

/// <summary>Finds the articles that an action is about.</summary>
internal static class ArticlesOf
{
    /// <summary>The story's articles in these editions, in their order; a problem for each edition that has none, or where no edition is named.</summary>
    public static async Task<Outcome<List<Article>>> Find(NewsroomDb db, StoryId story, IReadOnlyList<EditionTag> editions, CancellationToken cancel)
    {
        if (editions.Count == 0)
        {
            return new Problem("edition.none", "No edition is named.");
        }

        var all = await db.Articles.Where(a => a.StoryId == story).ToListAsync(cancel);
        var problems = editions.Where(e => all.All(a => a.Edition != e))
            .Select(e => new Problem("article.unknown", $"Story {story} has no article in '{e}'.", e.Value))
            .ToList();
        return problems.Count > 0 ? Outcome.Failed<List<Article>>(problems) : editions.Distinct().Select(e => all.First(a => a.Edition == e)).ToList();
    }
}
