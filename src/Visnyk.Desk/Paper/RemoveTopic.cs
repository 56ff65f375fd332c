using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Topics;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Paper;

/// <summary>Removes a topic that no story uses. Its addresses are never given to anything else.</summary>
public sealed class RemoveTopic(WriteQueue writes)
{
    /// <summary>The topic that was removed, or what stops it: rights, or how many stories use it.</summary>
    public Task<Outcome<TopicId>> Run(Actor by, TopicId topic, CancellationToken cancel = default) => writes.Run<TopicId>(
        by,
        new Deed("topic.remove", $"topic {topic}"),
        async db =>
        {
            if (Permission.ToArrange(by, await db.TopicNames.Where(n => n.TopicId == topic).Select(n => n.Edition).ToListAsync(cancel)) is { } stop)
            {
                return stop;
            }

            if (await db.Topics.FindAsync([topic], cancel) is not { } found)
            {
                return new Problem("topic.unknown", $"There is no topic {topic}.");
            }

            if (await Uses.Of(db, topic, cancel) is > 0 and var stories)
            {
                return new Problem("topic.used", $"{stories} stories use topic {topic}.") { Count = stories };
            }

            await AddressBook.CloseForGood(db, AddressKind.Topic, topic.Value, cancel);
            await db.TopicNames.Where(n => n.TopicId == topic).ExecuteDeleteAsync(cancel);
            db.Topics.Remove(found);
            return topic;
        },
        cancel);
}
