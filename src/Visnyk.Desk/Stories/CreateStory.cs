using System.Collections.Immutable;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Makes a story; its articles come with their first working copy.</summary>
public sealed class CreateStory(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What the story is.</summary>
    /// <param name="Section">Where it stands.</param>
    public sealed record Request(SectionId Section)
    {
        /// <summary>What sort of journalism.</summary>
        public StoryKind Kind { get; init; }

        /// <summary>The edition it is written in first; null where editions are written apart.</summary>
        public EditionTag? SourceEdition { get; init; }

        /// <summary>What it is about.</summary>
        public ImmutableArray<TopicId> Topics { get; init; } = [];

        /// <summary>Who says so.</summary>
        public ImmutableArray<Attribution> Attributions { get; init; } = [];

        /// <summary>The story that it follows up.</summary>
        public StoryId? Follows { get; init; }

        /// <summary>The picture that leads it.</summary>
        public MediaId? LeadMedia { get; init; }
    }

    /// <summary>The new story's id, or a problem where section, topic or picture do not exist, or <paramref name="by"/> may not write there.</summary>
    public Task<Outcome<StoryId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<StoryId>(
        by,
        made => new Deed("story.create", $"story {made}"),
        async db =>
        {
            if (by.WhatStops(Right.WriteOwn, new Matter { Edition = request.SourceEdition, Section = request.Section }) is { } stop)
            {
                return stop;
            }

            if (await db.Sections.FindAsync([request.Section], cancel) is null)
            {
                return new Problem("section.unknown", $"There is no section {request.Section}.");
            }

            foreach (var topic in request.Topics)
            {
                if (await db.Topics.FindAsync([topic], cancel) is null)
                {
                    return new Problem("topic.unknown", $"There is no topic {topic}.");
                }
            }

            if (request.Follows is { } first && await db.Stories.FindAsync([first], cancel) is null)
            {
                return new Problem("story.unknown", $"There is no story {first} to follow up.");
            }

            if (request.LeadMedia is { } media && await db.Media.FindAsync([media], cancel) is null)
            {
                return new Problem("media.unknown", $"There is no media item {media}.");
            }

            var story = new Story
            {
                Id = new StoryId(ids.Next()),
                Section = request.Section,
                Kind = request.Kind,
                SourceEdition = request.SourceEdition,
                Topics = request.Topics,
                Attributions = request.Attributions,
                LeadMedia = request.LeadMedia,
                Follows = request.Follows,
                CreatedBy = by.User,
                CreatedAt = clock.GetUtcNow(),
            };
            if (by.User is not null)
            {
                story.Touch(story.CreatedAt);
            }

            db.Stories.Add(story);
            return story.Id;
        },
        cancel);
}
