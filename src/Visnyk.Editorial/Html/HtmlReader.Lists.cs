using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Html;

/// <content>Lists.</content>
public sealed partial class HtmlReader
{
    /// <summary>Lists within lists; what is nested more deeply stands as lines of its item.</summary>
    private const int DeepestList = 8;

    private const int HighestNumber = 1_000_000;

    private static bool IsList(IElement element) => element.LocalName is "ul" or "ol" or "menu";

    private ListBlock? List(IElement element, int depth)
    {
        var id = Id(element);
        var items = ImmutableArray.CreateBuilder<ListItem>();
        List<INode> between = [];
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: var name } inner && (name == "li" || IsList(inner) || !HtmlNames.IsInline(inner)))
            {
                AddItem(items, between, null, depth);
                between = [];
                if (name != "li" && IsList(inner) && items.Count > 0 && !reading.Skips(inner) && depth < DeepestList)
                {
                    // A list that stands beside the items belongs to the one before.
                    items[^1] = items[^1] with { Nested = Merged(items[^1].Nested, List(inner, depth + 1)) };
                }
                else
                {
                    AddItem(items, IsList(inner) ? [inner] : inner.ChildNodes, inner, depth);
                }
            }
            else
            {
                between.Add(child);
            }
        }

        AddItem(items, between, null, depth);
        var ordered = element.LocalName == "ol";
        return items.Count == 0 ? null : new ListBlock(id, ordered, items.ToImmutable(), ordered ? StartOf(element) : 1);
    }

    private void AddItem(ImmutableArray<ListItem>.Builder items, IEnumerable<INode> nodes, IElement? element, int depth)
    {
        if (element is not null && reading.Skips(element))
        {
            return;
        }

        ListBlock? nested = null;
        var text = InlineReader.Read(
            nodes,
            reading,
            (inner, _) =>
            {
                if (depth >= DeepestList || !IsList(inner) || reading.Skips(inner))
                {
                    return false;
                }

                nested = Merged(nested, List(inner, depth + 1));
                return true;
            },
            element is null ? null : InlineReader.Tongue(element, Marks.None));
        if (!text.IsEmpty || nested is not null)
        {
            items.Add(new ListItem(Id(element is null || IsList(element) ? null : element), text, nested));
        }
    }

    private static ListBlock? Merged(ListBlock? first, ListBlock? second) =>
        first is null || second is null ? first ?? second : first with { Items = first.Items.AddRange(second.Items) };

    private static int StartOf(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start) && Math.Abs(start) <= HighestNumber ? start : 1;
}
