using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Demo;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>
/// Makes a paper of one's own: its editions and sections, its logo, its public address. Where the demonstration stands, it goes with the same transaction, so that
/// readers have either the one or the other.
/// </summary>
public sealed class StartPaper(
    WriteQueue writes, MakeEdition makeEdition, ChangeEdition changeEdition, MakeSection makeSection, NameSection nameSection, SetSetting setSetting, SetLogo setLogo, SetPublicAddress setAddress, DemoRemoval removal)
{
    /// <summary>The paper.</summary>
    /// <param name="Editions">Its editions, the default one first.</param>
    /// <param name="Sections">Its sections: the name of each by edition. The first takes the stories that have no section in an edition.</param>
    public sealed record Request(ImmutableArray<Edition> Editions, ImmutableArray<IReadOnlyDictionary<EditionTag, string>> Sections)
    {
        /// <summary>The logo; null for none.</summary>
        public SetLogo.Request? Logo { get; init; }

        /// <summary>What absolute links are made from; null where the installation's settings say so, or nobody does.</summary>
        public string? PublicUrl { get; init; }
    }

    /// <summary>How many editions it has, or what is wrong; nothing is changed then, and the demonstration is still there.</summary>
    public async Task<Outcome<int>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(request);
        DemoContents? gone = null;
        var outcome = await writes.Run<int>(
            by,
            _ => new Deed("paper.start", "", string.Join(", ", request.Editions.Select(e => $"{e.Tag}: {e.Name}"))),
            async db =>
            {
                if (by.WhatStops(Right.RunPaper) is { } stop)
                {
                    return stop;
                }

                gone = await DemoContents.Read(db, cancel);
                if (gone is null && await db.Editions.AnyAsync(cancel))
                {
                    return new Problem("paper.exists", "The paper has editions already; others are added under its settings.");
                }

                if (WhatIsWrong(request) is { } wrong)
                {
                    return wrong;
                }

                if (gone is not null)
                {
                    await removal.Run(db, gone, cancel);
                }

                return await Make(db, by, request, cancel);
            },
            cancel);
        if (outcome.Done && gone is not null)
        {
            await removal.DeleteFiles(by, gone);
        }

        return outcome;
    }

    private static Problem? WhatIsWrong(Request request)
    {
        if (request.Editions.IsEmpty)
        {
            return new Problem("paper.editions", "A paper has one edition at least.");
        }

        if (request.Editions.GroupBy(e => e.Tag).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new Problem("edition.exists", $"There is an edition '{twice.Key}' already.", twice.Key.Value);
        }

        if (request.Sections.IsEmpty)
        {
            return new Problem("paper.sections", "A paper has one section at least.");
        }

        return request.Editions.FirstOrDefault(e => !request.Sections[0].ContainsKey(e.Tag)) is { } without
            ? new Problem("paper.sections", "The first section needs a name in every edition: it takes the stories that have no other.", without.Tag.Value)
            : null;
    }

    private async Task<Outcome<int>> Make(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        foreach (var edition in request.Editions)
        {
            // One that a story of people's own is written in outlived the demonstration.
            var made = await db.Editions.AnyAsync(e => e.Tag == edition.Tag, cancel)
                ? await changeEdition.Run(by, new(edition.Tag, edition.Name, edition.LanguageName, edition.TimeZone) { Direction = edition.Direction, Tagline = edition.Tagline }, cancel)
                : await makeEdition.Run(by, edition, cancel);
            if (!made.Done)
            {
                return Outcome.Failed<int>(made.Problems);
            }
        }

        await Order(db, request, cancel);
        var problems = new List<Problem>();
        for (var i = 0; i < request.Sections.Length; i++)
        {
            var section = await makeSection.Run(by, cancel);
            foreach (var (edition, name) in request.Sections[i])
            {
                var named = await nameSection.Run(by, new(section.Value, edition, name) { TakesTheRest = i == 0 }, cancel);
                problems.AddRange(named.Problems.Select(p => OfName(p, name)));
            }
        }

        if (problems.Count > 0)
        {
            return Outcome.Failed<int>(problems);
        }

        _ = (await setSetting.Run(by, SiteSetting.Demo, "false", cancel)).Value;
        var logo = request.Logo is { } picture ? await setLogo.Run(by, picture, cancel) : null;
        var address = request.PublicUrl is { } url ? await setAddress.Run(by, url, cancel) : null;
        return logo is { Done: false } || address is { Done: false }
            ? Outcome.Failed<int>([.. logo?.Problems ?? [], .. address?.Problems ?? []])
            : request.Editions.Length;
    }

    /// <summary>Nobody who starts a paper has chosen a slug: what is wrong with it is told of the name that it was made from.</summary>
    private static Problem OfName(Problem problem, string name) => problem with
    {
        Code = problem.Code switch { "slug.reserved" => "paper.section.reserved", "slug.taken" => "paper.section.taken", var other => other },
        Value = name,
    };

    /// <summary>The new editions stand first, in their order.</summary>
    private static async Task Order(NewsroomDb db, Request request, CancellationToken cancel)
    {
        var tags = request.Editions.Select(e => e.Tag).ToList();
        var editions = await db.Editions.ToListAsync(cancel);
        var place = 0;
        foreach (var edition in editions.OrderBy(e => tags.IndexOf(e.Tag) is >= 0 and var at ? at : int.MaxValue).ThenBy(e => e.Position))
        {
            edition.Position = place++;
        }
    }
}
