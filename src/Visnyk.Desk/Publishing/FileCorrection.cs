using System.Collections.Immutable;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Reports;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>
/// Corrects a story in public: the working copies, with what is right in them, are published together with a note of what was wrong, in all
/// named editions in one moment.
/// </summary>
public sealed class FileCorrection(WriteQueue writes, PublishStory publish, IdSource ids, TimeProvider clock)
{
    /// <summary>What to correct.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Notes">What each edition says of it.</param>
    public sealed record Request(StoryId Story, ImmutableArray<Note> Notes)
    {
        /// <summary>What it is.</summary>
        public CorrectionKind Kind { get; init; }

        /// <summary>Whether it changes what the story says.</summary>
        public bool ChangesMeaning { get; init; }

        /// <summary>The proposal that it is made of; null for none.</summary>
        public CorrectionId? Proposal { get; init; }

        /// <summary>The reader's report that it answers; null for none.</summary>
        public ReportId? Report { get; init; }

        /// <summary>When it was made, for corrections older than this site; null for now.</summary>
        public DateTimeOffset? At { get; init; }
    }

    /// <summary>The note of one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Text">What was wrong, and what is right.</param>
    /// <param name="Passage">Which passage; null for the whole article.</param>
    public sealed record Note(EditionTag Edition, InlineText Text, Passage? Passage)
    {
        /// <summary>The working copy's version that is published with it; null for whichever there is.</summary>
        public int? Version { get; init; }
    }

    /// <summary>The articles corrected, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("correction.file", $"story {request.Story}", string.Join(' ', request.Notes.Select(n => n.Edition))),
        async db =>
        {
            var editions = request.Notes.Select(n => n.Edition).ToImmutableArray();
            var found = await ArticlesOf.Find(db, by, request.Kind == CorrectionKind.Retraction ? Right.Kill : Right.Correct, request.Story, editions, cancel);
            if (!found.Done)
            {
                return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
            }

            if (editions.Distinct().Count() < editions.Length)
            {
                return new Problem("edition.twice", "An edition is named twice; file one correction after the other.");
            }

            if (request.Notes.FirstOrDefault(n => string.IsNullOrWhiteSpace(n.Text.Plain)) is { } silent)
            {
                return new Problem("correction.missing", "The correction says nothing.", silent.Edition.Value);
            }

            var at = request.At ?? clock.GetUtcNow();
            foreach (var (article, note) in found.Value.Zip(request.Notes))
            {
                if (await Add(db, by, request, article, note, at, cancel) is { } stop)
                {
                    return stop;
                }
            }

            if (await Settle(db, by, request, found.Value, cancel) is { } settled)
            {
                return settled;
            }

            return await publish.Run(by, new PublishStory.Request(request.Story, editions) { At = at }, cancel);
        },
        cancel);

    /// <summary>Puts the note into the working copy, the version before kept for whoever is writing on it.</summary>
    private async Task<Problem?> Add(NewsroomDb db, Actor by, Request request, Article article, Note note, DateTimeOffset at, CancellationToken cancel)
    {
        var copy = (await db.WorkingCopies.FindAsync([article.Id], cancel))!;
        if (note.Version is { } version && version != copy.Version)
        {
            return new Problem("correction.changed", $"Somebody wrote in the article since version {version}; readers would get that too.", article.Edition.Value);
        }

        if (note.Passage is { } passage && Body.Places(copy.Content.Body).All(p => p.Id != passage.Block))
        {
            return new Problem("correction.passage", "The passage is not in the text any more.", article.Edition.Value);
        }

        await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);
        copy.Content = copy.Content with
        {
            Corrections = copy.Content.Corrections.Add(new Correction
            {
                Id = new CorrectionId(ids.Next()),
                Kind = request.Kind,
                At = at,
                Text = note.Text,
                Passage = note.Passage,
                ChangesMeaning = request.ChangesMeaning || request.Kind == CorrectionKind.Retraction,
            }),
        };
        copy.Version++;
        (copy.SavedBy, copy.SavedAt) = (by.User, clock.GetUtcNow());

        // The words of a proposal are whose it was: whoever files it is the second person.
        var proposed = request.Proposal is { } id ? await db.ProposedCorrections.FindAsync([id], cancel) : null;
        if ((proposed is null ? by.User : proposed.ProposedBy) is { } writer)
        {
            copy.NoteWriter(writer);
        }

        return null;
    }

    /// <summary>Notes that what asked for the correction is answered by it.</summary>
    private async Task<Problem?> Settle(NewsroomDb db, Actor by, Request request, List<Article> articles, CancellationToken cancel)
    {
        if (request.Report is { } id && await db.ReaderReports.FindAsync([id], cancel) is { DoneAt: null } report && articles.Any(a => a.Id == report.ArticleId))
        {
            (report.DoneAt, report.DoneBy) = (clock.GetUtcNow(), by.User);
        }

        return request.Proposal is not { } proposed ? null
            : await db.ProposedCorrections.FindAsync([proposed], cancel) is { } found && articles.Any(a => a.Id == found.ArticleId)
                ? found.Settle(ProposalState.Filed, by.User, clock.GetUtcNow())
                : new Problem("proposed.unknown", $"There is no proposal {proposed} for this story.");
    }
}
