using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes a section, behind those there are. It exists for readers once an edition has named it (<see cref="NameSection"/>).</summary>
public sealed class MakeSection(WriteQueue writes, IdSource ids)
{
    /// <summary>The new section's id.</summary>
    public Task<Outcome<SectionId>> Run(Actor by, CancellationToken cancel = default) => writes.Run<SectionId>(
        by,
        made => new Deed("section.make", $"section {made}"),
        async db =>
        {
            // A new section is in nobody's limits.
            if (by.WhatStops(Right.Arrange, new Matter { Section = default(SectionId) }) is { } stop)
            {
                return stop;
            }

            var last = await db.Sections.MaxAsync(s => (int?)s.Position, cancel);
            var section = new Section { Id = new SectionId(ids.Next()), Position = last + 1 ?? 0 };
            db.Sections.Add(section);
            return section.Id;
        },
        cancel);
}
