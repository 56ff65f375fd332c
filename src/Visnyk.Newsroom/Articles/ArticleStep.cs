using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Articles;

/// <summary>A step that a form takes with an article, in its own edition and in those that come along.</summary>
internal static class ArticleStep
{
    /// <summary>What is done; the problems that kept it from being done.</summary>
    public delegate Task<IReadOnlyList<Problem>> Step(Actor by, ArticleSheet sheet, ImmutableArray<EditionTag> editions, IFormCollection form);

    /// <summary>Takes the step, and goes on to the page that says so; where something kept it from being done, the page is shown again.</summary>
    /// <param name="http">The request.</param>
    /// <param name="database">The database.</param>
    /// <param name="key">The article, as addresses name it.</param>
    /// <param name="what">What is said to be done, as locales name it.</param>
    /// <param name="pathOf">The page.</param>
    /// <param name="step">The step.</param>
    /// <param name="again">Shows the page with what was wrong.</param>
    public static async Task<IResult> Do(
        HttpContext http, Database database, string key, string what, Func<ArticleSheet, string> pathOf, Step step, Func<IReadOnlyList<Problem>, IFormCollection, Task<IResult>> again)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var form = await FormGuard.Fields(http);

        // The article's own edition is always meant, and says whose clock counts; others come along.
        var others = form["also"].Select(tag => EditionTag.TryParse(tag, out var edition) ? edition : (EditionTag?)null).OfType<EditionTag>().Take(50);
        var problems = await step(Visit.Of(http).Actor, sheet, [.. others.Prepend(sheet.Edition.Tag).Distinct()], form);
        return problems.Count == 0 ? View.Done(pathOf(sheet), what) : await again(problems, form);
    }

    /// <summary>What kept an action from being done.</summary>
    public static async Task<IReadOnlyList<Problem>> Problems<T>(Task<Outcome<T>> action) => (await action).Problems;
}
