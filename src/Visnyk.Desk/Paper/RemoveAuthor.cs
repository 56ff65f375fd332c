using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Removes an author that no story uses. Its addresses are never given to anything else.</summary>
public sealed class RemoveAuthor(WriteQueue writes)
{
    /// <summary>The author that was removed, or what stops it: rights, or how many stories use it.</summary>
    public Task<Outcome<AuthorId>> Run(Actor by, AuthorId author, CancellationToken cancel = default) => writes.Run<AuthorId>(
        by,
        new Deed("author.remove", $"author {author}"),
        async db =>
        {
            if (Permission.ToArrange(by, await db.AuthorNames.Where(n => n.AuthorId == author).Select(n => n.Edition).ToListAsync(cancel)) is { } stop)
            {
                return stop;
            }

            if (await db.Authors.FindAsync([author], cancel) is not { } found)
            {
                return new Problem("author.unknown", $"There is no author {author}.");
            }

            if (await Uses.Of(db, author, cancel) is > 0 and var stories)
            {
                return new Problem("author.used", $"{stories} stories use author {author}.") { Count = stories };
            }

            await AddressBook.CloseForGood(db, AddressKind.Author, author.Value, cancel);
            await db.AuthorNames.Where(n => n.AuthorId == author).ExecuteDeleteAsync(cancel);
            db.Authors.Remove(found);
            return author;
        },
        cancel);
}
