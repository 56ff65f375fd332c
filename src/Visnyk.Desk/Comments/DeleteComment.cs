using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Comments;

/// <summary>Takes back what one said oneself. Its words are gone for good; answers to it stay.</summary>
public sealed class DeleteComment(WriteQueue writes, TimeProvider clock)
{
    /// <summary>The comment's id; or a problem where it is gone, or somebody else's.</summary>
    public Task<Outcome<CommentId>> Run(Actor by, CommentId id, CancellationToken cancel = default) => writes.Run<CommentId>(
        by,
        new Deed("comment.delete", $"comment {id}"),
        async db =>
        {
            var found = await ChangeComment.Own(db, by, id, cancel);
            if (!found.Done)
            {
                return Outcome.Failed<CommentId>(found.Problems);
            }

            found.Value.Delete(clock.GetUtcNow());
            return id;
        },
        cancel);
}
