using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Articles;

/// <summary>A story in one edition.</summary>
public sealed partial class Article
{
    /// <summary>Its id.</summary>
    public ArticleId Id { get; init; }

    /// <summary>The story.</summary>
    public StoryId StoryId { get; init; }

    /// <summary>The edition.</summary>
    public EditionTag Edition { get; init; }

    /// <summary>Who began it; null where nobody who works here did.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>Who is to work on it; null for nobody in particular.</summary>
    public UserId? AssignedTo { get; set; }

    /// <summary>The slug that readers know; not set before the first publication.</summary>
    public Slug Slug { get; set; }

    /// <summary>The slug that it is published with: the one that was chosen, the one that readers know, or one made from the headline.</summary>
    public Slug SlugFor(Slug chosen, string headline) => chosen.IsSet ? chosen : Slug.IsSet ? Slug : Slug.For(headline, Edition.Language);

    /// <summary>What readers have of it.</summary>
    public PublicState PublicState { get; private set; }

    /// <summary>The revision that readers see, or saw last; null where it was never published.</summary>
    public RevisionId? PublishedRevision { get; private set; }

    /// <summary>When readers first had it.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>When it last changed for readers after it was first published; null where it never did.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>How many revisions it has; the next one's number is one more.</summary>
    public int Revisions { get; private set; }

    /// <summary>How far its next publication is.</summary>
    public WorkState Work { get; private set; }

    /// <summary>The revision that was approved; null where none is.</summary>
    public RevisionId? ApprovedRevision { get; private set; }

    /// <summary>The working copy's version that was approved; where the copy has a later one, it changed since.</summary>
    public int? ApprovedVersion { get; private set; }

    /// <summary>Who approved it; null where nobody who works here did.</summary>
    public UserId? ApprovedBy { get; private set; }

    /// <summary>The working copy's version that readers have; null where it was never published.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>When the work on it is to be done, whoever has it; null for no time.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the approved revision is published; null where it is not scheduled.</summary>
    public DateTimeOffset? ScheduledAt { get; private set; }

    /// <summary>The time before which it must not be published; null for none.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>What was said when it last changed hands; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The codes of what stopped it from being published when that was due, with spaces between; empty where nothing did.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Since when readers of the source edition have something newer than what this was published from; null where they have not.</summary>
    public DateTimeOffset? BehindSince { get; set; }
}
