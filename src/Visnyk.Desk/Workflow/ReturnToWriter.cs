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

/// <summary>Gives a story back to who writes it, with what is to be done. An approval ends.</summary>
public sealed class ReturnToWriter(WriteQueue writes, Messenger messenger, TimeProvider clock)
{
    /// <summary>What it is about.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="Note">A word to whoever goes on with it; may be empty.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, string Note = "");

    /// <summary>The articles, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.return", $"story {request.Story}", string.Join(' ', request.Editions)),
        async db =>
        {
            var returned = await Handing.On(db, by, request.Story, request.Editions, request.Note, (article, note) => article.ReturnToWriter(note), clock.GetUtcNow(), cancel);
            if (returned.Done)
            {
                await messenger.TellWriters(db, by, NotificationKind.Returned, db.Articles.Local.Where(a => returned.Value.Contains(a.Id)).ToList(), request.Note.Trim(), cancel);
            }

            return returned;
        },
        cancel);
}
