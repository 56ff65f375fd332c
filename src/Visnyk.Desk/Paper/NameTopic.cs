using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
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
    public Task<Outcome<TopicId>> Run(Request request, CancellationToken cancel = default) => writes.Run<TopicId>(
        async db =>
        {
            var topic = await db.Topics.FirstOrDefaultAsync(t => t.Key == request.Key, cancel);
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
