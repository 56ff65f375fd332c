using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Audit;

/// <summary>Who did what to what, when, from where.</summary>
internal static class AuditEndpoints
{
    private const int PageLength = 50;

    // What is asked for besides the first question is looked for among so many of the newest that answer it, so that a page costs the same in every year.
    private const int Window = 2000;

    // Words alone have no first question before them.
    private const int WordsWindow = 10 * Window;

    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/audit", Show).Needs(Right.ReadAudit);

    private static async Task<IResult> Show(HttpContext http, Database database, string? who, string? what, string? about, string? until, string? before, string? words)
    {
        var ask = new AuditAsk(who ?? "", Cut(what), Cut(about), until ?? "", Cut(words));
        await using var db = database.OpenNewsroom();
        var found = await AuditWords.Of(db, Visit.Of(http), ask.Words, http.RequestAborted);
        var entries = await Find(db.AuditEntries.AsNoTracking(), ask, found, Visit.Of(http).Edition, before, http.RequestAborted);
        return View.Of<AuditPage>(new
        {
            Ask = ask,
            Window = ask.Words.Length == 0 ? 0 : ask.IsWordsAlone ? WordsWindow : Window,
            Entries = entries.Take(PageLength).ToArray(),
            Things = await new AuditThings(db, Visit.Of(http), http.RequestAborted).Of(entries),
            Next = entries.Count > PageLength ? entries[PageLength - 1].Id.ToString(CultureInfo.InvariantCulture) : null,
            People = (await db.Users.AsNoTracking().ToListAsync(http.RequestAborted)).OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ToArray(),
        });
    }

    private static async Task<List<AuditEntry>> Find(IQueryable<AuditEntry> log, AuditAsk ask, IReadOnlyList<AuditWords> words, Edition? clock, string? before, CancellationToken cancel)
    {
        UserId? user = long.TryParse(ask.Who, CultureInfo.InvariantCulture, out var id) ? new UserId(id) : null;
        var last = Math.Min(
            long.TryParse(before, CultureInfo.InvariantCulture, out var cursor) && cursor > 0 ? cursor : long.MaxValue,
            DateOnly.TryParseExact(ask.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
                ? IdSource.FirstAt(BeginningOf(day.AddDays(1), clock))
                : long.MaxValue);

        // Windows are cut from what is left, so a day moves them back.
        log = log.Where(e => e.Id < last);
        var questions = new List<Func<IQueryable<AuditEntry>, IQueryable<AuditEntry>>>();
        if (ask.About.Length > 0)
        {
            questions.Add(l => l.Where(e => e.About == ask.About));
        }

        if (user is not null)
        {
            questions.Add(l => l.Where(e => e.UserId == user));
        }

        if (ask.What.Length > 0)
        {
            questions.Add(l => l.Where(e => e.What == ask.What));
        }

        // The first question is answered by its index, newest first.
        log = (questions.Count == 0 ? log : questions[0](log)).OrderByDescending(e => e.Id);
        if (questions.Count > 1 || words.Count > 0)
        {
            log = log.Take(questions.Count == 0 ? WordsWindow : Window);
            log = questions.Skip(1).Concat(words.Select(w => (Func<IQueryable<AuditEntry>, IQueryable<AuditEntry>>)w.In)).Aggregate(log, (l, question) => question(l)).OrderByDescending(e => e.Id);
        }

        return await log.Take(PageLength + 1).ToListAsync(cancel);
    }

    /// <summary>When a day begins, on the clock that times are shown by (<see cref="Visit.Time"/>).</summary>
    private static DateTimeOffset BeginningOf(DateOnly day, Edition? edition) =>
        edition is null ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)) : EditionClock.StartOf(edition, LocalDate.FromDateOnly(day));

    private static string Cut(string? text) => (text ?? "").Trim() is { Length: <= 100 } line && !line.Any(char.IsControl) ? line : "";
}
