using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Comments;
using Visnyk.Desk.People;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Merging;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Stories;

/// <summary>Saves what is being written in one edition. The first save of an edition makes its article.</summary>
public sealed class SaveWorkingCopy(WriteQueue writes, IdSource ids, TimeProvider clock)
{
    /// <summary>What to save.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Edition">The edition.</param>
    /// <param name="BaseVersion">The version that the words were written on; 0 for the first save.</param>
    /// <param name="Content">All of the article.</param>
    public sealed record Request(StoryId Story, EditionTag Edition, int BaseVersion, ArticleContent Content)
    {
        /// <summary>A slug chosen by hand; null to leave it to the headline at first publication, or as it is.</summary>
        public Slug? Slug { get; init; }

        /// <summary>The version that everything but the body was written on, where that is an older one; null for <see cref="BaseVersion"/>.</summary>
        public int? FieldsVersion { get; init; }

        /// <summary>
        /// The body that this one goes on from, where it is the one sent last instead of that of <see cref="BaseVersion"/>: others' words in the answer could
        /// not be put in for what was written meanwhile, so that they are to be merged here.
        /// </summary>
        public ImmutableArray<Block>? OriginBody { get; init; }
    }

    /// <summary>
    /// The working copy as saved; or a problem where story or edition do not exist, or where <see cref="Request.BaseVersion"/> is yet to come
    /// (<c>copy.unknown-version</c>: the database was restored). Where somebody else saved since that version, what both wrote is merged
    /// (<see cref="Merge"/>), and what they said differently is among the proposals.
    /// </summary>
    public Task<Outcome<SavedCopy>> Run(Actor by, Request request, CancellationToken cancel = default)
    {
        var takenUp = false;
        return writes.Run(
            by,
            _ => takenUp ? new Deed("article.write", $"story {request.Story}", request.Edition.Value) : null,
            async db =>
            {
                if (by.WhatStops(Right.Read) is { } nobody)
                {
                    return nobody;
                }

                if (await db.Stories.FindAsync([request.Story], cancel) is not { } story)
                {
                    return new Problem("story.unknown", $"There is no story {request.Story}.");
                }

                if (await db.Editions.FindAsync([request.Edition], cancel) is not { } edition)
                {
                    return new Problem("edition.unknown", $"There is no edition '{request.Edition}'.");
                }

                var article = await db.Articles.FirstOrDefaultAsync(a => a.StoryId == request.Story && a.Edition == request.Edition, cancel);
                if (Permission.ToWrite(by, Matter.Of(story, article, edition)) is { } stop)
                {
                    return stop;
                }

                var copy = article is null ? null : await db.WorkingCopies.FindAsync([article.Id], cancel);

                // Saves come every few seconds; the audit log has a line where somebody takes a copy up, and revisions have the rest.
                takenUp = copy is null || copy.SavedBy != by.User || clock.GetUtcNow() - copy.SavedAt > WorkingCopy.OneSitting;
                if (by.User is not null)
                {
                    // What is brought in is not the day's work; what people write is.
                    story.Touch(clock.GetUtcNow());
                }

                return await Save(db, by, request, article, copy, cancel);
            },
            cancel);
    }

    private async Task<Outcome<SavedCopy>> Save(NewsroomDb db, Actor by, Request request, Article? article, WorkingCopy? copy, CancellationToken cancel)
    {
        if (request.BaseVersion < 0 || request.BaseVersion > (copy?.Version ?? 0))
        {
            return new Problem("copy.unknown-version", $"There is no version {request.BaseVersion} of this article; the newest is {copy?.Version ?? 0}.", request.Edition.Value);
        }

        if (article is null)
        {
            article = new Article { Id = new ArticleId(ids.Next()), StoryId = request.Story, Edition = request.Edition, CreatedBy = by.User };
            db.Articles.Add(article);
        }

        // Headline and deck come as plain text; what would turn the order of a page's other words is not kept.
        var content = request.Content with { Headline = CleanText.Of(request.Content.Headline), Deck = CleanText.Of(request.Content.Deck) };
        var changed = true;
        if (copy is null)
        {
            copy = new WorkingCopy { ArticleId = article.Id, Content = content, Slug = request.Slug ?? default };
            db.WorkingCopies.Add(copy);
        }
        else
        {
            await KeptVersions.Keep(db, copy, clock.GetUtcNow(), cancel);
            var (before, slug, proposals) = (copy.Content, copy.Slug, copy.Proposals);
            PutIn(copy, request, content, await Origin(db, copy, request, cancel));
            await AnchoredComments.Follow(db, copy, before.Body, cancel);

            // Whoever only looked is no writer; whoever proposed is one, as another may take the words over. Those who are known to be one need not be looked at.
            changed = by.User is { } user && !copy.Writers.Contains(user)
                && (copy.Slug != slug || copy.Proposals.Select(p => p.Id).Except(proposals.Select(p => p.Id)).Any() || ContentJson.Write(before) != ContentJson.Write(copy.Content));
        }

        copy.Saved(by.User, clock.GetUtcNow(), changed);
        return new SavedCopy(copy.Version, copy.Content, copy.Slug, copy.Proposals);
    }

    /// <summary>What the words were written on; null where that is how the copy is. Something older, or nothing, where it is not known any more.</summary>
    private static async Task<Started?> Origin(NewsroomDb db, WorkingCopy copy, Request request, CancellationToken cancel)
    {
        var fields = Math.Clamp(request.FieldsVersion ?? request.BaseVersion, 0, request.BaseVersion);
        if (fields == copy.Version && request.OriginBody is null)
        {
            return null;
        }

        async Task<Started> At(int version) =>
            version == copy.Version ? new(copy.Content, copy.Slug, IsOlder: false)
            : await KeptVersions.Find(db, copy.ArticleId, version, cancel) is { } kept ? new(kept.Content, kept.Slug, kept.Version != version)
            : new(ArticleContent.Empty, default, IsOlder: version > 0);

        var form = await At(fields);
        if (request.OriginBody is { } body)
        {
            return form with { Content = form.Content with { Body = body } };
        }

        if (fields == request.BaseVersion)
        {
            return form;
        }

        var text = await At(request.BaseVersion);
        return form with { Content = form.Content with { Body = text.Content.Body }, IsOlder = form.IsOlder || text.IsOlder };
    }

    private static void PutIn(WorkingCopy copy, Request request, ArticleContent content, Started? origin)
    {
        if (origin is not { } from)
        {
            copy.Content = content;
            copy.Slug = request.Slug ?? copy.Slug;
            return;
        }

        copy.Merge(from.Content, content, from.IsOlder);
        if (request.Slug is not { } slug || slug == from.Slug || slug == copy.Slug)
        {
            return;
        }

        if (copy.Slug == from.Slug)
        {
            copy.Slug = slug;
        }
        else
        {
            copy.Propose([Proposal.Choice(WorkingCopy.SlugSegment, "slug", from.Slug.Value, copy.Slug.Value, slug.Value)]);
        }
    }

    /// <summary>What somebody started from.</summary>
    /// <param name="Content">What was written.</param>
    /// <param name="Slug">The slug.</param>
    /// <param name="IsOlder">Whether it is something from before that, as that is not kept any more.</param>
    private sealed record Started(ArticleContent Content, Slug Slug, bool IsOlder);
}
