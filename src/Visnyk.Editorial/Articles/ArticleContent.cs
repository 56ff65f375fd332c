using System.Collections.Immutable;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Articles;

/// <summary>All that one edition says in an article: what a working copy holds and a revision keeps.</summary>
public sealed partial record ArticleContent
{
    /// <summary>An article before its first word.</summary>
    public static readonly ArticleContent Empty = new();

    /// <summary>The headline; needed to publish.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The line under the headline; may be empty.</summary>
    public string Deck { get; init; } = "";

    /// <summary>Where it was written; may be empty.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>How it is named where others show it.</summary>
    public Elsewhere Elsewhere { get; init; } = Elsewhere.AsHere;

    /// <summary>The summary.</summary>
    public ImmutableArray<KeyPoint> KeyPoints { get; init; } = [];

    /// <summary>The text.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>Who wrote it, in byline order.</summary>
    public ImmutableArray<AuthorId> Authors { get; init; } = [];

    /// <summary>Who translated it.</summary>
    public ImmutableArray<AuthorId> Translators { get; init; } = [];

    /// <summary>What this edition says of the story's lead picture; null where it does not show it.</summary>
    public LeadPicture? Lead { get; init; }

    /// <summary>Whether somebody said that this edition leaves the picture out; otherwise it may be without <see cref="Lead"/> because nobody here knew of the picture.</summary>
    public bool LeadOut { get; init; }

    /// <summary>Which attribution supports which passage.</summary>
    public ImmutableArray<Support> Supports { get; init; } = [];

    /// <summary>Corrections made, oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];
}
