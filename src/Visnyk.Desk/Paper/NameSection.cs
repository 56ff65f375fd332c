using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>
/// Names a section in an edition, or names it anew. Its former address and those of its articles go on leading there; stories of the section that
/// stood under the one for the rest move to it.
/// </summary>
public sealed class NameSection(WriteQueue writes, SearchIndex search, TimeProvider clock)
{
    /// <summary>The name.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="Name">Its name there.</param>
    public sealed record Request(SectionId Section, EditionTag Edition, string Name)
    {
        /// <summary>The slug; null to make it from the name.</summary>
        public Slug? Slug { get; init; }

        /// <summary>One line about it.</summary>
        public string Description { get; init; } = "";

        /// <summary>Whether stories of sections without a name in this edition stand here from now on.</summary>
        public bool TakesTheRest { get; init; }
    }

    /// <summary>The slug, or a problem where section or edition do not exist, or the slug is reserved or taken.</summary>
    public Task<Outcome<Slug>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by, new Deed("section.name", $"section {request.Section}", $"{request.Edition}: {request.Name}"), db => Name(db, by, request, cancel), cancel);

    private async Task<Outcome<Slug>> Name(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        // Which section takes the rest is where stories stand, and more than a name.
        if (by.WhatStops(request.TakesTheRest ? Right.Arrange : Right.Name, new Matter { Edition = request.Edition, Section = request.Section }) is { } stop)
        {
            return stop;
        }

        var edition = request.Edition;
        var slug = request.Slug ?? Slug.For(request.Name, edition.Language, "section");
        if (await db.Sections.FindAsync([request.Section], cancel) is null || await db.Editions.FindAsync([edition], cancel) is null)
        {
            return new Problem("section.unknown", $"There is no section {request.Section}, or no edition '{edition}'.", edition.Value);
        }

        if (GivenName.WhatIsWrong(edition, OneLine.Of(request.Name), OneLine.Of(request.Description)) is { } wrong)
        {
            return wrong;
        }

        if (ReservedWords.Contains(slug))
        {
            return new Problem("slug.reserved", $"'{slug}' is a word that addresses use themselves; choose another slug.", edition.Value);
        }

        if (!await AddressBook.IsFree(db, edition, AddressSpace.Root, slug, AddressKind.Section, request.Section.Value, cancel))
        {
            return new Problem("slug.taken", $"'{slug}' belongs, or once belonged, to something else; choose another slug.", edition.Value);
        }

        await AddressBook.Claim(db, edition, AddressSpace.Root, slug, AddressKind.Section, request.Section.Value, cancel);
        await Write(db, request, slug, cancel);
        await db.SaveChangesAsync(cancel);
        await TakeHome(db, edition, cancel);
        await SitemapPages.Touch(db, edition, clock.GetUtcNow(), cancel);
        return slug;
    }

    private static async Task Write(NewsroomDb db, Request request, Slug slug, CancellationToken cancel)
    {
        if (request.TakesTheRest)
        {
            foreach (var other in await db.SectionNames.Where(n => n.Edition == request.Edition && n.TakesTheRest).ToListAsync(cancel))
            {
                other.TakesTheRest = false;
            }
        }

        var name = await db.SectionNames.FindAsync([request.Edition, request.Section], cancel);
        if (name is null)
        {
            name = new SectionName { SectionId = request.Section, Edition = request.Edition, Name = "" };
            db.SectionNames.Add(name);
        }

        name.Name = OneLine.Of(request.Name);
        name.Slug = slug;
        name.Description = OneLine.Of(request.Description);
        name.TakesTheRest = request.TakesTheRest || name.TakesTheRest;
    }

    /// <summary>Moves the edition's articles that now belong elsewhere: to a section named just now, or to the new one for the rest.</summary>
    private async Task TakeHome(NewsroomDb db, EditionTag edition, CancellationToken cancel)
    {
        var named = await db.SectionNames.Where(n => n.Edition == edition).ToListAsync(cancel);
        var ids = named.Select(n => n.SectionId).ToList();
        var rest = named.FirstOrDefault(n => n.TakesTheRest)?.SectionId;
        var strays = await db.Articles
            .Where(a => a.Edition == edition && a.PublicState == PublicState.Published)
            .Join(db.Stories, a => a.StoryId, s => s.Id, (a, s) => new { Article = a, s.Section })
            .Join(db.PublishedArticles, x => x.Article.Id, p => p.Id, (x, p) => new { x.Article, x.Section, Stands = p.Section })
            .Where(x => x.Stands != x.Section && (ids.Contains(x.Section) || x.Stands != rest))
            .ToListAsync(cancel);
        foreach (var stray in strays)
        {
            await ArticleAddress.Move(db, search, stray.Article, stray.Section, cancel);
        }
    }
}
