using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comparing;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Revisions;

/// <summary>What an article said before: every publication, every approval, and the versions of its working copy that are kept.</summary>
internal static class HistoryEndpoints
{
    private const string Now = "now";

    // So many lines have a page; older ones are asked for by the time of the last.
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/articles/{key}/history", (HttpContext http, Database database, string key) => Show(http, database, key, [])).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/history/restore", Restore).Needs(Right.Read);
        newsroom.MapPost("/articles/{key}/history/discard", Discard).Needs(Right.Read);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem> problems)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var until = long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : (DateTimeOffset?)null;
        var entries = await Entries(db, sheet, until, http.RequestAborted);
        var (from, to) = (http.Request.Query["from"].ToString(), http.Request.Query["to"].ToString());
        var before = from.Length > 0 ? await Content(db, sheet, from, http.RequestAborted) : null;
        var after = to.Length > 0 ? await Content(db, sheet, to, http.RequestAborted) : null;
        return View.Of<HistoryPage>(
            new
            {
                Sheet = sheet,
                Entries = entries.Take(Most + 1).ToList(),
                Older = entries.Count > Most + 1 ? entries[Most].At.ToUnixTimeMilliseconds() : (long?)null,
                From = from,
                To = to,
                Compared = before is not null && after is not null ? Comparison.Of(before, after) : null,
                Lost = from.Length + to.Length > 0 && (before is null || after is null),
                Names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, http.RequestAborted),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>How the article is now, and the history from a time back, newest first. Of the versions that one person saved in one sitting, the last stands for all.</summary>
    private static async Task<List<HistoryEntry>> Entries(NewsroomDb db, ArticleSheet sheet, DateTimeOffset? until, CancellationToken cancel)
    {
        var id = sheet.Article.Id;
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == id)
            .Select(r => new { r.Id, r.MadeAt, r.MadeBy, r.Kind }).ToListAsync(cancel);
        var versions = await db.WorkingCopyVersions.AsNoTracking().Where(v => v.ArticleId == id).OrderByDescending(v => v.Version)
            .Select(v => new { v.Version, v.SavedAt, v.SavedBy }).ToListAsync(cancel);
        var before = new List<HistoryEntry>();
        var last = new Dictionary<UserId, DateTimeOffset>();
        foreach (var (version, at, by) in versions.Select(v => (v.Version, v.SavedAt, v.SavedBy)).Prepend((0, sheet.Copy.SavedAt, sheet.Copy.SavedBy)))
        {
            // Two who write at once have a sitting each.
            var wentOn = last.TryGetValue(by ?? default, out var later) && later - at <= WorkingCopy.OneSitting;
            last[by ?? default] = at;
            if (!wentOn && version > 0)
            {
                before.Add(new HistoryEntry("v" + version.ToString(CultureInfo.InvariantCulture), at, by, "saved"));
            }
        }

        before.AddRange(revisions.Select(r => new HistoryEntry($"r{r.Id}", r.MadeAt, r.MadeBy, r.Kind.ToString())));
        return [new(Now, sheet.Copy.SavedAt, sheet.Copy.SavedBy, Now), .. before.Where(e => until is null || e.At < until).OrderByDescending(e => e.At)];
    }

    private static async Task<ArticleContent?> Content(NewsroomDb db, ArticleSheet sheet, string entry, CancellationToken cancel)
    {
        var id = sheet.Article.Id;
        return Read(entry) switch
        {
            ({ } revision, _) => (await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == revision && r.ArticleId == id, cancel))?.Content,
            (_, { } version) => (await db.WorkingCopyVersions.AsNoTracking().FirstOrDefaultAsync(v => v.ArticleId == id && v.Version == version, cancel))?.Content,
            _ => entry == Now ? sheet.Copy.Content : null,
        };
    }

    private static (RevisionId? Revision, int? Version) Read(string entry) =>
        entry.Length > 1 && entry[0] == 'r' && ShortKey.TryRead(entry.AsSpan(1), out var revision) ? (new RevisionId(revision), null)
        : entry.Length > 1 && entry[0] == 'v' && int.TryParse(entry.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (null, version)
        : (null, null);

    private static async Task<IResult> Restore(HttpContext http, Database database, RestoreVersion restore, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var (revision, version) = Read((await FormGuard.Fields(http))["entry"].ToString());
        var outcome = await restore.Run(Visit.Of(http).Actor, new(sheet.Story.Id, sheet.Edition.Tag, revision, version ?? 0), http.RequestAborted);
        return outcome.Done ? View.Done(PathOf(sheet), "article.restore") : await Show(http, database, key, outcome.Problems);
    }

    private static async Task<IResult> Discard(HttpContext http, Database database, DiscardChanges discard, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var outcome = await discard.Run(Visit.Of(http).Actor, new(sheet.Story.Id, sheet.Edition.Tag), http.RequestAborted);
        return outcome.Done ? View.Done(PathOf(sheet), "article.discard") : await Show(http, database, key, outcome.Problems);
    }

    private static string PathOf(ArticleSheet sheet) => $"/newsroom/articles/{sheet.Article.Id}/history";
}
