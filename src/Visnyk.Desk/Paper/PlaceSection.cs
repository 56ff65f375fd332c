using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Gives a section another place among the sections; the others keep their order.</summary>
public sealed class PlaceSection(WriteQueue writes)
{
    /// <summary>Where to.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Place">Its new place, from 0; what is beyond the last is the last.</param>
    public sealed record Request(SectionId Section, int Place);

    /// <summary>The section's place, or what stops it.</summary>
    public Task<Outcome<int>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<int>(
        by,
        place => new Deed("section.place", $"section {request.Section}", $"place {place + 1}"),
        async db =>
        {
            var editions = await db.SectionNames.Where(n => n.SectionId == request.Section).Select(n => n.Edition).ToListAsync(cancel);
            if (Permission.ToArrange(by, editions, request.Section) is { } stop)
            {
                return stop;
            }

            var sections = await db.Sections.OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(cancel);
            if (sections.Find(s => s.Id == request.Section) is not { } section)
            {
                return new Problem("section.unknown", $"There is no section {request.Section}.");
            }

            sections.Remove(section);
            var place = Math.Clamp(request.Place, 0, sections.Count);
            sections.Insert(place, section);
            for (var i = 0; i < sections.Count; i++)
            {
                sections[i].Position = i;
            }

            return place;
        },
        cancel);
}
