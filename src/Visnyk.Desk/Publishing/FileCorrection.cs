using System.Collections.Immutable;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
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

        /// <summary>When it was made, for corrections older than this site; null for now.</summary>
        public DateTimeOffset? At { get; init; }
    }

    /// <summary>The note of one edition.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Text">What was wrong, and what is right.</param>
    /// <param name="Passage">Which passage; null for the whole article.</param>
    public sealed record Note(EditionTag Edition, InlineText Text, Passage? Passage);

    /// <summary>The articles corrected, or what stops it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) => writes.Run(
        by,
        new Deed("correction.file", $"story {request.Story}", string.Join(' ', request.Notes.Select(n => n.Edition))),
        async db =>
        {
            var editions = request.Notes.Select(n => n.Edition).ToImmutableArray();
            var found = await ArticlesOf.Find(db, by, Right.Correct, request.Story, editions, cancel);
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
                var copy = (await db.WorkingCopies.FindAsync([article.Id], cancel))!;
                copy.Content = copy.Content with
                {
                    Corrections = copy.Content.Corrections.Add(new Correction
                    {
                        Id = new CorrectionId(ids.Next()),
                        Kind = request.Kind,
                        At = at,
                        Text = note.Text,
                        Passage = note.Passage,
                        ChangesMeaning = request.ChangesMeaning,
                    }),
                };
                copy.Version++;
                copy.SavedBy = by.User;
            }

            return await publish.Run(by, new PublishStory.Request(request.Story, editions) { At = at }, cancel);
        },
        cancel);
}
