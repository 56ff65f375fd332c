using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Publishing;

/// <summary>Keeps the pages that list an edition's articles for search engines: which articles stand on which, and when each last changed.</summary>
internal static class SitemapPages
{
    /// <summary>The number of the page that an article published now stands on: the newest, or a new one where that is full.</summary>
    public static async Task<int> Claim(NewsroomDb db, EditionTag edition, DateTimeOffset now, CancellationToken cancel)
    {
        var newest = await db.SitemapPages.AsNoTracking().Where(p => p.Edition == edition).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        if (newest is null || newest.Articles >= SitemapPage.Capacity)
        {
            var number = (newest?.Number ?? 0) + 1;
            db.SitemapPages.Add(new SitemapPage { Edition = edition, Number = number, Articles = 1, ChangedAt = now });
            await db.SaveChangesAsync(cancel);
            return number;
        }

        await db.SitemapPages.Where(p => p.Edition == edition && p.Number == newest.Number)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Articles, x => x.Articles + 1).SetProperty(x => x.ChangedAt, now), cancel);
        return newest.Number;
    }

    /// <summary>Takes an article, whose row is still there, off its page.</summary>
    public static async Task Leave(NewsroomDb db, ArticleId article, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.PublishedArticles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == article, cancel) is not { } row)
        {
            return;
        }

        await Touch(db, row.StoryId, now, cancel);
        await db.SitemapPages.Where(p => p.Edition == row.Edition && p.Number == row.SitemapPage)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Articles, x => x.Articles - 1), cancel);
    }

    /// <summary>Notes that a story changed: every edition's page that has it says so, as each names the others.</summary>
    public static async Task Touch(NewsroomDb db, StoryId story, DateTimeOffset now, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await db.SitemapPages
            .Where(p => db.PublishedArticles.Any(a => a.StoryId == story && a.Edition == p.Edition && a.SitemapPage == p.Number))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.ChangedAt, now), cancel);
    }

    /// <summary>Notes that many addresses of an edition changed at once.</summary>
    public static Task Touch(NewsroomDb db, EditionTag edition, DateTimeOffset now, CancellationToken cancel) =>
        db.SitemapPages.Where(p => p.Edition == edition).ExecuteUpdateAsync(p => p.SetProperty(x => x.ChangedAt, now), cancel);
}
