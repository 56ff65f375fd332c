using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Storage;
using Visnyk.Storage.Published;

namespace Visnyk.Desk.Publishing;

/// <summary>The two-person rule, which a site can switch on: whoever publishes made none of the changes that are published.</summary>
internal static class TwoPeople
{
    /// <summary>What keeps somebody from publishing what these people wrote; null where nothing does.</summary>
    public static async Task<Problem?> WhatStops(NewsroomDb db, Actor by, Article article, ImmutableArray<UserId> writers, CancellationToken cancel) =>
        by.User is { } user && writers.Contains(user) && (await db.Settings.FindAsync([SiteSetting.TwoPeople], cancel))?.Value == SiteSetting.On
            ? new Problem("publish.alone", $"{by.Name} wrote part of what would be published; somebody else has to publish it.", article.Edition.Value)
            : null;

    /// <summary>After a version was published: those who wrote later ones are the writers of the next publication.</summary>
    public static async Task StartAnew(NewsroomDb db, ArticleId article, int published, CancellationToken cancel)
    {
        var copy = (await db.WorkingCopies.FindAsync([article], cancel))!;
        if (copy.Version == published)
        {
            copy.Writers = [];
            return;
        }

        var later = await db.WorkingCopyVersions.Where(v => v.ArticleId == article && v.Version > published).Select(v => v.SavedBy).Distinct().ToListAsync(cancel);
        copy.Writers = [.. later.Append(copy.SavedBy).OfType<UserId>().Distinct()];
    }
}
