using System.Text;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Typography;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Html;

/// <summary>
/// Reads nodes of HTML into one line of text: white space folded as a browser does, marks from elements, blocks kept apart by line breaks and
/// cells by spaces, so that no two words are glued.
/// </summary>
internal sealed class InlineReader
{
    private readonly List<Span> spans = [];
    private readonly Reading reading;
    private readonly Func<IElement, bool, bool>? take;
    private bool afterSpace = true;
    private bool betweenBlocks;
    private bool preformatted;
    private int quotations;

    private InlineReader(Reading reading, Func<IElement, bool, bool>? take) => (this.reading, this.take) = (reading, take);

    /// <summary>The line of an element's children, in the element's own language and direction.</summary>
    public static InlineText Read(IElement element, Reading reading, Func<IElement, bool, bool>? take = null) =>
        Read(element.ChildNodes, reading, take, Tongue(element, Marks.None));

    /// <summary>The line of nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="reading">What it is read with.</param>
    /// <param name="take">Whether the caller takes an element out of the line; it is told whether words came before.</param>
    /// <param name="marks">The marks that all of it has.</param>
    public static InlineText Read(IEnumerable<INode> nodes, Reading reading, Func<IElement, bool, bool>? take = null, Marks? marks = null)
    {
        var reader = new InlineReader(reading, take);
        foreach (var node in nodes)
        {
            reader.Node(node, marks ?? Marks.None);
        }

        reader.TrimEnd(' ', '\n');
        return InlineText.Of(reader.spans);
    }

    private void TrimEnd(params ReadOnlySpan<char> signs)
    {
        while (spans.Count > 0)
        {
            var kept = spans[^1].Text.AsSpan().TrimEnd(signs).Length;
            if (kept > 0)
            {
                spans[^1] = spans[^1] with { Text = spans[^1].Text[..kept] };
                return;
            }

            spans.RemoveAt(spans.Count - 1);
        }
    }

    private void Node(INode node, Marks marks)
    {
        if (node is IText text)
        {
            Text(text.Data, marks);
        }
        else if (node is IElement element)
        {
            if (take?.Invoke(element, spans.Count > 0) ?? false)
            {
                betweenBlocks |= !HtmlNames.IsInline(element);
            }
            else if (!reading.Skips(element))
            {
                Element(element, marks);
            }
        }
    }

    private void Element(IElement element, Marks marks)
    {
        switch (element.LocalName)
        {
            case "br":
                Break(marks);
                break;
            case "img":
                Text(reading.AltOf(element), marks);
                break;
            case "q":
                var (open, close) = QuotationMarks.Of(reading.Options.Language, quotations++);
                Text(open, Mark(element, marks));
                Children(element, marks);
                Text(close, Mark(element, marks));
                quotations--;
                break;
            case "pre":
                var outer = preformatted;
                preformatted = true;
                Block(element, marks with { Code = true });
                preformatted = outer;
                break;
            case "td" or "th":
                Children(element, marks);
                Text(" ", marks);
                break;
            default:
                if (HtmlNames.IsInline(element))
                {
                    Children(element, marks);
                }
                else
                {
                    Block(element, marks);
                }

                break;
        }
    }

    private void Block(IElement element, Marks marks)
    {
        betweenBlocks = true;
        Children(element, marks);
        betweenBlocks = true;
    }

    private void Children(IElement element, Marks marks)
    {
        var inner = Mark(element, marks);
        foreach (var child in element.ChildNodes)
        {
            Node(child, inner);
        }
    }

    private void Break(Marks marks)
    {
        betweenBlocks = false;
        if (spans.Count > 0)
        {
            TrimEnd(' ');
            spans.Add(new Span("\n", marks));
            afterSpace = true;
        }
    }

    private void Text(string data, Marks marks)
    {
        if (!preformatted)
        {
            Line(data, marks);
            return;
        }

        var lines = data.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Break(marks);
            }

            Line(lines[i], marks);
        }
    }

    private void Line(string data, Marks marks)
    {
        var folded = new StringBuilder(data.Length);
        foreach (var letter in CleanText.Of(data))
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029')
            {
                if (!afterSpace && !betweenBlocks)
                {
                    folded.Append(' ');
                }

                afterSpace = true;
                continue;
            }

            if (betweenBlocks)
            {
                // The blocks are parted only when words follow.
                Break(Marks.None);
            }

            folded.Append(letter);
            afterSpace = false;
        }

        if (folded.Length > 0)
        {
            spans.Add(new Span(folded.ToString(), marks));
        }
    }

    private Marks Mark(IElement element, Marks marks) => Tongue(element, element.LocalName switch
    {
        "strong" or "b" => marks with { Strong = true },
        "em" or "i" or "dfn" or "var" => marks with { Emphasis = true },
        "code" or "kbd" or "samp" or "tt" => marks with { Code = true },
        "sub" => marks with { Subscript = true },
        "sup" => marks with { Superscript = true },
        "mark" => marks with { Highlight = true },
        "s" or "strike" => marks with { Struck = true },
        "cite" => marks with { Cite = true },
        "abbr" or "acronym" when element.GetAttribute("title") is { Length: > 0 } title => marks with { Abbreviation = CleanText.Of(title) },
        "a" when element.GetAttribute("href") is { } href => reading.Options.Story(href) is { } story
            ? marks with { Story = story, Link = null }
            : SafeUrl.Link(href) is { } link ? marks with { Link = link, Story = null } : marks,
        _ => marks,
    });

    /// <summary>The marks with the language and direction that an element names.</summary>
    public static Marks Tongue(IElement element, Marks marks)
    {
        if (element.GetAttribute("lang") is { } language && Editions.EditionTag.TryParse(language, out var tag))
        {
            marks = marks with { Language = tag.Language };
        }

        return element.GetAttribute("dir") is "ltr" or "rtl" ? marks with { Direction = element.GetAttribute("dir") } : marks;
    }
}
