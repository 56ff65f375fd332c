using System.Collections.Immutable;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Generating;

/// <summary>Fills a paper with synthetic stories of news size, for benchmarks and trials. The same seed makes the same stories.</summary>
public sealed class GenerateStories(WriteQueue writes, Database database, CreateStory create, SaveWorkingCopy save, PublishStory publish, IServiceProvider services)
{
    // Many stories share a transaction: a commit waits for the disk.
    private const int PerTransaction = 100;
    private static readonly DateTimeOffset Newest = new(2025, 12, 31, 18, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(17);

    /// <summary>What to make.</summary>
    /// <param name="Stories">How many stories.</param>
    /// <param name="Editions">In which editions; those that are missing are made.</param>
    /// <param name="Seed">Chooses the words.</param>
    public sealed record Request(int Stories, ImmutableArray<EditionTag> Editions, int Seed);

    /// <summary>How many stories were made.</summary>
    /// <param name="by">Who makes them.</param>
    /// <param name="request">What to make.</param>
    /// <param name="progress">Is told how many are made.</param>
    /// <param name="cancel">Ends the work; the stories made by then are kept.</param>
    public async Task<Outcome<int>> Run(Actor by, Request request, IProgress<int> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        if (by.WhatStops(Right.RunPaper) is { } stop)
        {
            return stop;
        }

        var random = new Random(request.Seed);
        var paper = await GeneratedPaper.Prepare(by, services, database, request.Editions, random, cancel);
        var words = request.Editions.ToDictionary(e => e, e => new GeneratedWords(e.Primary, random));
        for (var made = 0; made < request.Stories;)
        {
            var batch = Math.Min(PerTransaction, request.Stories - made);
            var outcome = await writes.Run<int>(
                by,
                new Deed("stories.generate"),
                async db =>
                {
                    for (var i = 0; i < batch; i++)
                    {
                        await Make(by, request, paper, words, random, Newest - (Apart * (request.Stories - made - i)), cancel);

                        // The context need not remember stories that are done.
                        db.ChangeTracker.Clear();
                    }

                    return batch;
                },
                cancel);
            made += outcome.Value;
            progress.Report(made);
        }

        return request.Stories;
    }

    private async Task Make(
        Actor by, Request request, GeneratedPaper paper, Dictionary<EditionTag, GeneratedWords> words, Random random, DateTimeOffset at, CancellationToken cancel)
    {
        var story = (await create.Run(
            by,
            new CreateStory.Request(paper.Sections[random.Next(paper.Sections.Length)])
            {
                Kind = StoryKind.News,
                SourceEdition = request.Editions[0],
                Topics = [.. Enumerable.Range(0, 3).Select(_ => paper.Topics[random.Next(paper.Topics.Length)]).Distinct()],
                Attributions =
                [
                    new Attribution("said", [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new AttributionLink(paper.Sources[random.Next(paper.Sources.Length)]))]),
                ],
                LeadMedia = random.Next(3) > 0 ? paper.Pictures[random.Next(paper.Pictures.Length)] : null,
            },
            cancel)).Value;
        foreach (var edition in request.Editions)
        {
            _ = (await save.Run(by, new(story, edition, 0, Content(words[edition], paper, random)), cancel)).Value;
        }

        _ = (await publish.Run(by, new(story, request.Editions) { At = at }, cancel)).Value;
    }

    private static ArticleContent Content(GeneratedWords words, GeneratedPaper paper, Random random)
    {
        var paragraphs = 6 + random.Next(5);
        var body = Enumerable.Range(1, paragraphs).SelectMany(n => n == 4
            ? new Block[] { new Heading(BlockId.Parse("h4"), 2, InlineText.Of(words.Sentence(5, stop: false))), Paragraph(words, random, n) }
            : [Paragraph(words, random, n)]);
        return new ArticleContent
        {
            Headline = words.Sentence(9, stop: false),
            Deck = words.Sentence(14),
            KeyPoints = [.. Enumerable.Range(1, 3).Select(n => new KeyPoint(
                BlockId.Parse($"k{n}"), InlineText.Of(words.Sentence(9)), [new Passage(BlockId.Parse($"p{n}"))]))],
            Body = [.. body],
            Authors = [paper.Authors[random.Next(paper.Authors.Length)]],
            Lead = new LeadPicture(words.Sentence(8), InlineText.Of(words.Sentence(10))),
            Supports = [new Support("said", [new Passage(BlockId.Parse("p1")), new Passage(BlockId.Parse("p2"))])],
        };
    }

    private static Paragraph Paragraph(GeneratedWords words, Random random, int number) =>
        new(BlockId.Parse($"p{number}"), InlineText.Of(words.Paragraph(35 + random.Next(40))));
}
