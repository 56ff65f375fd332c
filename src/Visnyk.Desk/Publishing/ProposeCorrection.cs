using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Proposes a correction to those who may file one.</summary>
public sealed class ProposeCorrection(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What is proposed.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Text">What was wrong, and what is right.</param>
    /// <param name="Passage">Which passage; null for the whole article.</param>
    public sealed record Request(ArticleId Article, CorrectionText Text, Passage? Passage)
    {
        /// <summary>What it is.</summary>
        public CorrectionKind Kind { get; init; }

        /// <summary>Whether it changes what the story says.</summary>
        public bool ChangesMeaning { get; init; }
    }

    /// <summary>The proposal's id, or what stops it.</summary>
    public Task<Outcome<CorrectionId>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.RunAside<CorrectionId>(
        by,
        _ => new Deed("correction.propose", $"article {request.Article}"),
        async db =>
        {
            if (by.WhatStops(Right.Read) is { } nobody)
            {
                return nobody;
            }

            if (await db.Articles.FindAsync([request.Article], cancel) is not { PublicState: PublicState.Published } article)
            {
                return new Problem("article.not-published", "Only what readers have can be corrected.");
            }

            var story = (await db.Stories.FindAsync([article.StoryId], cancel))!;
            if (by.WhatStopsProposing(Right.Correct, Matter.Of(story, article, (await db.Editions.FindAsync([article.Edition], cancel))!)) is { } stop)
            {
                return stop;
            }

            if (request.Text.WhatIsWrong(article.Edition.Value) is { } wrong)
            {
                return wrong;
            }

            if (request.Passage?.Quote?.Length > ProposedCorrection.LongestQuote)
            {
                return new Problem("correction.quote", $"A quotation has at most {ProposedCorrection.LongestQuote} characters.", article.Edition.Value);
            }

            var proposed = new ProposedCorrection
            {
                Id = new CorrectionId(ids.Next()),
                ArticleId = article.Id,
                ProposedBy = by.User,
                ProposedAt = clock.GetUtcNow(),
                Kind = request.Kind,
                ChangesMeaning = request.ChangesMeaning,
                Wrong = request.Text.Wrong,
                Right = request.Text.Right,
                Block = request.Passage?.Block.Value ?? "",
                Quote = OneLine.Of(request.Passage?.Quote),
            };
            db.ProposedCorrections.Add(proposed);
            return proposed.Id;
        },
        cancel);
}
