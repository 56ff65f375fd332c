using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Takes an edition away in which nothing was ever written, with the names that things have in it. One that has articles stays: their addresses are for good.</summary>
public sealed class RemoveEdition(WriteQueue writes)
{
    /// <summary>The edition's tag, or a problem where it has articles or pages, or is the only one, or people are limited to it.</summary>
    public Task<Outcome<EditionTag>> Run(Actor by, EditionTag tag, CancellationToken cancel = default) => writes.Run<EditionTag>(
        by,
        new Deed("edition.remove", $"edition {tag}"),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            if (await db.Editions.FindAsync([tag], cancel) is not { } edition)
            {
                return new Problem("edition.unknown", $"There is no edition '{tag}'.", tag.Value);
            }

            if (await db.Articles.AnyAsync(a => a.Edition == tag, cancel) || await db.Pages.AnyAsync(p => p.Edition == tag, cancel))
            {
                return new Problem("edition.used", $"Edition '{tag}' has articles or pages; it stays.", tag.Value);
            }

            if (await db.Editions.CountAsync(cancel) == 1)
            {
                return new Problem("edition.only", $"'{tag}' is the only edition.", tag.Value);
            }

            // Without it in their limits they would be without limits.
            if ((await db.Users.Select(u => u.Editions).ToListAsync(cancel)).Count(e => e.Contains(tag)) is > 0 and var limited)
            {
                return new Problem("edition.limits", $"{limited} people are limited to edition '{tag}'.", tag.Value) { Count = limited };
            }

            await db.SectionNames.Where(n => n.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.TopicNames.Where(n => n.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.AuthorNames.Where(n => n.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.SourceNames.Where(n => n.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.SnippetTexts.Where(t => t.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.MediaCredits.Where(c => c.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.SitemapPages.Where(p => p.Edition == tag).ExecuteDeleteAsync(cancel);
            await db.Addresses.Where(a => a.Edition == tag).ExecuteDeleteAsync(cancel);
            db.Editions.Remove(edition);
            return tag;
        },
        cancel);
}
