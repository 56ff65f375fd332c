using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes an author or names them anew, in the editions given.</summary>
public sealed class NameAuthor(WriteQueue writes, IdSource ids)
{
    /// <summary>The author.</summary>
    /// <param name="Key">Their key; an author with this key is named anew.</param>
    /// <param name="Names">How they stand in each edition.</param>
    public sealed record Request(string Key, ImmutableArray<Entry> Names);

    /// <summary>An author in one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Name">The name in bylines.</param>
    /// <param name="Role">What they do; may be empty.</param>
    /// <param name="About">A sentence about them; may be empty.</param>
    public sealed record Entry(EditionTag Edition, string Name, string Role = "", string About = "");

    /// <summary>The author's id.</summary>
    public Task<Outcome<AuthorId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<AuthorId>(
        by,
        named => new Deed("author.name", $"author {named}", request.Key),
        async db =>
        {
            var author = await db.Authors.FirstOrDefaultAsync(a => a.Key == request.Key, cancel);
            if (Permission.ToName(by, author is null, request.Names.Select(n => n.Edition)) is { } stop)
            {
                return stop;
            }

            if (author is null)
            {
                author = new Author { Id = new AuthorId(ids.Next()), Key = request.Key };
                db.Authors.Add(author);
            }

            foreach (var entry in request.Names)
            {
                var row = await db.AuthorNames.FindAsync([author.Id, entry.Edition], cancel);
                if (row is null)
                {
                    row = new AuthorName { AuthorId = author.Id, Edition = entry.Edition, Name = "" };
                    db.AuthorNames.Add(row);
                }

                (row.Name, row.Role, row.About) = (entry.Name, entry.Role, entry.About);
                row.Slug = await AddressBook.Claim(
                    db,
                    entry.Edition,
                    AddressSpace.Authors,
                    Slug.For(entry.Name, entry.Edition.Language, "author"),
                    AddressKind.Author,
                    author.Id.Value,
                    cancel);
            }

            return author.Id;
        },
        cancel);
}
