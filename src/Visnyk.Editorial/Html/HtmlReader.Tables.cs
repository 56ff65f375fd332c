using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <content>Tables.</content>
public sealed partial class HtmlReader
{
    private const int WidestCell = 100;

    private void TableOf(IElement element, BlockId id)
    {
        var parts = element.Children.Where(c => !reading.Skips(c)).ToList();
        var caption = InlineText.Join("\n", parts.Where(c => c.LocalName == "caption").Select(c => InlineReader.Read(c, reading)));
        var rows = parts.SelectMany<IElement, ImmutableArray<TableCell>>(part => part.LocalName switch
        {
            "tr" => [Row(part, WidestCell)],
            "thead" or "tbody" or "tfoot" => Group(part),
            _ => [],
        }).ToImmutableArray();
        if (!rows.Any(row => row.Any(cell => cell.Rows > 1)))
        {
            // A row without cells stands for something only where cells of the rows above reach into it.
            rows = [.. rows.Where(row => !row.IsEmpty)];
        }

        if (rows.Any(row => !row.IsEmpty))
        {
            blocks.Add(new TableBlock(id, caption, rows));
        }
        else if (!caption.IsEmpty)
        {
            blocks.Add(new Paragraph(id, caption));
        }
    }

    private ImmutableArray<TableCell>[] Group(IElement group)
    {
        var rows = group.Children.Where(c => c.LocalName == "tr" && !reading.Skips(c)).ToList();
        return [.. rows.Select((row, index) => Row(row, rows.Count - index))];
    }

    private ImmutableArray<TableCell> Row(IElement row, int left) =>
    [
        .. row.Children.Where(c => c.LocalName is "td" or "th" && !reading.Skips(c)).Select(cell => new TableCell(
            Id(cell),
            cell.LocalName == "th",
            InlineReader.Read(cell, reading),
            Math.Max(1, SpanOf(cell, "colspan")),
            SpanOf(cell, "rowspan") is > 0 and var span ? Math.Min(span, left) : Math.Min(left, WidestCell))),
    ];

    /// <summary>How far a cell reaches, up to <see cref="WidestCell"/>; 0, which for rows means to the end of their group, as HTML has it.</summary>
    private static int SpanOf(IElement cell, string attribute) =>
        cell.GetAttribute(attribute) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, WidestCell)
            : 1;
}
