using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Sections;
using Visnyk.Storage;

namespace Visnyk.Desk.Addresses;

/// <summary>Where an article stands in its edition.</summary>
internal static class ArticleAddress
{
    /// <summary>
    /// The section under which stories of a section stand in an edition: itself where the edition has named it, else the one that takes the
    /// rest; null where the edition has neither.
    /// </summary>
    public static async Task<SectionId?> SectionIn(NewsroomDb db, EditionTag edition, SectionId section, CancellationToken cancel)
    {
        if (await db.SectionNames.FindAsync([edition, section], cancel) is not null)
        {
            return section;
        }

        return (await db.SectionNames.FirstOrDefaultAsync(n => n.Edition == edition && n.TakesTheRest, cancel))?.SectionId;
    }

    /// <summary>Puts a published article under another section of its edition, its former address leading there.</summary>
    public static async Task Move(NewsroomDb db, SearchIndex search, Article article, SectionId storySection, CancellationToken cancel)
    {
        var published = await db.PublishedArticles.FindAsync([article.Id], cancel);
        var section = await SectionIn(db, article.Edition, storySection, cancel);
        if (published is null || section is not { } there || there == published.Section)
        {
            return;
        }

        article.Slug = await AddressBook.Claim(
            db, article.Edition, AddressSpace.Of(there), published.Slug, AddressKind.Article, article.Id.Value, cancel);
        await search.Remove(db, article.Id, cancel);
        // It leads no front of a section that it does not stand under any more.
        var left = published.Section;
        await db.PinnedLeads.Where(p => p.ArticleId == article.Id && p.Front == left).ExecuteDeleteAsync(cancel);
        published.Section = there;
        published.Slug = article.Slug;
        await search.Add(db, article.Id, cancel);
    }
}
