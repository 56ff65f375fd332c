using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Desk.Publishing;

/// <summary>Where stories that a text links to stand in its edition.</summary>
internal static class StoryAddresses
{
    public static async Task<Dictionary<StoryId, string>> Find(NewsroomDb db, ImmutableArray<Block> body, EditionTag edition, CancellationToken cancel)
    {
        var addresses = new Dictionary<StoryId, string>();
        var linked = Body.Lines(body).SelectMany(l => l.Spans).Select(s => s.Marks.Story).OfType<StoryId>().Distinct();
        foreach (var story in linked)
        {
            var there = await db.PublishedArticles
                .Where(a => a.StoryId == story && a.Edition == edition)
                .Join(db.SectionNames, a => new { a.Edition, SectionId = a.Section }, n => new { n.Edition, n.SectionId }, (a, n) => new { Section = n.Slug, a.Slug })
                .FirstOrDefaultAsync(cancel);
            if (there is not null)
            {
                addresses.Add(story, $"/{edition}/{there.Section}/{there.Slug}");
            }
        }

        return addresses;
    }
}
