using System.Text;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Html;

/// <summary>Reads nodes of HTML into one line of text: white space folded as a browser does, marks from elements.</summary>
internal sealed class InlineReader
{
    private const int DeepestNesting = 100;
    private readonly List<Span> spans = [];
    private bool afterSpace = true;

    private InlineReader()
    {
    }

    public static InlineText Read(IEnumerable<INode> nodes)
    {
        var reader = new InlineReader();
        foreach (var node in nodes)
        {
            reader.Node(node, Marks.None, 0);
        }

        return Trimmed(reader.spans);
    }

    private static InlineText Trimmed(List<Span> spans)
    {
        while (spans.Count > 0)
        {
            var text = spans[^1].Text.TrimEnd(' ', '\n');
            if (text.Length > 0)
            {
                spans[^1] = spans[^1] with { Text = text };
                break;
            }

            spans.RemoveAt(spans.Count - 1);
        }

        return InlineText.Of(spans);
    }

    private void Node(INode node, Marks marks, int depth)
    {
        if (node is IText text)
        {
            Text(text.Data, marks);
        }
        else if (node is IElement { LocalName: "br" })
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span("\n", marks));
                afterSpace = true;
            }
        }
        else if (node is IElement element && !HtmlReader.Vanishes(element) && depth <= DeepestNesting)
        {
            var inner = Mark(element, marks);
            foreach (var child in element.ChildNodes)
            {
                Node(child, inner, depth + 1);
            }

            if (element.LocalName is "p" or "div" or "li" or "td" or "th" or "tr" or "dt" or "dd" && !afterSpace)
            {
                // Blocks inside one line are kept apart by a space.
                Text(" ", marks);
            }
        }
    }

    private void Text(string data, Marks marks)
    {
        var folded = new StringBuilder(data.Length);
        foreach (var letter in data)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!afterSpace)
                {
                    folded.Append(' ');
                }

                afterSpace = true;
            }
            else if (!char.IsControl(letter))
            {
                folded.Append(letter);
                afterSpace = false;
            }
        }

        if (folded.Length > 0)
        {
            spans.Add(new Span(folded.ToString(), marks));
        }
    }

    private static Marks Mark(IElement element, Marks marks)
    {
        marks = element.LocalName switch
        {
            "strong" or "b" => marks with { Strong = true },
            "em" or "i" or "dfn" or "var" => marks with { Emphasis = true },
            "code" or "kbd" or "samp" or "tt" => marks with { Code = true },
            "sub" => marks with { Subscript = true },
            "sup" => marks with { Superscript = true },
            "mark" => marks with { Highlight = true },
            "cite" => marks with { Cite = true },
            "abbr" or "acronym" when element.GetAttribute("title") is { Length: > 0 } title => marks with { Abbreviation = title },
            "a" when SafeUrl.Link(element.GetAttribute("href")) is { } link => marks with { Link = link },
            _ => marks,
        };
        if (element.GetAttribute("lang") is { } language && Editions.EditionTag.TryParse(language, out var tag))
        {
            marks = marks with { Language = tag.Language };
        }

        return element.GetAttribute("dir") is "ltr" or "rtl" ? marks with { Direction = element.GetAttribute("dir") } : marks;
    }
}
