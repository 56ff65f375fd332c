using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.People;

namespace Visnyk.Editorial.Articles;

/// <summary>A version of a working copy that was written over: what somebody who comes back late started from.</summary>
public sealed class WorkingCopyVersion
{
    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Which version, see <see cref="WorkingCopy.Version"/>.</summary>
    public int Version { get; init; }

    /// <summary>What was written.</summary>
    public required ArticleContent Content { get; init; }

    /// <summary>The slug chosen then; not set where none was.</summary>
    public Slug Slug { get; init; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it; null where nobody who works here did.</summary>
    public UserId? SavedBy { get; init; }
}
