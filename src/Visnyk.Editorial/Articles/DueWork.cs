using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Articles;

/// <summary>A publication that is done at a time: the approved revisions of a story in some editions, all of them or none.</summary>
public sealed class DueWork
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>When it is done; where that broke, when it is tried again, later than its articles were scheduled for.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>The story.</summary>
    public StoryId StoryId { get; init; }

    /// <summary>In which editions.</summary>
    public ImmutableArray<EditionTag> Editions { get; set; } = [];

    /// <summary>Who scheduled it; null where nobody who works here did.</summary>
    public UserId? ScheduledBy { get; init; }
}
