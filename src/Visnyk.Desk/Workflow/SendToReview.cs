using System.Collections.Immutable;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Asks for somebody to read a story in one or several editions.</summary>
public sealed class SendToReview(WriteQueue writes, Messenger messenger, TimeProvider clock)
{
    /// <summary>What it is about.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="Note">A word to whoever goes on with it; may be empty.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, string Note = "");

    /// <summary>The articles, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.review", $"story {request.Story}", string.Join(' ', request.Editions)),
        async db =>
        {
            var sent = await Handing.On(db, by, request.Story, request.Editions, request.Note, (article, note) => article.SendToReview(note), clock.GetUtcNow(), cancel);
            foreach (var article in sent.Done ? db.Articles.Local.Where(a => sent.Value.Contains(a.Id)).ToList() : [])
            {
                var story = (await db.Stories.FindAsync([request.Story], cancel))!;
                await messenger.Tell(db, by, NotificationKind.InReview, article, await Messenger.Reviewers(db, by, story, article, cancel), request.Note.Trim(), cancel);
            }

            return sent;
        },
        cancel);
}
