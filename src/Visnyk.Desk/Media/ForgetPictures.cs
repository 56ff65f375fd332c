using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Media;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Media;

/// <summary>Deletes the files of pictures whose rows are gone. It stands in line with what is written, so that nobody takes the same picture in meanwhile.</summary>
public sealed class ForgetPictures(WriteQueue writes, MediaStore store, Renditions renditions)
{
    /// <summary>How many originals were deleted; one whose picture was taken in again stays.</summary>
    public Task<Outcome<int>> Run(Actor by, IReadOnlyList<MediaItem> pictures, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(pictures);
        return writes.RunAside<int>(
            async db =>
            {
                if (by.WhatStops(Right.RunPaper) is { } stop)
                {
                    return stop;
                }

                var deleted = 0;
                foreach (var picture in pictures)
                {
                    if (!await db.Media.AnyAsync(m => m.Hash == picture.Hash, cancel))
                    {
                        store.Delete(picture);
                        deleted++;
                    }

                    renditions.Delete(picture.Id);
                }

                return deleted;
            },
            cancel);
    }
}
