using Visnyk.Editorial.Audit;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Reports;

/// <summary>Says that nothing more is to be done about what a reader reported, or that something is after all.</summary>
public sealed class CloseReport(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What to say.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Again">Whether it is open again.</param>
    public sealed record Request(ReportId Report, bool Again = false);

    /// <summary>The report's id, or what stops it.</summary>
    public Task<Outcome<ReportId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<ReportId>(
        by,
        _ => new Deed(request.Again ? "report.open" : "report.close", $"report {request.Report}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.ReaderReports.FindAsync([request.Report], cancel) is not { } report)
            {
                return new Problem("report.unknown", $"There is no report {request.Report}.");
            }

            var article = (await db.Articles.FindAsync([report.ArticleId], cancel))!;
            var story = (await db.Stories.FindAsync([article.StoryId], cancel))!;
            if (by.WhatStops(Right.Correct, Matter.Of(story, article, (await db.Editions.FindAsync([article.Edition], cancel))!)) is { } stop)
            {
                return stop;
            }

            report.DoneAt = request.Again ? null : clock.GetUtcNow();
            report.DoneBy = request.Again ? null : by.User;
            return report.Id;
        },
        cancel);
}
