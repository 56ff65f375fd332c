using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Pictures;

/// <summary>Reads pictures with what is known of them.</summary>
internal static class LibraryQuery
{
    /// <summary>How many a page shows.</summary>
    public const int PageLength = 48;

    /// <summary>Among how many of the newest words are looked for, so that a search costs the same in every year.</summary>
    public const int Window = 400;

    // Texts are long; where a picture stands in one is looked for in those that are being worked on, or were of late.
    private const int NewestTexts = 2000;

    /// <summary>The newest pictures below a key, one more than a page has; with words, those of the newest that have them.</summary>
    public static async Task<IReadOnlyList<LibraryPicture>> Read(NewsroomDb db, long below, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var many = words.Count > 0 ? Window : PageLength + 1;
        var items = await db.Media.FromSql($"SELECT * FROM media_item WHERE id < {below} ORDER BY id DESC LIMIT {many}").AsNoTracking().ToListAsync(cancel);
        var known = await With(db, [.. items.OrderByDescending(i => i.Id.Value)], cancel);
        return words.Count == 0 ? known : [.. known.Where(p => p.Has(words)).Take(PageLength)];
    }

    /// <summary>A picture with every use that is known; null where there is none.</summary>
    public static async Task<LibraryPicture?> Find(NewsroomDb db, MediaId id, CancellationToken cancel)
    {
        if (await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } item)
        {
            return null;
        }

        var picture = (await With(db, [item], cancel))[0];
        return picture with { Uses = [.. picture.Uses, .. await InTexts(db, id, cancel)] };
    }

    private static async Task<IReadOnlyList<LibraryPicture>> With(NewsroomDb db, List<MediaItem> items, CancellationToken cancel)
    {
        var ids = items.ConvertAll(i => i.Id);
        var leads = items.ConvertAll(i => (MediaId?)i.Id);
        var credits = (await db.MediaCredits.AsNoTracking().Where(c => ids.Contains(c.MediaId)).ToListAsync(cancel)).ToLookup(c => c.MediaId);
        var uses = (await db.Stories.AsNoTracking().Where(s => leads.Contains(s.LeadMedia))
            .Join(db.Articles.AsNoTracking(), s => s.Id, a => a.StoryId, (s, a) => new { s.LeadMedia, a.Id, a.Edition })
            .Join(db.WorkingCopies.AsNoTracking(), x => x.Id, c => c.ArticleId, (x, c) => new { x.LeadMedia, x.Id, x.Edition, c.Content }).ToListAsync(cancel)).ToLookup(u => u.LeadMedia!.Value);
        return [.. items.Select(item => new LibraryPicture(
            item,
            credits[item.Id].ToDictionary(c => c.Edition.Value, c => c.Credit),
            [.. uses[item.Id].Select(u => new PictureUse(u.Id, u.Edition.Value, u.Content.Headline, true, u.Content.Lead?.Alt ?? "", Words(u.Content.Lead?.Alt, u.Content.Lead?.Caption, u.Content.Lead?.Credit)))]))];
    }

    private static async Task<IEnumerable<PictureUse>> InTexts(NewsroomDb db, MediaId id, CancellationToken cancel)
    {
        var within = $"%\"media\":\"{id}\"%";
        var found = await db.WorkingCopies.FromSql(
            $"""
            SELECT c.* FROM working_copy c WHERE c.article_id IN (SELECT a.id FROM article a ORDER BY a.id DESC LIMIT {NewestTexts}) AND c.content LIKE {within}
            """).AsNoTracking().Join(db.Articles.AsNoTracking(), c => c.ArticleId, a => a.Id, (c, a) => new { a.Id, a.Edition, c.Content }).ToListAsync(cancel);
        return found.SelectMany(f => Body.Walk(f.Content.Body).OfType<Picture>().Where(p => p.Media == id).Take(1)
            .Select(p => new PictureUse(f.Id, f.Edition.Value, f.Content.Headline, false, p.Alt, Words(p.Alt, p.Caption, p.Credit))));
    }

    private static string Words(string? alt, InlineText? caption, string? credit) => string.Join(" · ", new[] { alt, caption?.Plain, credit }.Where(w => !string.IsNullOrWhiteSpace(w)));
}
