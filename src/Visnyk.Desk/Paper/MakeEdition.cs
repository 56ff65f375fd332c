using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes an edition. It stands behind those there are; the first is the default one.</summary>
public sealed class MakeEdition(WriteQueue writes)
{
    /// <summary>The edition's tag, or a problem where it exists, or something about it cannot be.</summary>
    public Task<Outcome<EditionTag>> Run(Actor by, Edition edition, CancellationToken cancel = default) => writes.Run<EditionTag>(
        by,
        new Deed("edition.make", $"edition {edition.Tag}", edition.Name),
        async db =>
        {
            if (by.WhatStops(Right.RunPaper) is { } stop)
            {
                return stop;
            }

            if (await db.Editions.FindAsync([edition.Tag], cancel) is not null)
            {
                return new Problem("edition.exists", $"There is an edition '{edition.Tag}' already.", edition.Tag.Value);
            }

            if (EditionRules.WhatIsWrong(edition.Tag, edition.Name, edition.LanguageName, edition.Tagline, edition.TimeZone) is { } wrong)
            {
                return wrong;
            }

            edition.Position = (await db.Editions.MaxAsync(e => (int?)e.Position, cancel) ?? -1) + 1;
            db.Editions.Add(edition);
            return edition.Tag;
        },
        cancel);
}
