using System.Collections.Immutable;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Writes a static page in one edition; readers have it at once.</summary>
public sealed class WritePage(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>The page.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Body">Its text.</param>
    /// <param name="Position">Its place among the pages.</param>
    public sealed record Request(EditionTag Edition, string Title, ImmutableArray<Block> Body, int Position)
    {
        /// <summary>The page, where it exists in another edition or is written anew; null for a new one.</summary>
        public PageId? Page { get; init; }

        /// <summary>The slug; null to make it from the title.</summary>
        public Slug? Slug { get; init; }
    }

    /// <summary>The page's id, or a problem where the edition does not exist, or the slug is reserved or taken.</summary>
    public Task<Outcome<PageId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<PageId>(
        by,
        page => new Deed("page.write", $"page {page}", $"{request.Edition}: {request.Title}"),
        async db =>
        {
            if (by.WhatStops(Right.Arrange, new Matter { Edition = request.Edition }) is { } stop)
            {
                return stop;
            }

            var id = request.Page ?? new PageId(ids.Next());
            var slug = request.Slug ?? Slug.For(request.Title, request.Edition.Language, "page");
            if (await db.Editions.FindAsync([request.Edition], cancel) is null)
            {
                return new Problem("edition.unknown", $"There is no edition '{request.Edition}'.", request.Edition.Value);
            }

            if (ReservedWords.Contains(slug) || !await AddressBook.IsFree(db, request.Edition, AddressSpace.Root, slug, AddressKind.Page, id.Value, cancel))
            {
                return new Problem("slug.taken", $"'{slug}' is used by addresses themselves, or belongs or once belonged to something else.", request.Edition.Value);
            }

            await AddressBook.Claim(db, request.Edition, AddressSpace.Root, slug, AddressKind.Page, id.Value, cancel);
            var page = await db.Pages.FindAsync([id, request.Edition], cancel);
            if (page is null)
            {
                page = new StaticPage { Id = id, Edition = request.Edition, Title = "" };
                db.Pages.Add(page);
            }

            (page.Title, page.Slug, page.Position, page.Body) = (request.Title, slug, request.Position, request.Body);
            page.UpdatedAt = clock.GetUtcNow();
            await EmbedsNoted.In(db, request.Body, cancel);
            return id;
        },
        cancel);
}
