using Visnyk.Editorial.Media;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;

namespace Visnyk.Editorial.Html;

/// <summary>What reading HTML depends on beside the HTML itself. Without the hooks, pictures give up their words and links to our own stories their link.</summary>
/// <param name="Language">BCP 47 tag of the text's language, for its quotation marks.</param>
public sealed record HtmlReaderOptions(string Language = "en")
{
    /// <summary>The media item that a picture is of; null where nothing is known of it.</summary>
    public Func<PictureReference, MediaId?> Picture { get; init; } = _ => null;

    /// <summary>The story of our own that an address leads to, as it stands in <c>href</c>; null for every other address.</summary>
    public Func<string, StoryId?> Story { get; init; } = _ => null;

    /// <summary>The snippet of our own that <c>data-snippet</c> names; null for every other.</summary>
    public Func<string, SnippetId?> Snippet { get; init; } = _ => null;
}
