using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Comments;

/// <summary>Settles what was talked about, or opens it again.</summary>
public sealed class ResolveThread(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to settle.</summary>
    /// <param name="Thread">The thread: the comment that began it.</param>
    /// <param name="Resolved">Whether it is settled; else it is open again.</param>
    public sealed record Request(CommentId Thread, bool Resolved = true);

    /// <summary>The thread's id, or a problem where there is none.</summary>
    public Task<Outcome<CommentId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<CommentId>(
        by,
        new Deed(request.Resolved ? "comment.resolve" : "comment.reopen", $"comment {request.Thread}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } stop)
            {
                return stop;
            }

            if (await db.Comments.FindAsync([request.Thread], cancel) is not { IsFirst: true } first)
            {
                return new Problem("comment.unknown", $"There is no thread {request.Thread}.");
            }

            first.Resolve(request.Resolved, by.User, clock.GetUtcNow());
            return first.Id;
        },
        cancel);
}
