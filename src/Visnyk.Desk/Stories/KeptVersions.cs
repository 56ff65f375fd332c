using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Storage;

namespace Visnyk.Desk.Stories;

/// <summary>
/// The versions of a working copy that somebody may have started from. They are kept here, and a save names one by its number, rather than
/// that a save brings its own: who may save may delete any word anyway, so a lie would win nothing, but a mistake in what a browser kept would make others'
/// words look deleted, and nobody would notice.
/// </summary>
internal static class KeptVersions
{
    /// <summary>How many of the newest are all kept: minutes of typing. Of older ones, the first of every hour, and for good the last of what each wrote in one sitting.</summary>
    private const int Newest = 100;
    private static readonly TimeSpan Apart = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Keeps what a working copy holds before it is written over, and forgets what is no longer needed.</summary>
    public static async Task Keep(NewsroomDb db, WorkingCopy copy, DateTimeOffset now, CancellationToken cancel)
    {
        var kept = db.WorkingCopyVersions;
        kept.Add(new WorkingCopyVersion { ArticleId = copy.ArticleId, Version = copy.Version, Content = copy.Content, Slug = copy.Slug, SavedAt = copy.SavedAt, SavedBy = copy.SavedBy });
        var (article, passing) = (copy.ArticleId, copy.Version - Newest);
        if (copy.Version % Newest == 0)
        {
            await ForgetOld(kept, article, passing, now - Longest, cancel);
        }

        // The one that falls out of the newest stays if none of its hour did, or if its writer stopped there.
        var times = await kept.Where(v => v.ArticleId == article && v.Version <= passing).OrderByDescending(v => v.Version).Take(2)
            .Select(v => new { v.Version, v.SavedAt, v.SavedBy }).ToListAsync(cancel);
        if (times is [var last, var before] && last.Version == passing && last.SavedAt - before.SavedAt < Apart)
        {
            var sitting = last.SavedAt + WorkingCopy.OneSitting;
            await kept.Where(v => v.ArticleId == article && v.Version == passing
                && kept.Any(w => w.ArticleId == article && w.Version > passing && w.SavedBy == last.SavedBy && w.SavedAt <= sitting)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Forgets versions of long ago after which the same person went on writing.</summary>
    private static async Task ForgetOld(DbSet<WorkingCopyVersion> kept, ArticleId article, int passing, DateTimeOffset before, CancellationToken cancel)
    {
        var old = await kept.Where(v => v.ArticleId == article && v.Version <= passing && v.SavedAt < before).OrderBy(v => v.Version)
            .Select(v => new { v.Version, v.SavedAt, v.SavedBy }).ToListAsync(cancel);
        var passed = old.Where((v, place) => old.Skip(place + 1).Any(w => w.SavedBy == v.SavedBy && w.SavedAt - v.SavedAt <= WorkingCopy.OneSitting)).Select(v => v.Version).ToList();
        await kept.Where(v => v.ArticleId == article && passed.Contains(v.Version)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>
    /// What somebody started from. Where that version is not kept any more, the one before it that is: what changed in between was changed by both
    /// sides alike then, unless it was changed again since, so that what only one side has is in doubt (<see cref="Editorial.Merging.Merge.OnOlder"/>). Where none
    /// before it is, null: whoever merges on nothing loses no words.
    /// </summary>
    public static Task<WorkingCopyVersion?> Find(NewsroomDb db, ArticleId article, int version, CancellationToken cancel) =>
        db.WorkingCopyVersions.AsNoTracking().Where(v => v.ArticleId == article && v.Version <= version).OrderByDescending(v => v.Version).FirstOrDefaultAsync(cancel);
}
