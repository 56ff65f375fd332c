using System.Collections.Immutable;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Media;

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

    /// <summary>What the edition said.</summary>
    public required ArticleContent Content { get; init; }

    /// <summary>The story's attributions at that time.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>The story's lead picture at that time.</summary>
    public MediaId? LeadMedia { get; init; }
}
