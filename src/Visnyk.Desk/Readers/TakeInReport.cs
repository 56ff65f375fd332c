using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Readers;

/// <summary>Takes in what a reader says is wrong in an article.</summary>
public sealed class TakeInReport(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What a reader sent.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Revision">The revision that the reader says was shown; one that is not the article's is not believed.</param>
    /// <param name="Text">What is wrong.</param>
    /// <param name="Passage">Where; may be empty.</param>
    /// <param name="ReplyTo">Where an answer is wanted; may be empty.</param>
    /// <param name="MostADay">How many reports the paper takes in a day (UTC).</param>
    public sealed record Request(ArticleId Article, RevisionId Revision, string Text, string Passage, string ReplyTo, int MostADay);

    /// <summary>The report's id, or what is wrong with it. The same words about the same article, sent twice a day, are one report.</summary>
    public Task<Outcome<ReportId>> Run(Request request, CancellationToken cancel = default) => writes.RunAside<ReportId>(
        async db =>
        {
            var (text, passage, replyTo) = (ReaderReport.Clean(request.Text), ReaderReport.Clean(request.Passage), ReaderReport.Clean(request.ReplyTo));
            if (ReaderReport.WhatIsWrong(text, passage, replyTo) is { IsEmpty: false } problems)
            {
                return Outcome.Failed<ReportId>(problems);
            }

            if (await db.Articles.FindAsync([request.Article], cancel) is not { PublicState: PublicState.Published } article)
            {
                return new Problem("article.not-published", "Only a published article can be reported on.");
            }

            var now = clock.GetUtcNow();
            var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
            var today = db.ReaderReports.Where(r => r.ReceivedAt >= midnight);
            if (await today.FirstOrDefaultAsync(r => r.ArticleId == article.Id && r.Text == text, cancel) is { } same)
            {
                return same.Id;
            }

            if (await today.CountAsync(cancel) >= request.MostADay)
            {
                return new Problem("report.full", $"{request.MostADay} reports came in today; the paper takes no more.");
            }

            var shown = await db.Revisions.AnyAsync(r => r.Id == request.Revision && r.ArticleId == article.Id, cancel);
            var report = new ReaderReport
            {
                Id = new ReportId(ids.Next()),
                ArticleId = article.Id,
                RevisionId = shown ? request.Revision : article.PublishedRevision!.Value,
                ReceivedAt = now,
                Text = text,
                Passage = passage,
                ReplyTo = replyTo.Length == 0 ? null : replyTo,
            };
            db.ReaderReports.Add(report);
            return report.Id;
        },
        cancel);
}
