using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Attachments;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Attachments;

/// <summary>Deletes a file that was kept with a story, for good: whoever put it there may, and whoever edits others' stories.</summary>
public sealed class RemoveAttachment(WriteQueue writes, AttachmentStore store)
{
    /// <summary>The attachment that was deleted, or what stops it.</summary>
    public async Task<Outcome<AttachmentId>> Run(Actor by, AttachmentId attachment, CancellationToken cancel = default)
    {
        var name = "";
        var outcome = await writes.RunAside<AttachmentId>(
            by,
            _ => new Deed("attachment.remove", $"attachment {attachment}", name),
            async db =>
            {
                if (by.WhatStops(Right.Read) is { } nobody)
                {
                    return nobody;
                }

                if (await db.Attachments.FindAsync([attachment], cancel) is not { } found)
                {
                    return new Problem("attachment.unknown", $"There is no attachment {attachment}.");
                }

                var story = (await db.Stories.FindAsync([found.StoryId], cancel))!;
                var own = found.AddedBy is { } owner && owner == by.User;
                if (by.WhatStops(own ? Right.WriteOwn : Right.EditSource, new Matter { Section = own ? null : story.Section }) is { } stop)
                {
                    return stop;
                }

                name = found.Name;
                db.Attachments.Remove(found);
                return attachment;
            },
            cancel);
        if (outcome.Done)
        {
            store.Delete(attachment);
        }

        return outcome;
    }
}
