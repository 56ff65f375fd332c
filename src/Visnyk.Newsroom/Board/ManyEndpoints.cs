using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Board;

/// <summary>The same for many stories of the board at once; one for which it cannot be done does not keep the others from it, and is said.</summary>
internal static class ManyEndpoints
{
    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapPost("/board/many", Do).Needs(Right.Read);

    private static async Task<IResult> Do(HttpContext http, Database database, TimeProvider clock, AssignArticle assign, SetUrgency setUrgency, TagStory tag, SendForTranslation translate)
    {
        var many = ManyAtOnce.Of(await FormGuard.Fields(http));
        var actor = Visit.Of(http).Actor;
        var edition = EditionTag.TryParse(many.Edition, out var tagged) ? tagged : (EditionTag?)null;
        var topic = ShortKey.TryRead(many.Topic, out var key) ? new TopicId(key) : (TopicId?)null;
        if (WhatIsMissing(many, edition, topic) is { } missing)
        {
            return await BoardEndpoints.Show(http, database, clock, [missing], many: many);
        }

        UserId? to = ShortKey.TryRead(many.To, out var user) ? new UserId(user) : null;
        var refused = new Dictionary<StoryId, Problem>();
        foreach (var story in many.Stories)
        {
            IEnumerable<Problem> problems = many.What switch
            {
                "urgency" => (await setUrgency.Run(actor, new(story, many.Urgency), http.RequestAborted)).Problems,
                "tag" or "untag" => (await tag.Run(actor, new(story, topic!.Value, many.What == "untag"), http.RequestAborted)).Problems,
                "translate" => (await translate.Run(actor, new(story, edition!.Value, to), http.RequestAborted)).Problems,
                _ => (await assign.Run(actor, new(story, [edition!.Value], to) { KeepsDue = true }, http.RequestAborted)).Problems,
            };
            if (problems.FirstOrDefault() is { } problem)
            {
                refused.Add(story, problem);
            }
        }

        var ask = BoardAsk.Of(http.Request);
        return refused.Count == 0
            ? Results.LocalRedirect(ask.Address(ask.After, many.What is "tag" or "untag" && !actor.May(Right.Publish) ? "board.many.later" : "board.many"))
            : await BoardEndpoints.Show(
                http, database, clock, [], many: many with { Done = many.Stories.Count - refused.Count, Stories = [.. refused.Keys], Refused = await Why(database, refused, http.RequestAborted) });
    }

    private static Problem? WhatIsMissing(ManyAtOnce many, EditionTag? edition, TopicId? topic) =>
        many.Stories.Count == 0 ? new Problem("board.none", "No story is chosen.")
        : many.What is "tag" or "untag" ? topic is null ? new Problem("topic.none", "No topic is chosen.") : null
        : many.What != "urgency" && edition is null ? new Problem("edition.none", "No edition is chosen.")
        : null;

    /// <summary>Each reason once, with the stories that it is for as the board calls them.</summary>
    private static async Task<IReadOnlyList<ManyRefused>> Why(Database database, Dictionary<StoryId, Problem> refused, CancellationToken cancel)
    {
        await using var db = database.OpenNewsroom();
        var ids = refused.Keys.ToList();
        var told = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.StoryId))
            .Join(db.Stories, a => a.StoryId, s => s.Id, (article, story) => new { article.Id, article.StoryId, article.Edition, story.SourceEdition })
            .Join(db.WorkingCopies, a => a.Id, c => c.ArticleId, (article, copy) => new { article.Id, article.StoryId, article.Edition, article.SourceEdition, copy.Headline })
            .ToListAsync(cancel);
        string Headline(StoryId story) => told.Where(t => t.StoryId == story).OrderBy(t => t.Edition != t.SourceEdition).ThenBy(t => t.Id.Value).FirstOrDefault()?.Headline ?? "";
        return [.. refused.GroupBy(r => r.Value with { Detail = "" }).Select(g => new ManyRefused(g.Key, [.. g.Select(r => Headline(r.Key))]))];
    }
}
