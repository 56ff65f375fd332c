using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes an author or names them anew, in the editions given.</summary>
public sealed class NameAuthor(WriteQueue writes, IdSource ids)
{
    /// <summary>The author.</summary>
    /// <param name="Key">Their key; an author with this key is named anew. Null for a new one that no import knows.</param>
    /// <param name="Names">How they stand in each edition.</param>
    public sealed record Request(string? Key, ImmutableArray<Entry> Names);

    /// <summary>An author in one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Name">The name in bylines.</param>
    /// <param name="Role">What they do; may be empty.</param>
    /// <param name="About">A sentence about them; may be empty.</param>
    public sealed record Entry(EditionTag Edition, string Name, string Role = "", string About = "")
    {
        /// <summary>A slug chosen by hand; null to have it made of the name.</summary>
        public Slug? Slug { get; init; }
    }

    /// <summary>The author's id, or what is wrong with their names.</summary>
    public Task<Outcome<AuthorId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<AuthorId>(
        by,
        named => new Deed("author.name", $"author {named}", request.Key ?? ""),
        async db =>
        {
            var author = await db.Authors.FirstOrDefaultAsync(a => a.Key == request.Key, cancel);
            if (Permission.ToName(by, author is null, request.Names.Select(n => n.Edition)) is { } stop)
            {
                return stop;
            }

            if (await Naming.WhatIsWrong(db, request.Names.Select(n => KeyValuePair.Create(n.Edition, n.Name)), cancel) is { } wrong)
            {
                return wrong;
            }

            if (author is null)
            {
                var id = new AuthorId(ids.Next());
                author = new Author { Id = id, Key = request.Key ?? id.ToString() };
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

                (row.Name, row.Role, row.About) = (OneLine.Of(entry.Name), OneLine.Of(entry.Role), OneLine.Of(entry.About));
                if (GivenName.WhatIsWrong(entry.Edition, row.Name, row.Role, row.About) is { } much)
                {
                    return much;
                }

                var slug = await Naming.Slug(
                    db, entry.Edition, AddressSpace.Authors, entry.Slug, () => Slug.For(row.Name, entry.Edition.Language, "author"), AddressKind.Author, author.Id.Value, cancel);
                if (!slug.Done)
                {
                    return Outcome.Failed<AuthorId>(slug.Problems);
                }

                row.Slug = slug.Value;
            }

            return author.Id;
        },
        cancel);
}
