using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Comments;

/// <summary>Says something about an article or a passage of it, or answers somebody. Whoever is named is told; so are those who talk in the thread.</summary>
public sealed class AddComment(WriteQueue writes, Messenger messenger, IdSource ids, TimeProvider clock)
{
    /// <summary>What to say.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Text">What; people are named as <c>@Name</c>.</param>
    public sealed record Request(ArticleId Article, string Text)
    {
        /// <summary>The passage; null for the whole article, and for answers.</summary>
        public Anchor? Anchor { get; init; }

        /// <summary>The thread that it answers in; null to begin one.</summary>
        public CommentId? Thread { get; init; }
    }

    /// <summary>The comment's id; or a problem where there is no such article or thread, or where the text cannot be.</summary>
    public Task<Outcome<CommentId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<CommentId>(
        by,
        made => new Deed("comment.add", $"article {request.Article}", $"comment {made}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } stop)
            {
                return stop;
            }

            var text = Comment.Sound(request.Text);
            if (!text.Done)
            {
                return Outcome.Failed<CommentId>(text.Problems);
            }

            if (await db.Articles.FindAsync([request.Article], cancel) is not { } article || await db.WorkingCopies.FindAsync([request.Article], cancel) is not { } copy)
            {
                return new Problem("article.unknown", $"There is no article {request.Article}.");
            }

            var first = request.Thread is { } thread ? await db.Comments.FindAsync([thread], cancel) : null;
            if (request.Thread is not null && first is not { IsFirst: true })
            {
                return new Problem("comment.unknown", $"There is no thread {request.Thread} any more.");
            }

            if (first is not null && first.ArticleId != article.Id)
            {
                return new Problem("comment.unknown", $"Thread {request.Thread} is about another article.");
            }

            if (request.Anchor is { } anchor && (anchor.Quote.Length > Anchor.LongestQuote || anchor.Prefix.Length + anchor.Suffix.Length > 2 * Anchor.Around))
            {
                return new Problem("comment.passage", $"A passage has at most {Anchor.LongestQuote} characters.");
            }

            var id = new CommentId(ids.Next());
            var comment = new Comment { Id = id, ArticleId = article.Id, Thread = first?.Id ?? id, CreatedBy = by.User, CreatedAt = clock.GetUtcNow() };
            comment.Say(text.Value, first is null ? request.Anchor : null);

            // Words that were changed while somebody wrote about them are gone; what they wrote is kept all the same.
            comment.Follow(Anchoring.Between(copy.Content.Body, copy.Content.Body, parts: true));
            db.Comments.Add(comment);
            await Tell(db, by, article, comment, cancel);
            return id;
        },
        cancel);

    private async Task Tell(NewsroomDb db, Actor by, Article article, Comment comment, CancellationToken cancel)
    {
        var people = await db.Users.Where(u => u.DisabledAt == null).ToListAsync(cancel);
        var named = Comment.Mentioned(comment.Text, people).Select(p => (UserId?)p.Id).ToList();
        await messenger.Tell(db, by, NotificationKind.Mentioned, article, named, comment.Text, cancel, comment.Id);
        if (!comment.IsFirst)
        {
            var thread = comment.Thread;
            var talking = await db.Comments.Where(c => c.Thread == thread && c.DeletedAt == null).Select(c => c.CreatedBy).ToListAsync(cancel);
            await messenger.Tell(db, by, NotificationKind.Answered, article, talking.Except(named), comment.Text, cancel, comment.Id);
        }
    }
}
