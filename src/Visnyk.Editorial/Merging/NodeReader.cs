using System.Collections.Immutable;
using System.Globalization;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Makes nodes of an article's content. Ids that stand twice are told apart, so that nothing is lost.</summary>
internal sealed class NodeReader
{
    // What keeps a passage's block and quotation apart in one string; cannot stand in an id.
    internal const char Between = '\n';
    private readonly HashSet<string> keys = [];
    private readonly IReadOnlyDictionary<string, Node>? origin;

    private NodeReader(IReadOnlyDictionary<string, Node>? origin) => this.origin = origin;

    /// <summary>The article as nodes. What has an id of <paramref name="origin"/>, but is of another kind there, gets a key of its own.</summary>
    public static Node Read(ArticleContent content, IReadOnlyDictionary<string, Node>? origin = null)
    {
        var reader = new NodeReader(origin);
        var article = new Node("#article", NodeKind.Article)
        {
            Texts =
            {
                ["headline"] = InlineText.Of(content.Headline),
                ["deck"] = InlineText.Of(content.Deck),
                ["dateline"] = InlineText.Of(content.Dateline),
                ["searchTitle"] = InlineText.Of(content.Elsewhere.SearchTitle),
                ["searchDescription"] = InlineText.Of(content.Elsewhere.SearchDescription),
                ["socialTitle"] = InlineText.Of(content.Elsewhere.SocialTitle),
                ["socialDescription"] = InlineText.Of(content.Elsewhere.SocialDescription),
            },
            Values = { ["leadOut"] = content.LeadOut ? "1" : "0" },
            Lists = { ["authors"] = Numbers(content.Authors.Select(a => a.Value)), ["translators"] = Numbers(content.Translators.Select(a => a.Value)) },
        };
        if (content.Lead is { } lead)
        {
            article.Add(new Node("#lead", NodeKind.Lead)
            {
                Texts = { ["alt"] = InlineText.Of(lead.Alt), ["caption"] = lead.Caption, ["credit"] = InlineText.Of(lead.Credit) },
            });
        }

        var body = new Node("#body", NodeKind.Body);
        reader.Blocks(body, content.Body);
        var points = article.Add(new Node("#key-points", NodeKind.KeyPoints));
        foreach (var point in content.KeyPoints)
        {
            points.Add(new Node(reader.Key(point.Id.Value, NodeKind.KeyPoint), NodeKind.KeyPoint) { Texts = { ["text"] = point.Text }, Lists = { ["passages"] = Passages(point.Passages) } });
        }

        article.Add(body);
        reader.Notes(article, content);
        return article;
    }

    private void Notes(Node article, ArticleContent content)
    {
        var supports = article.Add(new Node("#supports", NodeKind.Supports));
        foreach (var support in content.Supports)
        {
            supports.Add(new Node(Key("#support " + support.Attribution, NodeKind.Support), NodeKind.Support)
            {
                Values = { ["attribution"] = support.Attribution },
                Lists = { ["passages"] = Passages(support.Passages) },
            });
        }

        var corrections = article.Add(new Node("#corrections", NodeKind.Corrections));
        foreach (var correction in content.Corrections)
        {
            corrections.Add(new Node(Key("#correction " + Text(correction.Id.Value), NodeKind.Correction), NodeKind.Correction)
            {
                Texts = { ["text"] = correction.Text },
                Values =
                {
                    ["id"] = Text(correction.Id.Value),
                    ["kind"] = Text((int)correction.Kind),
                    ["at"] = Text(correction.At.ToUnixTimeMilliseconds()),
                    ["changesMeaning"] = correction.ChangesMeaning ? "1" : "0",
                },
                Lists = { ["passages"] = Passages(correction.Passage is { } passage ? [passage] : []) },
            });
        }
    }

