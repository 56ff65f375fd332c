using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Attachments;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Attachments;

/// <summary>Keeps a file with a story, for the newsroom alone. Everybody who writes may add one, as everybody reads and comments everything.</summary>
public sealed class AttachFile(WriteQueue writes, Database database, AttachmentStore store, IdSource ids, TimeProvider clock)
{
    /// <summary>What to keep.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Name">The file's name.</param>
    /// <param name="Content">What it holds; read once.</param>
    public sealed record Request(StoryId Story, string Name, Stream Content);

    /// <summary>The attachment's id, or what stops it.</summary>
    public async Task<Outcome<AttachmentId>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var (id, name) = (new AttachmentId(ids.Next()), Attachment.NameOf(request.Name));
        if (await WhatStops(by, request.Story, name, cancel) is { } stop)
        {
            return stop;
        }

        // The file first: a row without its file would be a promise broken, a file without its row is only a file too many.
        if (await store.Keep(id, request.Content, cancel) is not { } kept)
        {
            return new Problem("attachment.size", $"The file is empty, or larger than {Attachment.Largest / 1024 / 1024} MB.");
        }

        try
        {
            var outcome = await writes.RunAside<AttachmentId>(by, _ => new Deed("attachment.add", $"story {request.Story}", name), async db => await Write(db), cancel);
            if (!outcome.Done)
            {
                store.Delete(id);
            }

            return outcome;
        }
        catch
        {
            store.Delete(id);
            throw;
        }

        async Task<Outcome<AttachmentId>> Write(NewsroomDb db)
        {
            if (await db.Stories.FindAsync([request.Story], cancel) is null || await db.Attachments.CountAsync(a => a.StoryId == request.Story, cancel) >= Attachment.Most)
            {
                return new Problem("attachment.many", $"A story has at most {Attachment.Most} attachments.");
            }

            db.Attachments.Add(new Attachment { Id = id, StoryId = request.Story, Name = name, Size = kept.Size, Hash = kept.Hash, AddedBy = by.User, AddedAt = clock.GetUtcNow() });
            return id;
        }
    }

    private async Task<Problem?> WhatStops(Actor by, StoryId story, string name, CancellationToken cancel)
    {
        if (by.WhatStops(Right.WriteOwn) is { } stop)
        {
            return stop;
        }

        await using var db = database.OpenNewsroom();
        return !await db.Stories.AnyAsync(s => s.Id == story, cancel) ? new Problem("story.unknown", $"There is no story {story}.")
            : name.Length == 0 ? new Problem("attachment.name", "The file has no name.")
            : null;
    }
}
