using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>
/// Removes a section that no story uses. Its address answers 410 and is never given to anything else; articles that once stood under it go on being found by
/// their former addresses.
/// </summary>
public sealed class RemoveSection(WriteQueue writes, TimeProvider clock)
{
    /// <summary>The section that was removed, or what stops it: rights, how many stories or people use it, or that it takes an edition's rest.</summary>
    public Task<Outcome<SectionId>> Run(Actor by, SectionId section, CancellationToken cancel = default) => writes.Run<SectionId>(
        by,
        new Deed("section.remove", $"section {section}"),
        async db =>
        {
            var editions = await db.SectionNames.Where(n => n.SectionId == section).Select(n => n.Edition).ToListAsync(cancel);
            if (Permission.ToArrange(by, editions, section) is { } stop)
            {
                return stop;
            }

            if (await db.Sections.FindAsync([section], cancel) is not { } found)
            {
                return new Problem("section.unknown", $"There is no section {section}.");
            }

            if (await WhatUsesIt(db, section, cancel) is { } used)
            {
                return used;
            }

            await AddressBook.CloseForGood(db, AddressKind.Section, section.Value, cancel);
            await db.SectionNames.Where(n => n.SectionId == section).ExecuteDeleteAsync(cancel);
            db.Sections.Remove(found);
            foreach (var edition in editions)
            {
                await SitemapPages.Touch(db, edition, clock.GetUtcNow(), cancel);
            }

            return section;
        },
        cancel);

    private static async Task<Problem?> WhatUsesIt(NewsroomDb db, SectionId section, CancellationToken cancel)
    {
        if (await Uses.Of(db, section, cancel) is > 0 and var stories)
        {
            return new Problem("section.used", $"{stories} stories stand in section {section}.") { Count = stories };
        }

        if (await db.SectionNames.FirstOrDefaultAsync(n => n.SectionId == section && n.TakesTheRest, cancel) is { } rest)
        {
            return new Problem("section.rest", $"Section {section} takes the rest in '{rest.Edition}'; let another do so first.", rest.Edition.Value);
        }

        // Without it in their limits they would be without limits.
        var limited = (await db.Users.Select(u => u.Sections).ToListAsync(cancel)).Count(s => s.Contains(section));
        return limited > 0 ? new Problem("section.limits", $"{limited} people are limited to section {section}.") { Count = limited } : null;
    }
}
