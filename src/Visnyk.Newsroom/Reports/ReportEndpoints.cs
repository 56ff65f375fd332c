using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Reports;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;

namespace Visnyk.Newsroom.Reports;

/// <summary>What readers say is wrong.</summary>
internal static class ReportEndpoints
{
    private const string Path = "/newsroom/reports";
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/reports", (HttpContext http, Database database) => Show(http, database, [])).Needs(Right.Correct);
        newsroom.MapPost("/reports/done", Close).Needs(Right.Correct);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, IReadOnlyList<Problem> problems)
    {
        var cancel = http.RequestAborted;
        var query = http.Request.Query;
        var done = query["done-ones"] == "yes";
        await using var db = database.OpenNewsroom();
        var reports = db.ReaderReports.AsNoTracking().Where(r => (r.DoneAt != null) == done);
        if (ShortKey.TryRead(query["article"].ToString(), out var number))
        {
            var article = new ArticleId(number);
            reports = reports.Where(r => r.ArticleId == article);
        }

        if (ShortKey.TryRead(query["before"].ToString(), out var instant) && instant is > 0 and < 253402300799999)
        {
            var before = DateTimeOffset.FromUnixTimeMilliseconds(instant);
            reports = reports.Where(r => r.ReceivedAt < before);
        }

        var visit = Visit.Of(http);
        var editions = visit.Actor.Editions;
        var articles = db.Articles.AsNoTracking();
        if (!editions.IsEmpty)
        {
            var own = editions.ToArray();
            articles = articles.Where(a => own.Contains(a.Edition));
        }

        var rows = await reports.Join(articles, r => r.ArticleId, a => a.Id, (r, a) => new { r, a })
            .Join(db.WorkingCopies.AsNoTracking(), x => x.a.Id, c => c.ArticleId, (x, c) => new { x.r, x.a, c.Headline })
            .OrderByDescending(x => x.r.ReceivedAt).Take(PageLength + 1).ToListAsync(cancel);
        var people = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var site = http.RequestServices.GetRequiredService<NewsroomOptions>().SiteAddress;
        var lines = new List<ReportLine>();
        foreach (var row in rows.Take(PageLength))
        {
            lines.Add(new ReportLine(
                row.r,
                row.a,
                row.Headline,
                await ArticleChoices.AddressOf(db, row.a.Id, cancel) is { } path ? site + path : null,
                row.r.DoneBy is { } who ? people.GetValueOrDefault(who) : null));
        }

        var proposals = done ? [] : await db.ProposedCorrections.AsNoTracking().Where(p => p.State == ProposalState.Open)
            .Join(articles, p => p.ArticleId, a => a.Id, (p, a) => new { p, a.Edition })
            .Join(db.WorkingCopies.AsNoTracking(), x => x.p.ArticleId, c => c.ArticleId, (x, c) => new { x.p, x.Edition, c.Headline })
            .OrderBy(x => x.p.Id).Take(PageLength).ToListAsync(cancel);
        var older = rows.Count > PageLength ? ShortKey.Write(rows[PageLength - 1].r.ReceivedAt.ToUnixTimeMilliseconds()) : null;
        return View.Of<ReportsPage>(
            new { Lines = lines, Proposals = proposals.ConvertAll(p => new ProposalLine(p.p, p.Edition.Value, p.Headline, p.p.ProposedBy is { } who ? people.GetValueOrDefault(who) : null)), AreDone = done, Article = query["article"].ToString(), Older = older, Problems = problems, Done = View.DoneOf(http) },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Close(HttpContext http, Database database, CloseReport close)
    {
        var form = await FormGuard.Fields(http);
        var again = form["again"] == "yes";
        var problems = ShortKey.TryRead(form["report"].ToString(), out var report)
            ? (await close.Run(Visit.Of(http).Actor, new(new ReportId(report), again), http.RequestAborted)).Problems
            : [new Problem("report.unknown", "The form names no report.")];
        return problems.Length == 0 ? View.Done(Path, again ? "report.open" : "report.close") : await Show(http, database, problems);
    }
}
