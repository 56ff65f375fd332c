using System.Collections.Immutable;
using Visnyk.Desk.Paper;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Pages;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Demo;

/// <summary>Fills an empty installation with the demonstration: the same actions that a newsroom uses, in one transaction.</summary>
public sealed class MakeDemo(
    WriteQueue writes,
    MakeEdition makeEdition,
    MakeSection makeSection,
    NameSection nameSection,
    WritePage writePage,
    SetSetting setSetting,
    IServiceProvider services)
{
    /// <summary>What the audit log calls it. Everything that it made is older than the line.</summary>
    public const string Deed = "demo.make";

    /// <summary>How many stories were made. Throws <see cref="FormatException"/> that names the file where the demonstration's files are wrong.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="folder">The folder of the demonstration's files.</param>
    /// <param name="progress">Is told how many stories of how many are made.</param>
    /// <param name="cancel">Ends the work; nothing is kept then.</param>
    public Task<Outcome<int>> Run(Actor by, string folder, IProgress<(int Done, int Of)> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(progress);
        return writes.Run<int>(
            by,
            new Editorial.Audit.Deed(Deed),
            async db =>
            {
                if (by.WhatStops(Right.RunPaper) is { } stop)
                {
                    return stop;
                }

                var files = new DemoFolder(folder);
                var paper = files.Paper;
                var editions = await Editions(by, paper, cancel);
                var sections = await Sections(by, paper, cancel);
                await Pages(by, files, paper, editions, cancel);
                _ = (await setSetting.Run(by, SiteSetting.Demo, "true", cancel)).Value;
                var maker = new DemoStories(by, services, files, editions, sections);
                await maker.Names(cancel);
                var stories = files.Stories.OrderBy(s => s.File.Published).ToList();
                for (var i = 0; i < stories.Count; i++)
                {
                    await maker.Make(stories[i].Key, stories[i].File, cancel);
                    progress.Report((i + 1, stories.Count));
                }

                return stories.Count;
            },
            cancel);
    }

    private async Task<ImmutableArray<EditionTag>> Editions(Actor by, DemoFolder.PaperFile paper, CancellationToken cancel)
    {
        var tags = ImmutableArray.CreateBuilder<EditionTag>();
        foreach (var file in paper.Editions)
        {
            var edition = new Edition
            {
                Tag = EditionTag.Parse(file.Tag),
                Name = file.Name,
                LanguageName = file.LanguageName,
                Tagline = file.Tagline,
                TimeZone = file.TimeZone,
                Direction = file.Dir == "rtl" ? WritingDirection.RightToLeft : WritingDirection.LeftToRight,
            };
            tags.Add((await makeEdition.Run(by, edition, cancel)).Value);
        }

        return tags.ToImmutable();
    }

    private async Task<Dictionary<string, SectionId>> Sections(Actor by, DemoFolder.PaperFile paper, CancellationToken cancel)
    {
        var sections = new Dictionary<string, SectionId>();
        foreach (var file in paper.Sections)
        {
            var id = (await makeSection.Run(by, cancel)).Value;
            sections.Add(file.Key, id);
            foreach (var (edition, name) in file.Names)
            {
                _ = (await nameSection.Run(
                    by,
                    new NameSection.Request(id, EditionTag.Parse(edition), name.Name) { Description = name.Description, TakesTheRest = name.TakesTheRest },
                    cancel)).Value;
            }
        }

        return sections;
    }

    private async Task Pages(Actor by, DemoFolder files, DemoFolder.PaperFile paper, ImmutableArray<EditionTag> editions, CancellationToken cancel)
    {
        for (var position = 0; position < paper.Pages.Length; position++)
        {
            PageId? page = null;
            foreach (var edition in editions)
            {
                if (files.Article("pages", paper.Pages[position], edition.Value) is { } file)
                {
                    var request = new WritePage.Request(edition, file.Headline, file.Body, position)
                    {
                        Page = page,
                        Slug = Editorial.Addresses.Slug.Parse(paper.Pages[position]),
                    };
                    page = (await writePage.Run(by, request, cancel)).Value;
                }
            }
        }
    }
}
