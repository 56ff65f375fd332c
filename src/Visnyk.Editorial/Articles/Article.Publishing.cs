using System.Collections.Immutable;
using Visnyk.Editorial.Embeds;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

public sealed partial class Article
{
    /// <summary>The longest headline that can be published, in UTF-16 units.</summary>
    public const int LongestHeadline = 300;

    /// <summary>What keeps a working copy from being published in this edition: its content, or what two people said differently and nobody settled.</summary>
    public ImmutableArray<Problem> WhatStopsPublishing(Story story, WorkingCopy copy) => copy.Proposals.IsEmpty
        ? WhatStopsPublishing(story, copy.Content)
        : [
            .. WhatStopsPublishing(story, copy.Content),
            .. copy.Proposals.Select(p => new Problem("proposal.open", $"Two people wrote “{p.Kept.Plain}” differently, and nobody has settled which stands.", Edition.Value)),
        ];

    /// <summary>What keeps this content from being published in this edition; empty where nothing does.</summary>
    public ImmutableArray<Problem> WhatStopsPublishing(Story story, ArticleContent content)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        void Stop(string code, string detail) => problems.Add(new Problem(code, detail, Edition.Value));

        if (story.WhatStops(Edition) is { } binned)
        {
            problems.Add(binned);
        }

        if (PublicState == PublicState.Killed)
        {
            Stop("article.killed", "The article was killed; it cannot be published again.");
        }

        if (string.IsNullOrWhiteSpace(content.Headline))
        {
            Stop("headline.missing", "The article has no headline.");
        }
        else if (content.Headline.Length > LongestHeadline)
        {
            Stop("headline.long", $"The headline is longer than {LongestHeadline} characters.");
        }

        if (!Body.Lines(content.Body).Any(line => !string.IsNullOrWhiteSpace(line.Plain)))
        {
            Stop("body.missing", "The article has no text.");
        }

        var blocks = Body.Places(content.Body).Select(p => p.Id).ToHashSet();
        foreach (var point in content.KeyPoints.Where(p => p.Passages.IsEmpty || !p.Passages.All(x => blocks.Contains(x.Block))))
        {
            Stop("keypoint.passage", $"The key point “{point.Text.Plain}” is not tied to a passage of the body.");
        }

        var attributions = story.Attributions.Select(a => a.Id).ToHashSet();
        foreach (var support in content.Supports.Where(s => !attributions.Contains(s.Attribution) || !s.Passages.All(x => blocks.Contains(x.Block))))
        {
            Stop("attribution.passage", $"The attribution “{support.Attribution}” does not exist in the story, or supports a passage that is gone.");
        }

        if (story.LeadMedia is not null && content.Lead is { } lead && string.IsNullOrWhiteSpace(lead.Alt))
        {
            Stop("picture.alt", "The lead picture has no alternative text.");
        }

        foreach (var picture in Body.Walk(content.Body).OfType<Picture>().Where(p => string.IsNullOrWhiteSpace(p.Alt)))
        {
            Stop("picture.alt", $"The picture in block {picture.Id} has no alternative text.");
        }

        foreach (var embed in Body.Walk(content.Body).OfType<Embed>().Where(e => Players.IsBroken(e.Url)))
        {
            problems.Add(new Problem("embed.broken", $"{embed.Url} is no address of a single thing at {Players.MakerOf(embed.Url)}.", Edition.Value) { Value = embed.Url });
        }

        return problems.ToImmutable();
    }

    /// <summary>
    /// Makes the revision that readers see from now on. Whether it may be published is asked first (<see cref="WhatStopsPublishing(Story, WorkingCopy)"/>).
    /// </summary>
    /// <param name="id">The new revision's id.</param>
    /// <param name="story">The story: its attributions are part of what is published.</param>
    /// <param name="content">What is published.</param>
    /// <param name="writers">Who wrote what is new in it.</param>
    /// <param name="by">Who publishes it; null where nobody who works here does.</param>
    /// <param name="at">When readers have it.</param>
    /// <param name="changed">Whether readers see something else than before; otherwise <see cref="UpdatedAt"/> stays.</param>
    public Revision Publish(RevisionId id, Story story, ArticleContent content, ImmutableArray<UserId> writers, UserId? by, DateTimeOffset at, bool changed)
    {
        if (FirstPublishedAt is null)
        {
            FirstPublishedAt = at;
        }
        else if (changed)
        {
            UpdatedAt = at;
        }

        PublicState = PublicState.Published;
        PublishedRevision = id;
        Revisions++;
        return new Revision
        {
            Id = id,
            ArticleId = Id,
            Number = Revisions,
            MadeAt = at,
            MadeBy = by,
            Content = content,
            Writers = writers,
            Attributions = story.Attributions,
            LeadMedia = story.LeadMedia,
        };
    }

    /// <summary>Takes the article down; it may come back. Problem where readers do not have it.</summary>
    public Problem? Withdraw()
    {
        if (PublicState != PublicState.Published)
        {
            return new Problem("article.not-published", "Only a published article can be withdrawn.", Edition.Value);
        }

        PublicState = PublicState.Withdrawn;
        StopSchedule();
        return null;
    }

    /// <summary>Takes the article down for good. Problem where readers never had it.</summary>
    public Problem? Kill()
    {
        if (PublicState is not (PublicState.Published or PublicState.Withdrawn))
        {
            return new Problem("article.not-published", "Only an article that was published can be killed.", Edition.Value);
        }

        PublicState = PublicState.Killed;
        StopSchedule();
        (Work, DueAt) = (WorkState.Draft, null);
        return null;
    }
}
