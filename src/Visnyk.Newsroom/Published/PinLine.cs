using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Sections;
using Visnyk.Newsroom.Articles;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Published;

/// <summary>A front that an article can lead: the edition's home, or that of the section it stands under.</summary>
/// <param name="Key">The front's key in forms.</param>
/// <param name="Section">The section's name; null for the home.</param>
/// <param name="Pin">What leads it now; null where nothing was pinned.</param>
/// <param name="Headline">The headline of what leads it.</param>
/// <param name="IsOwn">Whether that is the article itself.</param>
public sealed record PinLine(string Key, string? Section, PinnedLead? Pin, string Headline, bool IsOwn)
{
    /// <summary>The fronts of an article that readers have; none where they do not.</summary>
    internal static async Task<IReadOnlyList<PinLine>> In(NewsroomDb db, ArticleSheet sheet, DateTimeOffset now, CancellationToken cancel)
    {
        var (edition, article) = (sheet.Edition.Tag, sheet.Article.Id);
        if (await db.PublishedArticles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == article, cancel) is not { } published)
        {
            return [];
        }

        var section = await db.SectionNames.AsNoTracking().FirstOrDefaultAsync(n => n.Edition == edition && n.SectionId == published.Section, cancel);
        var pins = await db.PinnedLeads.AsNoTracking().Where(p => p.Edition == edition && p.EndsAt > now)
            .Join(db.PublishedArticles.AsNoTracking(), p => p.ArticleId, a => a.Id, (p, a) => new { Pin = p, a.Headline }).ToListAsync(cancel);
        return [.. new (SectionId Front, string? Name)[] { (PinnedLead.Home, null), (published.Section, section?.Name) }.Select(f =>
        {
            var there = pins.Find(p => p.Pin.Front == f.Front);
            return new PinLine(f.Front.ToString(), f.Name, there?.Pin, there?.Headline ?? "", there?.Pin.ArticleId == article);
        })];
    }
}
