using System.Collections.Immutable;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <summary>
/// Reads HTML, whoever made it, into blocks. Only what a body can hold comes through: unknown elements give up their text, scripts, styles,
/// controls and the like vanish with theirs, and so does every attribute but those that blocks and marks are made of. So nothing that runs can
/// get in, and no word of the text is lost or glued to another. An element's <c>data-block</c>, else its <c>id</c> as <see cref="HtmlWriter"/>
/// makes it, becomes the block's id where it is one and is free.
/// </summary>
public sealed partial class HtmlReader
{
    private readonly Reading reading;
    private readonly HashSet<BlockId> taken;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private List<INode> loose = [];

    private HtmlReader(Reading reading, HashSet<BlockId> taken) => (this.reading, this.taken) = (reading, taken);

    /// <summary>The blocks of a fragment of HTML.</summary>
    /// <param name="html">The fragment, of any length: time grows with it and no faster.</param>
    /// <param name="options">What the caller knows; null for nothing.</param>
    public static ImmutableArray<Block> ReadBlocks(string html, HtmlReaderOptions? options = null) =>
        Read(options, reading =>
        {
            var reader = new HtmlReader(reading, []);
            foreach (var part in HtmlTree.Parse(html))
            {
                reader.Children(part);
            }

            return reader.blocks.ToImmutable();
        }, blocks => blocks.IsEmpty);

    /// <summary>The blocks of an element's children.</summary>
    public static ImmutableArray<Block> ReadBlocks(IElement parent, HtmlReaderOptions? options = null) => ReadBlocks(parent.InnerHtml, options);

    /// <summary>The one line of text of a fragment of HTML.</summary>
    public static InlineText ReadText(string html, HtmlReaderOptions? options = null) =>
        Read(options, reading => InlineReader.Read(HtmlTree.Parse(html).SelectMany(part => part.ChildNodes), reading), text => text.IsEmpty);

    /// <summary>The one line of text of an element's children.</summary>
    public static InlineText ReadText(IElement parent, HtmlReaderOptions? options = null) => ReadText(parent.InnerHtml, options);

    /// <summary>What is meant for browsers without scripts says again what scripts show; it is read only where there is nothing else.</summary>
    private static T Read<T>(HtmlReaderOptions? options, Func<Reading, T> read, Predicate<T> isEmpty)
    {
        var reading = new Reading(options ?? new HtmlReaderOptions());
        var seen = read(reading);
        return isEmpty(seen) ? read(reading with { NoScript = true }) : seen;
    }

    /// <summary>The blocks in an element, in a box, a quotation or a figure of this one.</summary>
    private ImmutableArray<Block> Inner(IEnumerable<INode> nodes, Reading with)
    {
        var inner = new HtmlReader(with, taken);
        inner.Nodes(nodes);
        return inner.blocks.ToImmutable();
    }

    private void Children(INode parent) => Nodes(parent.ChildNodes);

    private void Nodes(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is IElement element && (!HtmlNames.IsInline(element) || HtmlNames.IsWrapper(element)))
            {
                if (!reading.Skips(element))
                {
                    Loose();
                    Element(element);
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
        if (loose.Count > 0)
        {
            var nodes = loose;
            loose = [];
            Line(nodes, null, Marks.None, (id, text) => new Paragraph(id, text));
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "p" when element.ClassList.Contains("embed") && EmbedLine(element) is { } embed:
                blocks.Add(embed);
                break;
            case "p" or "address" or "dt" or "dd" or "summary" when !HtmlNames.HoldsBlocks(element):
                Line(element, (id, text) => new Paragraph(id, text));
                break;
            case "pre":
                Line([element], element, Marks.None, (id, text) => new Paragraph(id, text));
                break;
            case "h1" or "h2":
                Line(element, (id, text) => new Heading(id, 2, text));
                break;
            case "h3" or "h4" or "h5" or "h6":
                Line(element, (id, text) => new Heading(id, 3, text));
                break;
            case "ul" or "ol" or "menu":
                if (List(element, 1) is { } list)
                {
                    blocks.Add(list);
                }

                break;
            case "blockquote":
                QuoteOf(element);
                break;
            case "div" when element.ClassList.Contains("table") && element.Children is [{ LocalName: "table" } table]:
                TableOf(table, Id(element));
                break;
            case "div" when element.GetAttribute("data-snippet") is { } key && reading.Options.Snippet(key) is { } snippet:
                blocks.Add(new SnippetBlock(Id(element), snippet));
                break;
            case "table":
                TableOf(element, Id(element));
                break;
            case "hr":
                blocks.Add(new Divider(Id(element)));
                break;
            case "aside" when element.ClassList.Contains("fact-box"):
                FactBoxOf(element);
                break;
            case "figure":
                FigureOf(element);
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Line(IElement element, Func<BlockId, InlineText, Block> make) => Line(element.ChildNodes, element, InlineReader.Tongue(element, Marks.None), make);

    /// <summary>A block of one line. Pictures and embeds in it stand before it where they came before its words, and after it otherwise.</summary>
    private void Line(IEnumerable<INode> nodes, IElement? named, Marks marks, Func<BlockId, InlineText, Block> make)
    {
        List<Block> after = [];
        var text = InlineReader.Read(
            nodes,
            reading,
            (element, afterWords) =>
            {
                if (Shown(element) is not { } block)
                {
                    return false;
                }

                if (afterWords)
                {
                    after.Add(block);
                }
                else
                {
                    blocks.Add(block);
                }

                return true;
            },
            marks);
        if (!text.IsEmpty)
        {
            blocks.Add(make(Id(named), text));
        }

        blocks.AddRange(after);
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
