using System.Collections.Immutable;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <summary>What HTML depends on beside the text itself.</summary>
/// <param name="Language">BCP 47 tag of the text's language, for its spaces.</param>
public sealed record HtmlWriterOptions(string Language)
{
    /// <summary>The markup of a picture (safe HTML): <c>picture</c> or <c>img</c>.</summary>
    public Func<Picture, string> Picture { get; init; } = _ => "";

    /// <summary>Where a story of our own stands in this edition; null where it does not, and its words then stand without a link.</summary>
    public Func<StoryId, string?> StoryAddress { get; init; } = _ => null;

    /// <summary>The numbers of the sources that support a block, from 1.</summary>
    public Func<BlockId, IEnumerable<int>> References { get; init; } = _ => [];

    /// <summary>Whether something leads to a list item or a cell, which has an id for readers then; the many others need none.</summary>
    public Func<BlockId, bool> LedTo { get; init; } = _ => false;

    /// <summary>The text of a snippet in this edition; empty where it has none, and then nothing stands there.</summary>
    public Func<SnippetId, ImmutableArray<Block>> Snippet { get; init; } = _ => [];

    /// <summary>What a snippet is called, for those who read the HTML back; they get its place and name, not its text.</summary>
    public Func<SnippetId, string> SnippetName { get; init; } = _ => "";

    /// <summary>Whether list items and cells carry their ids (<c>data-block</c>), for those who read the HTML back; readers need none.</summary>
    public bool SegmentIds { get; init; }
}
