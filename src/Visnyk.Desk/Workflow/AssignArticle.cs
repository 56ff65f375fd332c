using System.Collections.Immutable;
using Visnyk.Desk.Notifications;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Workflow;

/// <summary>Gives a story in one or several editions to somebody, with a time and a note; or takes it from whoever has it.</summary>
public sealed class AssignArticle(WriteQueue writes, Messenger messenger, TimeProvider clock)
{
    /// <summary>What to give to whom.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    /// <param name="To">Who is to work on it; null for nobody.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions, UserId? To)
    {
        /// <summary>When it is to be done; null for no time.</summary>
        public DateTimeOffset? DueAt { get; init; }

        /// <summary>Whether the time that was set stays, whatever <see cref="DueAt"/> says.</summary>
        public bool KeepsDue { get; init; }

        /// <summary>A word to them; may be empty.</summary>
        public string Note { get; init; } = "";
    }

    /// <summary>The articles, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("article.assign", $"story {request.Story}", $"{string.Join(' ', request.Editions)} to {(request.To is { } to ? $"user {to}" : "nobody")}"),
        async db =>
        {
            var found = await ArticlesOf.Find(db, by, Right.Review, request.Story, request.Editions, cancel);
            var note = Handing.Note(request.Note);
            if (!found.Done || !note.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>([.. found.Problems, .. note.Problems]);
            }

            if (request.To is { } user && await db.Users.FindAsync([user], cancel) is not { DisabledAt: null })
            {
                return new Problem("assign.unknown", "Nobody who works here has this name.");
            }

            var newly = found.Value.Where(a => a.AssignedTo != request.To || note.Value.Length > 0).ToList();
            var given = await Handing.Each(
                db,
                request.Story,
                found.Value,
                article =>
                {
                    article.Assign(request.To, request.KeepsDue ? article.DueAt : request.DueAt, note.Value);
                    return null;
                },
                clock.GetUtcNow(),
                cancel);
            foreach (var article in newly)
            {
                await messenger.Tell(db, by, NotificationKind.Assigned, article, [request.To], note.Value, cancel);
            }

            return given;
        },
        cancel);
}
