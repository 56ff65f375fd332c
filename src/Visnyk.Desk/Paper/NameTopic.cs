using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes a topic or names it anew, in the editions given.</summary>
public sealed class NameTopic(WriteQueue writes, IdSource ids)
{
    /// <summary>The topic.</summary>
    /// <param name="Key">Its key; a topic with this key is named anew. Null for a new one that no import knows.</param>
    /// <param name="Names">Its name by edition.</param>
    public sealed record Request(string? Key, IReadOnlyDictionary<EditionTag, string> Names)
    {
        /// <summary>Slugs chosen by hand; an edition without one here has it made of the name.</summary>
        public IReadOnlyDictionary<EditionTag, Slug> Slugs { get; init; } = ImmutableDictionary<EditionTag, Slug>.Empty;
    }

    /// <summary>The topic's id, or what is wrong with its names.</summary>
    public Task<Outcome<TopicId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<TopicId>(
        by,
        named => new Deed("topic.name", $"topic {named}", request.Key ?? ""),
        async db =>
        {
            var topic = await db.Topics.FirstOrDefaultAsync(t => t.Key == request.Key, cancel);
            if (Permission.ToName(by, topic is null, request.Names.Keys) is { } stop)
            {
                return stop;
            }

            if (await Naming.WhatIsWrong(db, request.Names, cancel) is { } wrong)
            {
                return wrong;
            }

            if (topic is null)
            {
                var id = new TopicId(ids.Next());
                topic = new Topic { Id = id, Key = request.Key ?? id.ToString() };
                db.Topics.Add(topic);
            }

            foreach (var (edition, name) in request.Names)
            {
                var row = await db.TopicNames.FindAsync([topic.Id, edition], cancel);
                if (row is null)
                {
                    row = new TopicName { TopicId = topic.Id, Edition = edition, Name = "" };
                    db.TopicNames.Add(row);
                }

                row.Name = OneLine.Of(name);
                var slug = await Naming.Slug(
                    db, edition, AddressSpace.Topics, request.Slugs.GetValueOrDefault(edition), () => Slug.For(row.Name, edition.Language, "topic"), AddressKind.Topic, topic.Id.Value, cancel);
                if (!slug.Done)
                {
                    return Outcome.Failed<TopicId>(slug.Problems);
                }

                row.Slug = slug.Value;
            }

            return topic.Id;
        },
        cancel);
}
