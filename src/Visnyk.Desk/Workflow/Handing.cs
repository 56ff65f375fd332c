using System.Collections.Immutable;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
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

    /// <summary>Hands a story in some editions to somebody else, with a word to them.</summary>
    public static async Task<Outcome<ImmutableArray<ArticleId>>> On(
        NewsroomDb db, Actor by, StoryId story, IReadOnlyList<EditionTag> editions, string text, Func<Article, string, Problem?> step, DateTimeOffset now, CancellationToken cancel)
    {
        var note = Note(text);
        if (!note.Done)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(note.Problems);
        }

        var found = await ArticlesOf.Find(db, by, Right.Review, story, editions, cancel);
        return found.Done
            ? await Each(db, story, found.Value, article => step(article, note.Value), now, cancel)
            : Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
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