    private void Blocks(Node parent, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(parent, block);
        }
    }

    private void Block(Node parent, Block block)
    {
        Node Add(NodeKind kind) => parent.Add(new Node(Key(block.Id.Value, kind), kind));
        switch (block)
        {
            case Paragraph p:
                Words(Add(NodeKind.Text), "text", p.Text).Values["as"] = "paragraph";
                break;
            case Heading h:
                Words(Add(NodeKind.Text), "text", h.Text).Values["as"] = "heading" + Text(h.Level);
                break;
            case ListBlock list:
                List(parent, list);
                break;
            case Quote q:
                var quote = Words(Add(NodeKind.Quote), "credit", q.Credit);
                quote.Values["pulled"] = q.Pulled ? "1" : "0";
                Blocks(quote, q.Paragraphs);
                break;
            case Picture p:
                var picture = Words(Add(NodeKind.Picture), "caption", p.Caption);
                picture.Values["media"] = Text(p.Media.Value);
                Words(Words(picture, "alt", InlineText.Of(p.Alt)), "credit", InlineText.Of(p.Credit));
                break;
            case Gallery g:
                Blocks(Add(NodeKind.Gallery), g.Pictures);
                break;
            case TableBlock t:
                Rows(Words(Add(NodeKind.Table), "caption", t.Caption), t);
                break;
            case Embed e:
                Words(Add(NodeKind.Embed), "title", e.Title).Values["url"] = e.Url;
                break;
            case FactBox f:
                Blocks(Words(Add(NodeKind.FactBox), "title", f.Title), f.Blocks);
                break;
            case SnippetBlock s:
                Add(NodeKind.Snippet).Values["snippet"] = Text(s.Snippet.Value);
                break;
            case Divider:
                Add(NodeKind.Divider);
                break;
            default:
                throw new FormatException($"No merge for a block of type {block.GetType().Name}.");
        }
    }

    private void List(Node parent, ListBlock list)
    {
        var node = parent.Add(new Node(Key(list.Id.Value, NodeKind.List), NodeKind.List)
        {
            Values = { ["ordered"] = list.Ordered ? "1" : "0", ["start"] = Text(list.Start) },
        });
        foreach (var item in list.Items)
        {
            var line = Words(node.Add(new Node(Key(item.Id.Value, NodeKind.Text), NodeKind.Text) { Values = { ["as"] = "item" } }), "text", item.Text);
            if (item.Nested is { } nested)
            {
                List(line, nested);
            }
        }
    }

    /// <summary>Rows have no id: one is known by the row of the origin that most of its cells come from, or by its first cell.</summary>
    private void Rows(Node table, TableBlock block)
    {
        foreach (var row in block.Rows)
        {
            var from = row.Select(c => origin?.GetValueOrDefault(c.Id.Value)?.Parent).Where(p => p?.Kind == NodeKind.Row).Select(p => p!.Key)
                .GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            var known = from is not null && !keys.Contains(from) ? from : "#row " + (row.IsEmpty ? table.Key : row[0].Id.Value);
            var node = table.Add(new Node(Key(known, NodeKind.Row), NodeKind.Row));
            foreach (var cell in row)
            {
                node.Add(new Node(Key(cell.Id.Value, NodeKind.Cell), NodeKind.Cell)
                {
                    Texts = { ["text"] = cell.Text },
                    Values = { ["header"] = cell.Header ? "1" : "0", ["columns"] = Text(cell.Columns), ["rows"] = Text(cell.Rows) },
                });
            }
        }
    }

    private static Node Words(Node node, string field, InlineText text)
    {
        node.Texts[field] = text;
        return node;
    }

    private string Key(string id, NodeKind kind)
    {
        var key = origin?.GetValueOrDefault(id) is { } other && other.Kind != kind ? Ids.Other(id, kind.ToString()) : id;
        for (var n = 2; !keys.Add(key); n++)
        {
            key = Ids.Other(id, Text(n));
        }

        return key;
    }

    private static ImmutableArray<string> Passages(ImmutableArray<Passage> passages) =>
        [.. passages.Select(p => p.Quote is null ? p.Block.Value : p.Block.Value + Between + p.Quote).Distinct()];

    private static ImmutableArray<string> Numbers(IEnumerable<long> numbers) => [.. numbers.Select(Text).Distinct()];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
