using System.Collections.Immutable;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;
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
}
