using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Names a section in several editions, or makes one that they name: in all of them, or none.</summary>
public sealed class SaveSection(WriteQueue writes, MakeSection make, NameSection name)
{
    /// <summary>The section.</summary>
    /// <param name="Section">Which; null for a new one.</param>
    /// <param name="Names">How it stands in editions; those that are not named keep what they have.</param>
    public sealed record Request(SectionId? Section, ImmutableArray<Entry> Names);

    /// <summary>A section in one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Name">Its name there.</param>
    /// <param name="Description">One line about it; may be empty.</param>
    public sealed record Entry(EditionTag Edition, string Name, string Description = "")
    {
        /// <summary>A slug chosen by hand; null to have it made of the name.</summary>
        public Slug? Slug { get; init; }

        /// <summary>Whether stories of sections without a name in this edition stand here from now on.</summary>
        public bool TakesTheRest { get; init; }
    }

    /// <summary>The section's id, or what is wrong with its names.</summary>
    public Task<Outcome<SectionId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<SectionId>(
        by,
        saved => new Deed("section.name", $"section {saved}", string.Join(", ", request.Names.Select(n => $"{n.Edition}: {n.Name}"))),
        async _ =>
        {
            if (by.WhatStops(Right.Name) is { } stop)
            {
                return stop;
            }

            if (request.Names.IsEmpty && request.Section is null)
            {
                return new Problem("name.missing", "A section is named in one edition at least.");
            }

            var section = request.Section is { } known ? known : await make.Run(by, cancel);
            if (!section.Done)
            {
                return section;
            }

            var problems = new List<Problem>();
            foreach (var entry in request.Names)
            {
                var named = await name.Run(
                    by,
                    new(section.Value, entry.Edition, entry.Name) { Slug = entry.Slug, Description = entry.Description, TakesTheRest = entry.TakesTheRest },
                    cancel);
                problems.AddRange(named.Problems);
            }

            return problems.Count == 0 ? section.Value : Outcome.Failed<SectionId>(problems);
        },
        cancel);
}
