using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Fronts;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Newsroom.Articles;
using Visnyk.Newsroom.Forms;
using Visnyk.Newsroom.Frame;
using Visnyk.Storage;
using static Visnyk.Newsroom.Articles.ArticleStep;

namespace Visnyk.Newsroom.Published;

/// <summary>What readers have of an article, and what is done to it there: corrected, moved, withdrawn, brought back, killed.</summary>
internal static class PublicEndpoints
{
    public static string PathOf(ArticleSheet sheet) => sheet.Path + "/public";

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var page = newsroom.MapGroup("/articles/{key}/public").Needs(Right.Read);
        page.MapGet("", (HttpContext http, Database database, string key) => Show(http, database, key, [], null));
        page.MapPost("/correct", Correct);
        page.MapPost("/refuse", Refuse);
        page.MapPost("/pin", (HttpContext http, Database database, PinLead pin, string key) => Do(http, database, key, "story.pin", (by, sheet, _, form) => Pin(by, sheet, form, pin)));
        page.MapPost("/unpin", (HttpContext http, Database database, UnpinLead unpin, string key) =>
            Do(http, database, key, "story.unpin", (by, sheet, _, form) => Problems(unpin.Run(by, new(sheet.Story.Id, sheet.Edition.Tag, ShortKey.TryRead(form["front"].ToString(), out var front) ? new SectionId(front) : PinnedLead.Home)))));
        page.MapPost("/move", (HttpContext http, Database database, MoveStory move, string key) =>
            Do(http, database, key, "story.move", async (by, sheet, _, form) => ShortKey.TryRead(form["section"].ToString(), out var section)
                ? await Problems(move.Run(by, new(sheet.Story.Id, new SectionId(section))))
                : [new Problem("section.unknown", "The form names no section.")]));
        page.MapPost("/withdraw", (HttpContext http, Database database, WithdrawStory withdraw, string key) =>
            Do(http, database, key, "story.withdraw", (by, sheet, editions, _) => Problems(withdraw.Run(by, new(sheet.Story.Id, editions)))));
        page.MapPost("/back", (HttpContext http, Database database, BringBackStory back, string key) =>
            Do(http, database, key, "story.bring-back", (by, sheet, editions, _) => Problems(back.Run(by, new(sheet.Story.Id, editions)))));
        page.MapPost("/kill", (HttpContext http, Database database, KillStory kill, string key) =>
            Do(http, database, key, "story.kill", async (by, sheet, editions, form) =>
                form["sure"] == "on" ? await Problems(kill.Run(by, new(sheet.Story.Id, editions))) : [new Problem("sure.missing", "It was not said that it is meant.")]));
    }

    private static async Task<IResult> Correct(HttpContext http, Database database, FileCorrection file, ProposeCorrection propose, string key)
    {
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, http.RequestAborted) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var (form, actor) = (CorrectionForm.Read(await FormGuard.Fields(http)), Visit.Of(http).Actor);
        var text = CorrectionText.Of(form.Wrong, form.Right);
        if (!actor.May(Right.Correct, sheet.Matter))
        {
            var proposed = await propose.Run(actor, new(sheet.Article.Id, text, form.Passage) { Kind = form.Kind, ChangesMeaning = form.ChangesMeaning }, http.RequestAborted);
            return proposed.Done ? View.Done(PathOf(sheet), "correction.propose") : await Show(http, database, key, proposed.Problems, form);
        }

        var problems = text.WhatIsWrong(sheet.Edition.Tag.Value) is { } wrong
            ? [wrong]
            : await Problems(file.Run(
                actor,
                new(sheet.Story.Id, [new(sheet.Edition.Tag, text.Note, form.Passage) { Version = form.Version }])
                {
                    Kind = form.Kind,
                    ChangesMeaning = form.ChangesMeaning,
                    Proposal = form.Proposal,
                    Report = form.Report,
                },
                http.RequestAborted));
        return problems.Count == 0 ? View.Done(PathOf(sheet), "correction.file") : await Show(http, database, key, problems, form);
    }

    private static async Task<IReadOnlyList<Problem>> Pin(Actor by, ArticleSheet sheet, IFormCollection form, PinLead pin)
    {
        return TimeField.Read(form["until"].ToString()) is { } until
            ? await Problems(pin.Run(by, new(sheet.Story.Id, sheet.Edition.Tag, form["front"] == "section", until, TimeField.IsSecond(form))))
            : [new Problem("time.unknown", "The time is none.")];
    }

    private static Task<IResult> Refuse(HttpContext http, Database database, RefuseCorrection refuse, string key) =>
        Do(http, database, key, "correction.refuse", async (by, _, _, form) => ShortKey.TryRead(form["proposal"].ToString(), out var proposal)
            ? await Problems(refuse.Run(by, new(new CorrectionId(proposal), form["note"].ToString())))
            : [new Problem("proposed.unknown", "The form names no proposal.")]);

    private static Task<IResult> Do(HttpContext http, Database database, string key, string what, Step step) =>
        ArticleStep.Do(http, database, key, what, PathOf, step, (problems, _) => Show(http, database, key, problems, null));

    internal static async Task<IResult> Show(HttpContext http, Database database, string key, IReadOnlyList<Problem> problems, CorrectionForm? typed)
    {
        var cancel = http.RequestAborted;
        await using var db = database.OpenNewsroom();
        if (await ArticleSheet.Find(db, key, cancel) is not { } sheet)
        {
            return View.Error(StatusCodes.Status404NotFound);
        }

        var (article, story) = (sheet.Article.Id, sheet.Story.Id);
        var mayCorrect = Visit.Of(http).Actor.May(Right.Correct, sheet.Matter);
        var report = mayCorrect ? await ReportOf(http, db, sheet, typed, cancel) : null;
        var proposals = await db.ProposedCorrections.AsNoTracking().Where(p => p.ArticleId == article).OrderByDescending(p => p.Id).Take(50).ToListAsync(cancel);
        var form = problems.Count > 0 && http.Request.HasFormContentType ? await FormGuard.Fields(http) : null;
        var chosen = mayCorrect && ShortKey.TryRead(http.Request.Query["proposal"].ToString(), out var number) ? proposals.Find(p => p.Id == new CorrectionId(number) && p.State == ProposalState.Open) : null;
        return View.Of<PublicPage>(
            new
            {
                Sheet = sheet,
                Address = await ArticleChoices.AddressOf(db, article, cancel) is { } path ? http.RequestServices.GetRequiredService<NewsroomOptions>().SiteAddress + path : null,
                Form = typed ?? (chosen is not null ? CorrectionForm.Of(chosen) : report is not null ? CorrectionForm.Of(report, sheet) : CorrectionForm.Empty),
                Report = report,
                Proposals = proposals,
                OpenReports = mayCorrect ? await db.ReaderReports.CountAsync(r => r.ArticleId == article && r.DoneAt == null, cancel) : 0,
                Pins = await PinLine.In(db, sheet, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), cancel),
                Until = form?["until"].ToString() ?? "",
                Typed = form,
                Sent = form is null ? "" : http.Request.Path.Value!.Split('/')[^1],
                Siblings = (await db.Articles.AsNoTracking().Where(a => a.StoryId == story).ToListAsync(cancel)).Where(a => a.Id != article).ToArray(),
                Sections = await ArticleChoices.SectionsIn(db, sheet.Edition.Tag, cancel),
                Editions = await db.Editions.AsNoTracking().OrderBy(e => e.Position).ToListAsync(cancel),
                People = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, cancel),
                Problems = problems,
                Done = View.DoneOf(http),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<ReaderReport?> ReportOf(HttpContext http, NewsroomDb db, ArticleSheet sheet, CorrectionForm? typed, CancellationToken cancel)
    {
        var id = typed is not null ? typed.Report : ShortKey.TryRead(http.Request.Query["report"].ToString(), out var number) ? new ReportId(number) : (ReportId?)null;
        var article = sheet.Article.Id;
        return id is { } report ? await db.ReaderReports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == report && r.ArticleId == article, cancel) : null;
    }
}
