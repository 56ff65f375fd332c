using System.Collections.Immutable;
using System.Globalization;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Merging;

/// <summary>Makes an article's content of nodes. What stands where it cannot (a heading in a quotation) is written as what can.</summary>
internal static class NodeWriter
{
    public static ArticleContent Write(Node article)
    {
        var parts = article.Children.ToDictionary(c => c.Kind);
        IEnumerable<Node> In(NodeKind kind) => parts.TryGetValue(kind, out var part) ? part.Children : [];
        return new ArticleContent
        {
            Headline = Plain(article, "headline"),
            Deck = Plain(article, "deck"),
            Dateline = Plain(article, "dateline"),
            Elsewhere = new Elsewhere(Plain(article, "searchTitle"), Plain(article, "searchDescription"), Plain(article, "socialTitle"), Plain(article, "socialDescription")),
            Authors = [.. article.Lists["authors"].Select(n => new AuthorId(Number(n)))],
            Translators = [.. article.Lists["translators"].Select(n => new AuthorId(Number(n)))],
            Lead = parts.TryGetValue(NodeKind.Lead, out var lead) ? new LeadPicture(Plain(lead, "alt"), lead.Texts["caption"], Plain(lead, "credit")) : null,
            LeadOut = lead is null && article.Values["leadOut"] == "1",
            KeyPoints = [.. In(NodeKind.KeyPoints).Select(p => new KeyPoint(Id(p), p.Text, Passages(p)))],
            Body = parts.TryGetValue(NodeKind.Body, out var body) ? Blocks(body) : [],
            Supports = [.. In(NodeKind.Supports).Select(s => new Support(s.Values["attribution"], Passages(s)))],
            Corrections = [.. In(NodeKind.Corrections).Select(c => new Correction
            {
                Id = new CorrectionId(Number(c.Values["id"])),
                Kind = (CorrectionKind)Number(c.Values["kind"]),
                At = DateTimeOffset.FromUnixTimeMilliseconds(Number(c.Values["at"])),
                Text = c.Text,
                ChangesMeaning = c.Values["changesMeaning"] == "1",
                Passage = Passages(c) is { IsEmpty: false } passages ? passages[0] : null,
            })],
        };
    }

    private static ImmutableArray<Block> Blocks(Node parent) => [.. parent.Children.SelectMany(Block)];

    private static IEnumerable<Block> Block(Node node)
    {
        var id = Id(node);
        switch (node.Kind)
        {
            case NodeKind.Text:
                var heading = node.Values["as"].StartsWith("heading", StringComparison.Ordinal) && node.Parent?.Kind != NodeKind.Quote;
                return [heading ? new Heading(id, (int)Number(node.Values["as"]["heading".Length..]), node.Text) : new Paragraph(id, node.Text), .. Blocks(node)];
            case NodeKind.List:
                return node.Children.Count == 0 ? [] : [List(node)];
            case NodeKind.Quote:
                var paragraphs = Blocks(node).OfType<Paragraph>().ToImmutableArray();
                return paragraphs.IsEmpty && node.Texts["credit"].IsEmpty
                    ? []
                    : [new Quote(id, node.Values["pulled"] == "1", paragraphs.IsEmpty ? [new Paragraph(BlockId.Parse(Ids.Other(node.Key, "quoted")), InlineText.Empty)] : paragraphs, node.Texts["credit"])];
            case NodeKind.Picture:
                return [new Picture(id, new MediaId(Number(node.Values["media"])), Plain(node, "alt"), node.Texts["caption"], Plain(node, "credit"))];
            case NodeKind.Gallery:
                var pictures = Blocks(node).OfType<Picture>().ToImmutableArray();
                return pictures.IsEmpty ? [] : [new Gallery(id, pictures)];
            case NodeKind.Table:
                var rows = node.Children.Where(r => r.Children.Count > 0).Select(Row).ToImmutableArray();
                return rows.IsEmpty ? (node.Texts["caption"].IsEmpty ? [] : [new Paragraph(id, node.Texts["caption"])]) : [new TableBlock(id, node.Texts["caption"], rows)];
            case NodeKind.Embed:
                return [new Embed(id, node.Values["url"], node.Texts["title"])];
            case NodeKind.FactBox:
                return [new FactBox(id, node.Texts["title"], Blocks(node))];
            case NodeKind.Snippet:
                return [new SnippetBlock(id, new SnippetId(Number(node.Values["snippet"])))];
            case NodeKind.Divider:
                return [new Divider(id)];
            default:
                throw new FormatException($"A {node.Kind} cannot stand in a body.");
        }
    }

    private static ListBlock List(Node node) => new(
        Id(node),
        node.Values["ordered"] == "1",
        [.. node.Children.Select(i => new ListItem(Id(i), i.Text, i.Children.FirstOrDefault(c => c.Kind == NodeKind.List && c.Children.Count > 0) is { } nested ? List(nested) : null))],
        (int)Number(node.Values["start"]));

    private static ImmutableArray<TableCell> Row(Node row) =>
        [.. row.Children.Select(c => new TableCell(Id(c), c.Values["header"] == "1", c.Text, (int)Number(c.Values["columns"]), (int)Number(c.Values["rows"])))];

    private static ImmutableArray<Passage> Passages(Node node) => [.. node.Lists["passages"].Select(text =>
    {
        var at = text.IndexOf(NodeReader.Between, StringComparison.Ordinal);
        return at < 0 ? new Passage(BlockId.Parse(text)) : new Passage(BlockId.Parse(text[..at]), text[(at + 1)..]);
    })];

    private static BlockId Id(Node node) => BlockId.Parse(node.Key);

    private static string Plain(Node node, string field) => node.Texts[field].Plain;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
