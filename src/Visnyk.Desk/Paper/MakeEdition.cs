using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes an edition. It stands behind those there are; the first is the default one.</summary>
public sealed class MakeEdition(WriteQueue writes)
{
    /// <summary>The edition's tag, or a problem where it exists or its time zone does not.</summary>
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

            if (NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.TimeZone) is null)
            {
                return new Problem("edition.zone", $"'{edition.TimeZone}' is no IANA time zone.", edition.Tag.Value);
            }

            edition.Position = db.Editions.Count();
            db.Editions.Add(edition);
            return edition.Tag;
        },
        cancel);
}
