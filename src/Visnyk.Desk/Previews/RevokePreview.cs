using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Previews;

/// <summary>Ends a preview: its address shows nothing from now on.</summary>
public sealed class RevokePreview(WriteQueue writes)
{
    /// <summary>How many previews were ended; a problem where it is somebody else's, and the actor does not review what stands there.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="token">What its address ends in.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Outcome<int>> Run(Actor by, string token, CancellationToken cancel = default)
    {
        var deed = new Deed("preview.revoke", "");
        return writes.RunAside<int>(
            by,
            _ => deed,
            async db =>
            {
                if (by.WhatStops(Right.Read) is { } nobody)
                {
                    return nobody;
                }

                if (await db.Previews.FindAsync([token], cancel) is not { } preview)
                {
                    return 0;
                }

                var story = (await db.Stories.FindAsync([preview.StoryId], cancel))!;
                var article = (await db.Articles.FindAsync([preview.ArticleId], cancel))!;
                var matter = Matter.Of(story, article, (await db.Editions.FindAsync([preview.Edition], cancel))!);
                if (preview.MadeBy != by.User && by.WhatStops(Right.Review, matter) is { } stop)
                {
                    return stop;
                }

                deed = deed with { About = $"story {preview.StoryId}", Detail = preview.Edition.Value };
                return await db.Previews.Where(p => p.Token == token).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }
}
