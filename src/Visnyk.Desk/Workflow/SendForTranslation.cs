using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Begins a story's article in an edition that has none, and gives it to somebody.</summary>
public sealed class SendForTranslation(WriteQueue writes, Messenger messenger, IdSource ids, TimeProvider clock)
{
    /// <summary>What to send.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition that is to have it.</param>
    /// <param name="To">Who is to write it there; null for nobody in particular.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, UserId? To);

    /// <summary>The new article's id, or what stops it: the edition may have the story already.</summary>
    public Task<Outcome<ArticleId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<ArticleId>(
        by,
        made => new Deed("article.translate", $"story {request.Story}", $"{request.Edition} to {(request.To is { } to ? $"user {to}" : "nobody")}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.Stories.FindAsync([request.Story], cancel) is not { } story)
            {
                return new Problem("story.unknown", $"There is no story {request.Story}.");
            }

            if (await db.Editions.FindAsync([request.Edition], cancel) is not { } edition)
            {
                return new Problem("edition.unknown", $"There is no edition '{request.Edition}'.");
            }

            if (by.WhatStops(Right.Review, Matter.Of(story, null, edition)) is { } stop)
            {
                return stop;
            }

            if (await db.Articles.AnyAsync(a => a.StoryId == story.Id && a.Edition == edition.Tag, cancel))
            {
                return new Problem("translate.there", $"Edition '{edition.Tag}' has this story already.", edition.Tag.Value);
            }

            if (request.To is { } user && await db.Users.FindAsync([user], cancel) is not { DisabledAt: null })
            {
                return new Problem("assign.unknown", "Nobody who works here has this name.");
            }

            var article = new Article { Id = new ArticleId(ids.Next()), StoryId = story.Id, Edition = edition.Tag, CreatedBy = by.User };
            article.Assign(request.To, null, "");
            db.Articles.Add(article);
            var copy = new WorkingCopy { ArticleId = article.Id, Content = ArticleContent.Empty };
            copy.Saved(by.User, clock.GetUtcNow(), changed: false);
            db.WorkingCopies.Add(copy);
            story.Touch(clock.GetUtcNow());
            await messenger.Tell(db, by, NotificationKind.Assigned, article, [request.To], "", cancel);
            return article.Id;
        },
        cancel);
}
