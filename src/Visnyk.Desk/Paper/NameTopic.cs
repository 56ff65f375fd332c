using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Makes a topic or names it anew, in the editions given.</summary>
public sealed class NameTopic(WriteQueue writes, IdSource ids)
{
    /// <summary>The topic.</summary>
    /// <param name="Key">Its key; a topic with this key is named anew.</param>
    /// <param name="Names">Its name by edition.</param>
    public sealed record Request(string Key, IReadOnlyDictionary<EditionTag, string> Names);

    /// <summary>The topic's id.</summary>
    public Task<Outcome<TopicId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run<TopicId>(
        by,
        named => new Deed("topic.name", $"topic {named}", request.Key),
        async db =>
        {
            var topic = await db.Topics.FirstOrDefaultAsync(t => t.Key == request.Key, cancel);
            if (Permission.ToName(by, topic is null, request.Names.Keys) is { } stop)
            {
                return stop;
            }

            if (topic is null)
            {
                topic = new Topic { Id = new TopicId(ids.Next()), Key = request.Key };
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

                row.Name = name;
                row.Slug = await AddressBook.Claim(
                    db, edition, AddressSpace.Topics, Slug.For(name, edition.Language, "topic"), AddressKind.Topic, topic.Id.Value, cancel);
            }

            return topic.Id;
        },
        cancel);
}
