using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Visnyk.Editorial.Embeds;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <summary>Makes HTML of blocks: every character encoded, every element closed, ids as <c>p-{block}</c>.</summary>
public sealed partial class HtmlWriter
{
    /// <summary>What stands before a block's id in HTML, so that it clashes with no id of the page's own.</summary>
    public const string IdPrefix = "p-";

    private readonly StringBuilder html = new(4096);
    private readonly HtmlWriterOptions options;

    private HtmlWriter(HtmlWriterOptions options) => this.options = options;

    /// <summary>The HTML of a body.</summary>
    public static string Write(ImmutableArray<Block> blocks, HtmlWriterOptions options)
    {
        var writer = new HtmlWriter(options);
        foreach (var block in blocks)
        {
            writer.Block(block);
        }

        return writer.html.ToString();
    }

    /// <summary>The HTML of a line of text.</summary>
    public static string Write(InlineText text, HtmlWriterOptions options)
    {
        var writer = new HtmlWriter(options);
        writer.Inline(text);
        return writer.html.ToString();
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Line("p", p.Id, p.Text);
                break;
            case Heading h:
                Line(h.Level <= 2 ? "h2" : "h3", h.Id, h.Text);
                break;
            case ListBlock list:
                List(list);
                break;
            case Quote quote:
                Open("blockquote", quote.Id, quote.Pulled ? " class=\"pull\"" : "");
                foreach (var paragraph in quote.Paragraphs)
                {
                    Line("p", paragraph.Id, paragraph.Text, quote.Credit.IsEmpty && paragraph == quote.Paragraphs[^1] ? quote.Id : null);
                }

                if (!quote.Credit.IsEmpty)
                {
                    html.Append("<footer>");
                    Inline(quote.Credit);
                    References(quote.Id);
                    html.Append("</footer>");
                }

                html.Append("</blockquote>");
                break;
            case Picture picture:
                Figure(picture);
                break;
            case Gallery gallery:
                Open("figure", gallery.Id, " class=\"gallery\"");
                foreach (var picture in gallery.Pictures)
                {
                    Figure(picture);
                }

                html.Append("</figure>");
                break;
            case TableBlock table:
                Table(table);
                break;
            case Embed embed:
                EmbedOf(embed);
                break;
            case FactBox box:
                FactBoxOf(box);
                break;
            case SnippetBlock place:
                SnippetOf(place);
                break;
            case Divider divider:
                Open("hr", divider.Id);
                break;
            default:
                throw new FormatException($"No HTML for a block of type {block.GetType().Name}.");
        }
    }

    private void Open(string element, BlockId id, string attributes = "")
    {
        html.Append('<').Append(element);
        if (!isWithoutIds)
        {
            html.Append(" id=\"").Append(IdPrefix).Append(id.Value).Append('"');
        }

        html.Append(attributes).Append('>');
    }

    /// <summary>Opens a list item or cell; its id is written only for those who edit, and where something leads to it.</summary>
    private void Segment(string element, BlockId id, string attributes = "", TableCell? cell = null)
    {
        html.Append('<').Append(element).Append(attributes);
        if (!isWithoutIds && options.LedTo(id))
        {
            html.Append(" id=\"").Append(IdPrefix).Append(id.Value).Append('"');
        }

        if (options.SegmentIds)
        {
            html.Append(" data-block=\"").Append(id.Value).Append('"');
        }

        if (cell?.Columns > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
        }

        if (cell?.Rows > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
        }

        html.Append('>');
    }

    private void Line(string element, BlockId id, InlineText text, BlockId? alsoReferencesOf = null)
    {
        Open(element, id);
        Inline(text);
        References(id);
        if (alsoReferencesOf is { } other)
        {
            References(other);
        }

        html.Append("</").Append(element).Append('>');
    }

    private void List(ListBlock list)
    {
        var element = list.Ordered ? "ol" : "ul";
        Open(element, list.Id, list.Ordered && list.Start != 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"") : "");
        foreach (var item in list.Items)
        {
            Segment("li", item.Id);
            Inline(item.Text);
            References(item.Id);
            if (item.Nested is { } nested)
            {
                List(nested);
            }

            if (item == list.Items[^1])
            {
                References(list.Id);
            }

            html.Append("</li>");
        }

        html.Append("</").Append(element).Append('>');
    }

    private void Figure(Picture picture)
    {
        Open("figure", picture.Id);
        html.Append(options.Picture(picture));
        if (!picture.Caption.IsEmpty || picture.Credit.Length > 0)
        {
            html.Append("<figcaption>");
            Inline(picture.Caption);
            if (picture.Credit.Length > 0)
            {
                html.Append(" <small>").Encoded(picture.Credit).Append("</small>");
            }

            html.Append("</figcaption>");
        }

        html.Append("</figure>");
    }

    private void Table(TableBlock table)
    {
        // A wide table scrolls by itself; the box takes the focus, so that the keyboard can scroll it too.
        Open("div", table.Id, " class=\"table\" tabindex=\"0\"");
        html.Append("<table>");
        if (!table.Caption.IsEmpty)
        {
            html.Append("<caption>");
            Inline(table.Caption);
            html.Append("</caption>");
        }

        for (var r = 0; r < table.Rows.Length; r++)
        {
            var heads = table.Rows[r].All(c => c.Header);
            html.Append("<tr>");
            foreach (var cell in table.Rows[r])
            {
                Segment(cell.Header ? "th" : "td", cell.Id, cell.Header ? heads ? " scope=\"col\"" : " scope=\"row\"" : "", cell);
                Inline(cell.Text);
                References(cell.Id);
                if (r == table.Rows.Length - 1 && cell == table.Rows[r][^1])
                {
                    References(table.Id);
                }

                html.Append(cell.Header ? "</th>" : "</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table></div>");
    }

    /// <summary>What and whose it is, and a link; how it can be shown is data, for a script that the reader asks.</summary>
    private void EmbedOf(Embed embed)
    {
        Open("p", embed.Id, Players.Of(embed.Url) is { } player
            ? $" class=\"embed{(player.Tall ? " tall" : "")}\" data-player=\"{HtmlText.Encode(player.Url)}\""
            : " class=\"embed\"");
        html.Append("<a rel=\"noopener\" href=\"").Encoded(embed.Url).Append("\">");
        if (embed.Title.IsEmpty)
        {
            html.Encoded(embed.Url);
        }

        Inline(embed.Title);
        html.Append("</a> <span>").Encoded(Players.MakerOf(embed.Url)).Append("</span>");
        References(embed.Id);
        html.Append("</p>");
    }

    private void FactBoxOf(FactBox box)
    {
        Open("aside", box.Id, " class=\"fact-box\"");
        if (!box.Title.IsEmpty)
        {
            html.Append("<h3>");
            Inline(box.Title);
            html.Append("</h3>");
        }

        foreach (var block in box.Blocks)
        {
            Block(block);
        }

        html.Append("</aside>");
    }
}
