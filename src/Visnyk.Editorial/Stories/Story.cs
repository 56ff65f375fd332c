using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Topics;

namespace Visnyk.Editorial.Stories;

/// <summary>What happened, in no language. Each edition that tells it has one article.</summary>
public sealed class Story
{
    /// <summary>Its id.</summary>
    public StoryId Id { get; init; }

    /// <summary>Where it stands in the paper.</summary>
    public SectionId Section { get; set; }

    /// <summary>What sort of journalism it is.</summary>
    public StoryKind Kind { get; set; }

    /// <summary>The edition it was written in first, the others being translations; null where they were written apart.</summary>
    public EditionTag? SourceEdition { get; set; }

    /// <summary>What it is about, most important first.</summary>
    public ImmutableArray<TopicId> Topics { get; set; } = [];

    /// <summary>Who says so.</summary>
    public ImmutableArray<Attribution> Attributions { get; set; } = [];

    /// <summary>The picture that leads it; null for none.</summary>
    public MediaId? LeadMedia { get; set; }

    /// <summary>Who made it; null where nobody who works here did.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The story that this one follows up; null for none.</summary>
    public StoryId? Follows { get; init; }

    /// <summary>How soon it has to be done.</summary>
    public Urgency Urgency { get; set; } = Urgency.Normal;

    /// <summary>When somebody last did something to it; the days on which it stands on the board begin with it.</summary>
    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>When it was put into the bin; null where it was not.</summary>
    public DateTimeOffset? BinnedAt { get; set; }

    /// <summary>What keeps its article in an edition from going on towards readers: it is in the bin. Null where nothing does.</summary>
    public Problem? WhatStops(EditionTag edition) =>
        BinnedAt is null ? null : new Problem("story.binned", "The story is in the bin; take it out first.", edition.Value);

    /// <summary>The story with what was in it when a revision was made, which is what an approval approved.</summary>
    public Story With(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return new Story
        {
            Id = Id,
            Section = Section,
            Kind = Kind,
            SourceEdition = SourceEdition,
            Topics = Topics,
            Attributions = revision.Attributions,
            LeadMedia = revision.LeadMedia,
            CreatedBy = CreatedBy,
            CreatedAt = CreatedAt,
            BinnedAt = BinnedAt,
        };
    }

    /// <summary>Notes that something was done to it.</summary>
    public void Touch(DateTimeOffset at) => TouchedAt = at > TouchedAt ? at : TouchedAt;

    /// <summary>Takes back what all editions share as a revision had it: who says so, and the picture that leads it. Only where the story is written first.</summary>
    public void TakeBack(Article article, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(revision);
        if (article.Edition == SourceEdition)
        {
            (Attributions, LeadMedia) = (revision.Attributions, revision.LeadMedia);
        }
    }
}
