using System.Globalization;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;

namespace Visnyk.Editorial.Html;

/// <content>Lines of text: marks, links, and what leads to the sources.</content>
public sealed partial class HtmlWriter
{
    /// <summary>Marks that are an element and nothing else, outermost first.</summary>
    private static readonly (string Element, Func<Marks, bool> Has)[] Plain =
    [
        ("strong", m => m.Strong), ("em", m => m.Emphasis), ("cite", m => m.Cite), ("mark", m => m.Highlight), ("s", m => m.Struck),
        ("code", m => m.Code), ("sub", m => m.Subscript), ("sup", m => m.Superscript),
    ];

    /// <summary>Leads from a block to the sources that support it (DPUB-ARIA doc-noteref).</summary>
    private void References(BlockId block)
    {
        // The article's sources support its own blocks, and a snippet's may have the same ids.
        foreach (var number in isWithoutIds ? [] : options.References(block))
        {
            html.Append(CultureInfo.InvariantCulture, $"<sup class=\"ref\">{SourceReferences.Beginning}{number}\">{number}</a></sup>");
        }
    }

    private void Inline(InlineText text)
    {
        foreach (var span in NonBreaking.In(text, options.Language).Spans)
        {
            if (span.Marks == Marks.None)
            {
                html.Encoded(span.Text, breakLines: true);
                continue;
            }

            var link = span.Marks.Story is { } story ? options.StoryAddress(story) : span.Marks.Link;
            Open(span.Marks, link);
            html.Encoded(span.Text, breakLines: true);
            Close(span.Marks, link);
        }
    }

    private void Open(Marks marks, string? link)
    {
        if (link is not null)
        {
            Attribute("<a href", link);
            html.Append(marks.Story is null && link.StartsWith("http", StringComparison.Ordinal) ? " rel=\"noopener\">" : ">");
        }

        if (marks.Language is not null || marks.Direction is not null)
        {
            html.Append("<span");
            Attribute(" lang", marks.Language);
            Attribute(" dir", marks.Direction);
            html.Append('>');
        }

        foreach (var (element, has) in Plain)
        {
            if (has(marks))
            {
                html.Append('<').Append(element).Append('>');
            }
        }

        if (marks.Abbreviation is { } title)
        {
            Attribute("<abbr title", title);
            html.Append('>');
        }
    }

    private void Close(Marks marks, string? link)
    {
        html.Append(marks.Abbreviation is null ? "" : "</abbr>");
        for (var i = Plain.Length - 1; i >= 0; i--)
        {
            if (Plain[i].Has(marks))
            {
                html.Append("</").Append(Plain[i].Element).Append('>');
            }
        }

        html.Append(marks.Language is null && marks.Direction is null ? "" : "</span>").Append(link is null ? "" : "</a>");
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            html.Append(name).Append("=\"").Encoded(value).Append('"');
        }
    }
}
