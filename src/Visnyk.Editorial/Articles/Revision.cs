using System.Collections.Immutable;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.People;

namespace Visnyk.Editorial.Articles;

/// <summary>An immutable snapshot of an article, with what of its story was published with it.</summary>
public sealed class Revision
{
    /// <summary>Its id.</summary>
    public RevisionId Id { get; init; }

    /// <summary>The article.</summary>
    public ArticleId ArticleId { get; init; }

    /// <summary>Its place in the article's history, from 1.</summary>
    public int Number { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Why it was made.</summary>
    public RevisionKind Kind { get; init; }

    /// <summary>Who made it; null where nobody who works here did.</summary>
    public UserId? MadeBy { get; init; }

    /// <summary>Who wrote what is new in it, each once.</summary>
    public ImmutableArray<UserId> Writers { get; init; } = [];

    /// <summary>The slug chosen by hand for it; not set where none was.</summary>
    public Slug Slug { get; init; }

    /// <summary>What the edition said.</summary>
    public required ArticleContent Content { get; init; }

    /// <summary>The story's attributions at that time.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>The story's lead picture at that time.</summary>
    public MediaId? LeadMedia { get; init; }
}
