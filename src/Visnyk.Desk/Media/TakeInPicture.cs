using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Media;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Media;

/// <summary>Takes a picture in: keeps the original and says whose it is. The same file taken in twice is one media item, as it was first described.</summary>
public sealed class TakeInPicture(WriteQueue writes, MediaStore store, IdSource ids, TimeProvider clock)
{
    /// <summary>The picture.</summary>
    /// <param name="Bytes">The file.</param>
    /// <param name="Credits">Who made it, by edition.</param>
    public sealed record Request(byte[] Bytes, IReadOnlyDictionary<EditionTag, string> Credits)
    {
        /// <summary>What a cut keeps in view.</summary>
        public FocalPoint Focal { get; init; } = FocalPoint.Centre;

        /// <summary>The file's name; empty where none is known.</summary>
        public string FileName { get; init; } = "";

        /// <summary>The licence's name.</summary>
        public string Licence { get; init; } = "";

        /// <summary>Where the licence stands.</summary>
        public string? LicenceUrl { get; init; }
    }

    /// <summary>The media item's id, or a problem where the file is no picture that can be shown.</summary>
    public async Task<Outcome<MediaId>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        if (by.WhatStops(Right.WriteOwn) is { } stop)
        {
            return stop;
        }

        StoredOriginal original;
        try
        {
            original = await store.Keep(request.Bytes, cancel);
        }
        catch (BadPictureException error)
        {
            return new Problem("picture.unreadable", error.Message);
        }

        return await writes.Run<MediaId>(
            by,
            taken => new Deed("picture.take-in", $"picture {taken}"),
            async db =>
            {
                var item = await db.Media.FirstOrDefaultAsync(m => m.Hash == original.Hash, cancel);
                if (item is null)
                {
                    if (!store.Has(original.Hash, original.Format))
                    {
                        // It was there before, and was deleted with what it belonged to before it was this one's turn.
                        await store.Keep(request.Bytes, cancel);
                    }

                    item = new MediaItem
                    {
                        Id = new MediaId(ids.Next()),
                        Hash = original.Hash,
                        Format = original.Format,
                        Width = original.Width,
                        Height = original.Height,
                        FileName = NameOf(request.FileName),
                        TakenInAt = clock.GetUtcNow(),
                    };
                    (item.Focal, item.Licence, item.LicenceUrl) = (request.Focal, request.Licence, SafeUrl.Web(request.LicenceUrl));
                    db.Media.Add(item);
                }

                foreach (var (edition, credit) in request.Credits)
                {
                    if (await db.MediaCredits.FindAsync([item.Id, edition], cancel) is null)
                    {
                        db.MediaCredits.Add(new MediaCredit { MediaId = item.Id, Edition = edition, Credit = credit });
                    }
                }

                return item.Id;
            },
            cancel);
    }

    /// <summary>The name without the folders that some browsers send, cut to what is kept.</summary>
    private static string NameOf(string file)
    {
        var name = OneLine.Of(file.Split('/', '\\')[^1]);
        return name.Length <= MediaItem.LongestLicence ? name : OneLine.Of(name[..MediaItem.LongestLicence]);
    }
}
