using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <content>Snippets: for readers the text of the edition, for those who edit a place with a name.</content>
public sealed partial class HtmlWriter
{
    // A snippet may stand twice in an article, and its blocks' ids are none of the article's.
    private bool isWithoutIds;

    private void SnippetOf(SnippetBlock place)
    {
        if (options.SegmentIds)
        {
            Open("div", place.Id, $" class=\"snippet\" data-snippet=\"{place.Snippet}\"");
            html.Encoded(options.SnippetName(place.Snippet)).Append("</div>");
            return;
        }

        var text = options.Snippet(place.Snippet);
        if (text.IsEmpty)
        {
            return;
        }

        Open("div", place.Id, " class=\"snippet\"");
        isWithoutIds = true;
        foreach (var block in text)
        {
            Block(block);
        }

        isWithoutIds = false;
        html.Append("</div>");
    }
}
