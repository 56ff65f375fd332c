using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Notifications;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Comments;

/// <summary>Changes what one said oneself. Who is named now and was not before is told.</summary>
public sealed class ChangeComment(WriteQueue writes, Messenger messenger, TimeProvider clock)
{
    /// <summary>What to change.</summary>
    /// <param name="Comment">The comment.</param>
    /// <param name="Text">What it says then.</param>
    public sealed record Request(CommentId Comment, string Text);

    /// <summary>The comment's id; or a problem where it is gone or somebody else's, or where the text cannot be.</summary>
    public Task<Outcome<CommentId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<CommentId>(
        by,
        new Deed("comment.change", $"comment {request.Comment}"),
        async db =>
        {
            var found = await Own(db, by, request.Comment, cancel);
            var text = Comment.Sound(request.Text);
            if (!found.Done || !text.Done)
            {
                return Outcome.Failed<CommentId>([.. found.Problems, .. text.Problems]);
            }

            var comment = found.Value;
            var people = await db.Users.Where(u => u.DisabledAt == null).ToListAsync(cancel);
            var before = Comment.Mentioned(comment.Text, people);
            comment.Change(text.Value, clock.GetUtcNow());
            var named = Comment.Mentioned(comment.Text, people).Except(before).Select(p => (UserId?)p.Id);
            await messenger.Tell(db, by, NotificationKind.Mentioned, (await db.Articles.FindAsync([comment.ArticleId], cancel))!, named, comment.Text, cancel, comment.Id);
            return comment.Id;
        },
        cancel);

    /// <summary>A comment of one's own that is there.</summary>
    internal static async Task<Outcome<Comment>> Own(NewsroomDb db, Actor by, CommentId id, CancellationToken cancel)
    {
        if (by.WhatStops(Right.Read) is { } stop)
        {
            return stop;
        }

        return await db.Comments.FindAsync([id], cancel) is not { DeletedAt: null } comment ? new Problem("comment.unknown", $"There is no comment {id} any more.")
            : comment.CreatedBy is null || comment.CreatedBy != by.User ? new Problem("rights.comment", "A comment is changed by whoever wrote it.")
            : comment;
    }
}
