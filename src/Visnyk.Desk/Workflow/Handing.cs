using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.Workflow;

/// <summary>What is common to work that goes from hand to hand.</summary>
internal static class Handing
{
    /// <summary>A note as it is kept; problem where it is too long.</summary>
    public static Outcome<string> Note(string text)
    {
        var clean = CleanText.Of(text).Trim();
        return clean.Length <= Article.LongestNote ? clean : new Problem("note.long", $"A note has at most {Article.LongestNote} characters.");
    }

    /// <summary>Takes the same step with each article: with all of them, or none.</summary>
    public static async Task<Outcome<ImmutableArray<ArticleId>>> Each(
        NewsroomDb db, StoryId story, IReadOnlyList<Article> articles, Func<Article, Problem?> step, DateTimeOffset now, CancellationToken cancel)
    {
        var problems = articles.Select(step).OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(problems);
        }

        (await db.Stories.FindAsync([story], cancel))!.Touch(now);
        return articles.Select(a => a.Id).ToImmutableArray();
    }
}
