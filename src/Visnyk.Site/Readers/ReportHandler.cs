using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Visnyk.Desk.Readers;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Site.Addresses;
using Visnyk.Site.Catalogue;
using Visnyk.Site.Models;
using Visnyk.Site.Pages;
using Visnyk.Storage;
using Visnyk.Storage.Readers;

namespace Visnyk.Site.Readers;

/// <summary>Answers <c>/{edition}/{section}/{slug}/report</c>: the form (GET), and what a reader says is wrong (POST, as a form).</summary>
public sealed class ReportHandler(
    Database database, ArticleFinder articles, TakeInReport takeIn, ReaderKeys keys, SiteOptions options, TimeProvider clock, ILogger<ReportHandler> log)
{
    /// <summary>The parameter of the page that thanks.</summary>
    private const string Thanks = "thanks";

    /// <summary>A field that people do not see; who fills it in is no person.</summary>
    private const string Trap = "website";

    // The longest fields in a script of which every letter is six bytes in a form, and some more.
    private const int LongestBody = 32 * 1024;

    private readonly Allowance ofOnePlace = new(clock, 5, TimeSpan.FromMinutes(5), 16 * 1024);
    private readonly Allowance ofAll = new(clock, 50, TimeSpan.FromSeconds(1), 1);

    /// <summary>The answer.</summary>
    public async Task<ReaderAnswer> Answer(HttpContext http, Route.Report route)
    {
        var sending = HttpMethods.IsPost(http.Request.Method);
        if (sending && ReaderRequest.IsFromElsewhere(http.Request, options.PublicUrl))
        {
            return new ReaderAnswer.Refused(StatusCodes.Status403Forbidden, "cross-site");
        }

        var (article, path, missing) = await articles.Find(route.Above, http.RequestAborted);
        if (missing is not null || (!sending && path != route.Above.Path))
        {
            return missing ?? new ReaderAnswer.Moved(path + Route.Report.Ending);
        }

        if (await database.Pages.Article(article.Value, http.RequestAborted) is not { Article: var row })
        {
            return new ReaderAnswer.Refused(StatusCodes.Status404NotFound, PageAnswer.NotFound);
        }

        var query = http.Request.Query;
        var passage = ReaderReport.Clean(query["passage"]);
        var empty = new ReportModel
        {
            Url = path + Route.Report.Ending,
            ArticleUrl = path!,
            Headline = row.Headline,
            Revision = ShortKey.TryRead(query["revision"].ToString(), out var shown) ? ShortKey.Write(shown) : ShortKey.Write(row.Revision),
            Passage = passage[..Math.Min(passage.Length, ReaderReport.LongestPassage)],
            Sent = query.ContainsKey(Thanks),
        };
        return sending ? await Take(http, route, article, empty) : Page(route.Edition, empty, StatusCodes.Status200OK);
    }

    private async Task<ReaderAnswer> Take(HttpContext http, Route.Report route, ArticleId article, ReportModel empty)
    {
        if (ReaderRequest.MediaType(http.Request) != ReaderRequest.Form)
        {
            return new ReaderAnswer.Refused(StatusCodes.Status415UnsupportedMediaType, "bad-request") { Detail = $"Send {ReaderRequest.Form}." };
        }

        var (body, refused) = await ReaderRequest.Body(http.Request, LongestBody, http.RequestAborted);
        if (refused is not null || ReaderRequest.Fields(body) is not { } fields)
        {
            return refused ?? new ReaderAnswer.Refused(StatusCodes.Status400BadRequest, "bad-request");
        }

        string Field(string name) => ReaderReport.Clean(fields.GetValueOrDefault(name));
        var typed = empty with
        {
            Revision = ShortKey.TryRead(Field("revision"), out var revision) ? ShortKey.Write(revision) : empty.Revision,
            Text = Field("text"),
            Passage = Field("passage"),
            ReplyTo = Field("reply"),
        };
        var done = new ReaderAnswer.Done($"{typed.Url}?{Thanks}");
        if (Field(Trap).Length > 0)
        {
            // Whoever fills in what nobody sees learns nothing from the answer.
            return done;
        }

        if (ReaderReport.WhatIsWrong(typed.Text, typed.Passage, typed.ReplyTo) is { IsEmpty: false } problems)
        {
            return Page(route.Edition, Beside(route.Edition, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        if ((ofOnePlace.Take(ReaderRequest.Mark(http, keys).Place) ?? ofAll.Take(0)) is not null)
        {
            return Page(route.Edition, typed with { Problem = route.Edition.Locale.Text("report.often") }, StatusCodes.Status429TooManyRequests);
        }

        try
        {
            ShortKey.TryRead(typed.Revision, out revision);
            var outcome = await takeIn.Run(
                new TakeInReport.Request(article, new RevisionId(revision), typed.Text, typed.Passage, typed.ReplyTo, options.Readers.ReportsADay));
            return outcome.Done ? done : Page(route.Edition, Beside(route.Edition, typed, outcome.Problems), StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            log.LogError(error, "A reader's report could not be kept.");
            return Page(route.Edition, typed with { Problem = route.Edition.Locale.Text("report.failed") }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The form as it was typed, with each problem by its field.</summary>
    private static ReportModel Beside(EditionEntry edition, ReportModel typed, ImmutableArray<Problem> problems)
    {
        var texts = edition.Locale;
        string? Of(string field, int longest) => problems.FirstOrDefault(p => p.Code.StartsWith($"report.{field}.", StringComparison.Ordinal)) is { } problem
            ? texts.Text(problem.Code, null, ("longest", texts.Number(longest)))
            : null;
        return typed with
        {
            TextProblem = Of("text", ReaderReport.LongestText),
            PassageProblem = Of("passage", ReaderReport.LongestPassage),
            ReplyProblem = Of("reply", ReaderReport.LongestReplyTo),
            Problem = problems.Any(p => p.Code == "report.full") ? texts.Text("report.full")
                : problems.Any(p => p.Code == "article.not-published") ? texts.Text("report.failed")
                : null,
        };
    }

    private static ReaderAnswer.Page Page(EditionEntry edition, ReportModel model, int status) => new(new PageBuild
    {
        Kind = "report",
        Edition = edition,
        Path = model.Url,
        Title = edition.Locale.Text(model.Sent ? "report.thanks" : "report.title"),
        Status = status,
        Indexed = false,
        Kept = false,
        Models = [("report", model)],
    });
}
