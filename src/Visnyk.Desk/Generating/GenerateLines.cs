using System.Collections.Immutable;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Generating;

/// <summary>Fills a paper with stories of one line each, to measure what search finds: the line is the headline, and there is nothing else.</summary>
public sealed class GenerateLines(WriteQueue writes, Database database, CreateStory create, SaveWorkingCopy save, PublishStory publish, IServiceProvider services)
{
    private const int PerTransaction = 200;
    private static readonly DateTimeOffset First = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How many stories were made.</summary>
    /// <param name="by">Who makes them.</param>
    /// <param name="lines">Their lines.</param>
    /// <param name="edition">In which edition; it is made where it is missing.</param>
    /// <param name="progress">Is told how many are made.</param>
    /// <param name="cancel">Ends the work; the stories made by then are kept.</param>
    public async Task<Outcome<int>> Run(Actor by, IReadOnlyList<string> lines, EditionTag edition, IProgress<int> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(progress);
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        var paper = await GeneratedPaper.Prepare(by, services, database, [edition], new Random(1), cancel);
        for (var made = 0; made < lines.Count;)
        {
            var from = made;
            var outcome = await writes.Run<int>(
                by,
                new Deed("stories.generate"),
                async db =>
                {
                    var batch = lines.Skip(from).Take(PerTransaction).ToList();
                    for (var i = 0; i < batch.Count; i++)
                    {
                        await Make(by, batch[i], edition, paper, First.AddSeconds(from + i), cancel);
                        db.ChangeTracker.Clear();
                    }

                    return batch.Count;
                },
                cancel);
            made += outcome.Value;
            progress.Report(made);
        }

        return lines.Count;
    }

    private async Task Make(Actor by, string line, EditionTag edition, GeneratedPaper paper, DateTimeOffset at, CancellationToken cancel)
    {
        var story = (await create.Run(by, new CreateStory.Request(paper.Sections[0]) { SourceEdition = edition }, cancel)).Value;
        var content = new ArticleContent { Headline = line, Body = [new Paragraph(BlockId.Parse("p1"), InlineText.Of("—"))], Authors = [paper.Authors[0]] };
        _ = (await save.Run(by, new(story, edition, 0, content), cancel)).Value;
        _ = (await publish.Run(by, new(story, ImmutableArray.Create(edition)) { At = at }, cancel)).Value;
    }
}
