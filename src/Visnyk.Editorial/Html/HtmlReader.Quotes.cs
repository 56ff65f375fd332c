using System.Collections.Immutable;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <content>Quotations and fact boxes: blocks that hold others.</content>
public sealed partial class HtmlReader
{
    private void QuoteOf(IElement element)
    {
        var id = Id(element);
        var credit = CreditOf(element);
        var inner = Inner(element.ChildNodes.Where(n => n != credit), reading);
        ImmutableArray<Paragraph> paragraphs = [.. inner.SelectMany(Paragraphs)];
        var who = credit is null ? InlineText.Empty : InlineReader.Read(credit, reading);
        if (!paragraphs.IsEmpty)
        {
            blocks.Add(new Quote(id, element.ClassList.Contains("pull"), paragraphs, who));
        }
        else if (!who.IsEmpty)
        {
            blocks.Add(new Paragraph(id, who));
        }

        // A quotation holds words only; what is shown in it follows.
        blocks.AddRange(inner.Where(b => b is Picture or Gallery or Embed or SnippetBlock));
    }

    /// <summary>Who says it: a footer or figcaption, or, as WordPress writes it, a cite that stands alone after the paragraphs.</summary>
    private static IElement? CreditOf(IElement quote)
    {
        if (quote.Children.LastOrDefault(c => c.LocalName is "footer" or "figcaption") is { } footer)
        {
            return footer;
        }

        return quote.LastElementChild is { LocalName: "cite" } cite
            && quote.ChildNodes.All(n => n == cite || n is IElement { LocalName: "p" } || (n is IText text && string.IsNullOrWhiteSpace(text.Data)))
            && quote.Children.Length > 1
                ? cite
                : null;
    }

    /// <summary>The words of a block as paragraphs, for where only paragraphs can stand.</summary>
    private static IEnumerable<Paragraph> Paragraphs(Block block)
    {
        IEnumerable<Paragraph> all = block switch
        {
            Paragraph p => [p],
            Heading h => [new(h.Id, h.Text)],
            ListBlock list => list.Items.SelectMany(i => (i.Nested is null ? [] : Paragraphs(i.Nested)).Prepend(new Paragraph(i.Id, i.Text))),
            Quote q => [.. q.Paragraphs, new(q.Id, q.Credit)],
            TableBlock t => t.Rows.Where(r => !r.IsEmpty).Select(r => new Paragraph(r[0].Id, InlineText.Join(" ", r.Select(c => c.Text)))).Prepend(new(t.Id, t.Caption)),
            FactBox f => f.Blocks.SelectMany(Paragraphs).Prepend(new(f.Id, f.Title)),
            _ => [],
        };
        return all.Where(p => !p.Text.IsEmpty);
    }

    private void FactBoxOf(IElement element)
    {
        var id = Id(element);

        // A heading with an id of ours is a block of the box, and its title has none.
        var title = element.ChildNodes.FirstOrDefault(n => n is IElement || !string.IsNullOrWhiteSpace(n.TextContent)) as IElement;
        title = title is { LocalName: "h2" or "h3" or "h4" } && title.Id?.StartsWith(HtmlWriter.IdPrefix, StringComparison.Ordinal) != true ? title : null;
        var words = title is null ? InlineText.Empty : InlineReader.Read(title, reading);
        ImmutableArray<Block> inner =
        [
            .. Inner(element.ChildNodes.Where(n => n != title), reading)
                .SelectMany<Block, Block>(b => b is not FactBox box ? [b] : box.Title.IsEmpty ? box.Blocks : box.Blocks.Insert(0, new Heading(box.Id, 3, box.Title))),
        ];
        if (!inner.IsEmpty || !words.IsEmpty)
        {
            blocks.Add(new FactBox(id, words, inner));
        }
    }
}
