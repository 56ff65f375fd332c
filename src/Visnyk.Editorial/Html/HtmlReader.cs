using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <summary>
/// Reads HTML, whoever made it, into blocks. Only what a body can hold comes through: unknown elements give up their text, scripts, styles,
/// forms and the like vanish with theirs, and so does every attribute but those that marks are made of. So nothing that runs can get in.
/// An element's <c>data-block</c>, else its <c>id</c> as <see cref="HtmlWriter"/> makes it, becomes the block's id where it is one and is free.
/// </summary>
public sealed class HtmlReader
{
    private const int DeepestNesting = 100;

    private static readonly HashSet<string> Vanishing =
    [
        "script", "style", "template", "iframe", "object", "embed", "applet", "noscript", "noembed", "noframes", "head", "title", "meta", "link",
        "base", "form", "input", "button", "select", "textarea", "svg", "math", "canvas", "audio", "video", "source", "track", "map", "area",
        "frame", "frameset", "dialog", "plaintext", "xmp", "param", "portal",
    ];

    private static readonly HashSet<string> Inlines =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    ];

    private readonly HashSet<BlockId> taken = [];
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private List<INode> loose = [];

    private HtmlReader()
    {
    }

    /// <summary>The blocks of a fragment of HTML.</summary>
    public static ImmutableArray<Block> ReadBlocks(string html) => ReadBlocks(Parse(html));

    /// <summary>The blocks of an element's children.</summary>
    public static ImmutableArray<Block> ReadBlocks(INode parent)
    {
        var reader = new HtmlReader();
        reader.Children(parent, 0);
        return reader.blocks.ToImmutable();
    }

    /// <summary>The one line of text of a fragment of HTML.</summary>
    public static InlineText ReadText(string html) => ReadText(Parse(html));

    /// <summary>The one line of text of an element's children.</summary>
    public static InlineText ReadText(INode parent) => InlineReader.Read(parent.ChildNodes);

    internal static bool Vanishes(IElement element) =>
        Vanishing.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml";

    private static INode Parse(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    private void Children(INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && !Inlines.Contains(element.LocalName))
            {
                if (!Vanishes(element))
                {
                    Loose();
                    Element(element, depth);
                }
            }
            else if (node is IText or IElement)
            {
                loose.Add(node);
            }
        }

        Loose();
    }

    /// <summary>Text that stands outside any block is a paragraph.</summary>
    private void Loose()
    {
        if (loose.Count == 0)
        {
            return;
        }

        var nodes = loose;
        loose = [];
        var text = InlineReader.Read(nodes);
        if (!text.IsEmpty)
        {
            blocks.Add(new Paragraph(Id(null), text));
        }
    }

    private void Element(IElement element, int depth)
    {
        if (depth > DeepestNesting)
        {
            // Nobody writes like this; the words are kept, the structure is not.
            var words = string.Join(' ', element.Descendants<IText>().Where(t => t.ParentElement is { } parent && !Vanishes(parent)).Select(t => t.Data.Trim()));
            AddIfAny(InlineText.Of(words.Trim()), text => new Paragraph(Id(null), text));
            return;
        }

        switch (element.LocalName)
        {
            case "p" when element.ClassList.Contains("embed") && element.QuerySelector("a[href]") is { } link && SafeUrl.Web(link.GetAttribute("href")) is { } url && url.StartsWith("https:", StringComparison.Ordinal):
                blocks.Add(new Embed(Id(element), url, ReadText(link)));
                break;
            case "p" or "pre" or "address" or "dt" or "dd" or "summary":
                AddIfAny(HtmlReader.ReadText(element), text => new Paragraph(Id(element), text));
                break;
            case "h1" or "h2":
                AddIfAny(HtmlReader.ReadText(element), text => new Heading(Id(element), 2, text));
                break;
            case "h3" or "h4" or "h5" or "h6":
                AddIfAny(HtmlReader.ReadText(element), text => new Heading(Id(element), 3, text));
                break;
            case "ul" or "ol" or "menu":
                if (List(element, depth) is { } list)
                {
                    blocks.Add(list);
                }

                break;
            case "blockquote":
                QuoteOf(element);
                break;
            case "table":
                TableOf(element);
                break;
            case "hr":
                blocks.Add(new Divider(Id(element)));
                break;
            case "aside" when element.ClassList.Contains("fact-box"):
                FactBoxOf(element);
                break;
            default:
                Children(element, depth + 1);
                break;
        }
    }

    private void AddIfAny(InlineText text, Func<InlineText, Block> make)
    {
        if (!text.IsEmpty)
        {
            blocks.Add(make(text));
        }
    }

    private ListBlock? List(IElement element, int depth)
    {
        var id = Id(element);
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var child in element.Children.Where(c => !Vanishes(c)))
        {
            var nested = child.Children.FirstOrDefault(c => c.LocalName is "ul" or "ol" or "menu");
            var text = InlineReader.Read(child.ChildNodes.Where(n => n != nested));
            var inner = nested is null || depth > DeepestNesting ? null : List(nested, depth + 1);
            if (!text.IsEmpty || inner is not null)
            {
                items.Add(new ListItem(Id(child), text, inner));
            }
        }

        return items.Count == 0 ? null : new ListBlock(id, element.LocalName == "ol", items.ToImmutable());
    }

    private void QuoteOf(IElement element)
    {
        var id = Id(element);
        var credit = element.Children.LastOrDefault(c => c.LocalName is "footer" or "figcaption");
        var paragraphs = new HtmlReader();
        paragraphs.taken.UnionWith(taken);
        foreach (var node in element.ChildNodes.Where(n => n != credit))
        {
            if (node is IElement { LocalName: "p" or "div" } paragraph)
            {
                paragraphs.Loose();
                paragraphs.AddIfAny(ReadText(paragraph), text => new Paragraph(paragraphs.Id(paragraph), text));
            }
            else if (node is IText or IElement)
            {
                paragraphs.loose.Add(node);
            }
        }

        paragraphs.Loose();
        if (paragraphs.blocks.Count > 0)
        {
            taken.UnionWith(paragraphs.taken);
            blocks.Add(new Quote(
                id,
                element.ClassList.Contains("pull"),
                [.. paragraphs.blocks.Cast<Paragraph>()],
                credit is null ? InlineText.Empty : ReadText(credit)));
        }
    }

    private void TableOf(IElement element)
    {
        var id = Id(element);
        var caption = element.Children.FirstOrDefault(c => c.LocalName == "caption");
        var rows = element.QuerySelectorAll("tr")
            .Select(row => row.Children.Where(c => c.LocalName is "td" or "th")
                .Select(cell => new TableCell(Id(cell), cell.LocalName == "th", ReadText(cell)))
                .ToImmutableArray())
            .Where(cells => !cells.IsEmpty)
            .ToImmutableArray();
        if (!rows.IsEmpty)
        {
            blocks.Add(new TableBlock(id, caption is null ? InlineText.Empty : ReadText(caption), rows));
        }
    }

    private void FactBoxOf(IElement element)
    {
        var id = Id(element);
        var title = element.Children.FirstOrDefault(c => c.LocalName is "h2" or "h3" or "h4");
        var inner = new HtmlReader();
        inner.taken.UnionWith(taken);
        foreach (var child in element.Children.Where(c => c != title && !Vanishes(c) && !c.ClassList.Contains("fact-box")))
        {
            inner.Element(child, 1);
        }

        taken.UnionWith(inner.taken);
        if (inner.blocks.Count > 0 || title is not null)
        {
            blocks.Add(new FactBox(id, title is null ? InlineText.Empty : ReadText(title), inner.blocks.ToImmutable()));
        }
    }

    private BlockId Id(IElement? element)
    {
        var named = element?.GetAttribute("data-block")
            ?? (element?.Id is { } id && id.StartsWith(HtmlWriter.IdPrefix, StringComparison.Ordinal) ? id[HtmlWriter.IdPrefix.Length..] : null);
        if (BlockId.TryParse(named, out var given) && taken.Add(given))
        {
            return given;
        }

        var made = BlockId.New();
        taken.Add(made);
        return made;
    }
}
