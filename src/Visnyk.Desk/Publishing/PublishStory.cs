using System.Collections.Immutable;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Notifications;
using Visnyk.Desk.Related;
using Visnyk.Desk.Search;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Audit;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;
using Visnyk.Storage.Writing;

namespace Visnyk.Desk.Publishing;

/// <summary>Publishes the working copies of a story in one or several editions: all appear in one moment, or none.</summary>
public sealed class PublishStory(WriteQueue writes, SearchIndex search, RelatedStories related, Messenger messenger, IdSource ids, TimeProvider clock)
{
    // The clock of whoever says when may be a little ahead of ours.
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(1);

    /// <summary>What to publish.</summary>
    /// <param name="Story">The story.</param>
    /// <param name="Editions">In which editions.</param>
    public sealed record Request(StoryId Story, ImmutableArray<EditionTag> Editions)
    {
        /// <summary>When readers have it, for stories that were published before they came here; null for now.</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>Whether the approved revisions are published; else the working copies as they are now.</summary>
        public bool Approved { get; init; }

        /// <summary>The versions that were shown to whoever asks, of what is published: what others did to it since stops it. Editions that are not named are not looked at.</summary>
        public ImmutableDictionary<EditionTag, int> Shown { get; init; } = ImmutableDictionary<EditionTag, int>.Empty;

        /// <summary>Whether readers get back what they had before the story was withdrawn.</summary>
        internal bool IsReturn { get; init; }

        /// <summary>Whether this is what a schedule is for; otherwise what is scheduled is left to that.</summary>
        internal bool IsDue { get; init; }

        /// <summary>Who scheduled it, where a schedule is done.</summary>
        internal UserId? ScheduledBy { get; init; }
    }

    /// <summary>The articles published, or what stops each edition from being published, the rights of <paramref name="by"/> among it.</summary>
    public Task<Outcome<ImmutableArray<ArticleId>>> Run(Actor by, Request request, CancellationToken cancel = default) =>
        writes.Run(by, new Deed("story.publish", $"story {request.Story}", string.Join(' ', request.Editions)), db => Publish(db, by, request, cancel), cancel);

    private async Task<Outcome<ImmutableArray<ArticleId>>> Publish(NewsroomDb db, Actor by, Request request, CancellationToken cancel)
    {
        var found = await ArticlesOf.Find(db, by, Right.Publish, request.Story, request.Editions, cancel);
        if (!found.Done)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(found.Problems);
        }

        var story = (await db.Stories.FindAsync([request.Story], cancel))!;
        var ready = new List<Ready>();
        var problems = await ShownVersions.WhatStops(db, by, found.Value, request.Shown, request.Approved, cancel);
        var at = request.At ?? clock.GetUtcNow();
        if (at > clock.GetUtcNow() + ClocksApart)
        {
            problems.Add(new Problem("publish.future", "A story cannot have been published at a time to come."));
        }

        foreach (var article in found.Value)
        {
            if (article.Work == WorkState.Scheduled && !request.IsDue)
            {
                problems.Add(new Problem("work.scheduled", "The article is scheduled; cancel that first.", article.Edition.Value));
                continue;
            }

            var copy = (await db.WorkingCopies.FindAsync([article.Id], cancel))!;
            var revision = request.Approved ? article.ApprovedRevision : request.IsReturn ? article.PublishedRevision : null;
            var pinned = revision is { } id ? await db.Revisions.FindAsync([id], cancel) : null;
            if (request.Approved && pinned is null)
            {
                problems.Add(new Problem("work.not-approved", "No revision of the article is approved.", article.Edition.Value));
                continue;
            }

            var section = await ArticleAddress.SectionIn(db, article.Edition, story.Section, cancel);
            var item = pinned is null
                ? new Ready(article, story, copy.Content, copy.Slug, section ?? default, copy.Version, copy.Writers)
                : new Ready(
                    article, story.With(pinned), pinned.Content, pinned.Slug, section ?? default, (request.IsReturn ? article.PublishedVersion : article.ApprovedVersion) ?? copy.Version, pinned.Writers);
            problems.AddRange(await (pinned is null ? Checklist.Stopping(db, story, article, copy, cancel) : Checklist.Stopping(db, item.Story, article, pinned, cancel)));

            // What readers had before was published by two people then.
            problems.AddRange(!request.IsReturn && await TwoPeople.WhatStops(db, by, article, item.Writers, cancel) is { } alone ? [alone] : []);
            problems.AddRange(article.WhatStopsBefore(at) is { } embargo ? [embargo] : []);
            ready.Add(item);
        }

        if (problems.Count > 0)
        {
            return Outcome.Failed<ImmutableArray<ArticleId>>(problems);
        }

        story.Touch(at);

        // Articles that readers have already name the new ones as alternates; new ones alone are noted as they take their places.
        var known = db.Articles.Local.Any(a => a.StoryId == story.Id && a.PublicState == PublicState.Published);
        foreach (var item in ready)
        {
            await Publish(db, by, item, at, cancel);
        }

        await PublicBehind.Note(db, story, cancel);

        if (known)
        {
            await SitemapPages.Touch(db, story.Id, clock.GetUtcNow(), cancel);
        }

        await messenger.TellWriters(db, by, NotificationKind.Published, ready.Select(r => r.Article), "", cancel, request.ScheduledBy);
        return ready.Select(r => r.Article.Id).ToImmutableArray();
    }

    private async Task Publish(NewsroomDb db, Actor by, Ready item, DateTimeOffset at, CancellationToken cancel)
    {
        var (article, story) = (item.Article, item.Story);
        var before = article.PublishedRevision is { } last ? await db.Revisions.FindAsync([last], cancel) : null;
        var changed = before is not null
            && (ContentJson.Write(before.Content) != ContentJson.Write(item.Content) || before.LeadMedia != story.LeadMedia
                || !before.Attributions.SequenceEqual(story.Attributions));
        var wanted = article.SlugFor(item.Slug, item.Content.Headline);
        article.Slug = await AddressBook.Claim(
            db, article.Edition, AddressSpace.Of(item.Section), wanted, AddressKind.Article, article.Id.Value, cancel);
        var revision = article.Publish(new RevisionId(ids.Next()), story, item.Content, item.Writers, by.User, at, changed);
        article.Finish(item.Version);
        await TwoPeople.StartAnew(db, article.Id, item.Version, cancel);
        db.Revisions.Add(revision);
        if (before is not null)
        {
            await search.Remove(db, article.Id, cancel);
        }

        await PublishedRows.Write(db, story, article, revision, item.Section, clock.GetUtcNow(), cancel);
        await search.AddWritten(db, article.Id, cancel);
        await related.Note(db, article.Id, cancel);
    }

    private sealed record Ready(Article Article, Story Story, ArticleContent Content, Slug Slug, SectionId Section, int Version, ImmutableArray<UserId> Writers);
}
