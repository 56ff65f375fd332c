using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Adds an edition to a paper that has some: it is made with names for sections at once, since nothing can be published where no section has a name.</summary>
public sealed class AddEdition(WriteQueue writes, MakeEdition makeEdition, NameSection nameSection)
{
    /// <summary>The edition.</summary>
    /// <param name="Edition">What it is.</param>
    /// <param name="Sections">What sections are called there; one that it does not name does not exist there.</param>
    public sealed record Request(Edition Edition, IReadOnlyDictionary<SectionId, string> Sections);

    /// <summary>The edition's tag, or what is wrong; nothing is kept then.</summary>
    public Task<Outcome<EditionTag>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<EditionTag>(
        by,
        new Deed("edition.make", $"edition {request.Edition.Tag}", request.Edition.Name),
        async db =>
        {
            var made = await makeEdition.Run(by, request.Edition, cancel);
            if (!made.Done)
            {
                return made;
            }

            if (await TakesTheRest(db, cancel) is { } rest && !request.Sections.ContainsKey(rest))
            {
                return new Problem("edition.sections", "The section that takes the stories without one needs a name.", made.Value.Value);
            }

            foreach (var (section, name) in request.Sections)
            {
                var named = await nameSection.Run(by, new(section, made.Value, name) { TakesTheRest = section == await TakesTheRest(db, cancel) }, cancel);
                if (!named.Done)
                {
                    return Outcome.Failed<EditionTag>(named.Problems);
                }
            }

            return made;
        },
        cancel);

    /// <summary>The section that takes stories without one in the default edition, or stands first; null where there is none.</summary>
    public static async Task<SectionId?> TakesTheRest(NewsroomDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var first = await db.Editions.AsNoTracking().OrderBy(e => e.Position).Select(e => (EditionTag?)e.Tag).FirstOrDefaultAsync(cancel);
        return first is { } tag && await db.SectionNames.AsNoTracking().FirstOrDefaultAsync(n => n.Edition == tag && n.TakesTheRest, cancel) is { } name
            ? name.SectionId
            : await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => (SectionId?)s.Id).FirstOrDefaultAsync(cancel);
    }
}
