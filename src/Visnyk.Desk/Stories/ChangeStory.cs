using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>
/// Changes what a story is in every edition: what it is about, who says so, which picture leads it. Readers see what it is about at once where the actor may
/// publish it, and all else with the next publication. Its section is <see cref="MoveStory"/>'s.
/// </summary>
public sealed class ChangeStory(WriteQueue writes, PublicTopics publicTopics)
{
    /// <summary>The most topics, attributions, or links of one chain.</summary>
    public const int Most = 50;

    private const int LongestTitle = 300;

    /// <summary>What to change; what is null stays as it is.</summary>
    /// <param name="Story">The story.</param>
    public sealed record Request(StoryId Story)
    {
        /// <summary>What it is about.</summary>
        public ImmutableArray<TopicId>? Topics { get; init; }

        /// <summary>What it was about when <see cref="Topics"/> was written: what others changed since stays. Null where it is to be as said, whatever there is.</summary>
        public ImmutableArray<TopicId>? TopicsWere { get; init; }

        /// <summary>Who says so.</summary>
        public ImmutableArray<Attribution>? Attributions { get; init; }

        /// <summary>Who said so when <see cref="Attributions"/> was written, as for topics.</summary>
        public ImmutableArray<Attribution>? AttributionsWere { get; init; }

        /// <summary>The picture that leads it.</summary>
        public MediaId? LeadMedia { get; init; }

        /// <summary>Whether no picture leads it any more.</summary>
        public bool WithoutLead { get; init; }
    }

    /// <summary>The story's id, or a problem where something named does not exist, is too much or no address.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        new Deed("story.change", $"story {request.Story}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.Stories.FindAsync([request.Story], cancel) is not { } story)
            {
                return new Problem("story.unknown", $"There is no story {request.Story}.");
            }

            if (await WhatStops(db, by, story, cancel) is { } stop)
            {
                return stop;
            }

            var merged = request with
            {
                Topics = request.Topics is { } topics ? Merged(request.TopicsWere, topics, story.Topics) : null,
                Attributions = request.Attributions is { } attributions ? Merged(request.AttributionsWere, attributions, story.Attributions) : null,
            };
            if (await WhatIsWrong(db, merged, cancel) is { } wrong)
            {
                return wrong;
            }

            var lead = request.WithoutLead ? null : request.LeadMedia ?? story.LeadMedia;
            if (by.User is { } writer && (lead != story.LeadMedia || merged.Attributions is { } chains && !Same(chains, story.Attributions)))
            {
                await NoteWriter(db, story.Id, writer, cancel);
            }

            story.Attributions = merged.Attributions ?? story.Attributions;
            story.LeadMedia = lead;
            if (merged.Topics is { } about && !about.SequenceEqual(story.Topics))
            {
                story.Topics = about;
                if (MayPublish(by, story))
                {
                    await publicTopics.Renew(db, story, cancel);
                }
            }

            return story.Id;
        },
        cancel);

    /// <summary>What stands in a list after both sides changed it: what either took out is gone, what either added is there.</summary>
    private static ImmutableArray<T> Merged<T>(ImmutableArray<T>? were, ImmutableArray<T> mine, ImmutableArray<T> theirs) =>
        were is not { } before ? mine : [.. mine.Where(m => theirs.Contains(m) || !before.Contains(m)), .. theirs.Where(t => !before.Contains(t) && !mine.Contains(t))];

    /// <summary>The same for attributions, each with the links of its chain. One that either side changed is not lost where the other took it out.</summary>
    private static ImmutableArray<Attribution> Merged(ImmutableArray<Attribution>? were, ImmutableArray<Attribution> mine, ImmutableArray<Attribution> theirs)
    {
        if (were is not { } before)
        {
            return mine;
        }

        static ImmutableArray<AttributionLink> Chain(ImmutableArray<Attribution> of, string id) => of.FirstOrDefault(a => a.Id == id)?.Chain ?? [];
        return
        [
            .. mine.Concat(theirs).Select(a => a.Id).Distinct()
                .Select(id => new Attribution(id, Merged(Chain(before, id), Chain(mine, id), Chain(theirs, id))))
                .Where(a => !a.Chain.IsEmpty),
        ];
    }

    private static bool Same(ImmutableArray<Attribution> some, ImmutableArray<Attribution> others) =>
        some.Length == others.Length && some.Zip(others).All(p => p.First.Id == p.Second.Id && p.First.Chain.SequenceEqual(p.Second.Chain));

    /// <summary>What every edition is published with was changed by somebody, who is a writer of all of them then.</summary>
    private static async Task NoteWriter(NewsroomDb db, StoryId story, UserId writer, CancellationToken cancel)
    {
        foreach (var article in await db.Articles.Where(a => a.StoryId == story).Select(a => a.Id).ToListAsync(cancel))
        {
            (await db.WorkingCopies.FindAsync([article], cancel))!.NoteWriter(writer);
        }
    }

    /// <summary>A story is written where it is written first; where that is nowhere in particular, wherever one may write in it.</summary>
    private static async Task<Problem?> WhatStops(NewsroomDb db, Actor by, Story story, CancellationToken cancel)
    {
        var articles = await db.Articles.Where(a => a.StoryId == story.Id).ToListAsync(cancel);
        var source = articles.Find(a => a.Edition == story.SourceEdition) ?? articles.FirstOrDefault();
        var edition = source?.Edition ?? story.SourceEdition;
        return edition is { } tag && await db.Editions.FindAsync([tag], cancel) is { } found
            ? Permission.ToWrite(by, Matter.Of(story, source, found) with { IsTranslation = false })
            : by.WhatStops(story.CreatedBy is { } owner && owner == by.User ? Right.WriteOwn : Right.EditSource, new Matter { Section = story.Section, Owner = story.CreatedBy });
    }

    /// <summary>As with its section: what readers have is changed by who may publish it.</summary>
    private static bool MayPublish(Actor by, Story story) => by.May(Right.Publish, Matter.Of(story));

    private static async Task<Problem?> WhatIsWrong(NewsroomDb db, Request request, CancellationToken cancel)
    {
        foreach (var topic in request.Topics ?? [])
        {
            if (await db.Topics.FindAsync([topic], cancel) is null)
            {
                return new Problem("topic.unknown", $"There is no topic {topic}.");
            }
        }

        if (request.LeadMedia is { } media && await db.Media.FindAsync([media], cancel) is null)
        {
            return new Problem("media.unknown", $"There is no media item {media}.");
        }

        var attributions = request.Attributions ?? [];
        if (request.Topics?.Length > Most || attributions.Length > Most || attributions.Any(a => a.Chain.IsEmpty || a.Chain.Length > Most)
            || attributions.DistinctBy(a => a.Id).Count() != attributions.Length)
        {
            return new Problem("story.much", $"A story has at most {Most} topics and {Most} attributions, each of them with 1 to {Most} links.");
        }

        foreach (var link in attributions.SelectMany(a => a.Chain))
        {
            if (await db.Sources.FindAsync([link.Source], cancel) is null)
            {
                return new Problem("source.unknown", $"There is no source {link.Source}.");
            }

            if (link.Url is not null && SafeUrl.Web(link.Url) is null)
            {
                return new Problem("source.url", $"'{link.Url}' is no http or https address.") { Value = link.Url };
            }

            if (link.Title?.Length > LongestTitle)
            {
                return new Problem("source.title", $"A document's title has at most {LongestTitle} characters.") { Value = link.Title };
            }
        }

        return null;
    }
}
