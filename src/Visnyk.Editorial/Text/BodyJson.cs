using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Snippets;

namespace Visnyk.Editorial.Text;

/// <summary>
/// Bodies as JSON, one to one with the editor's ProseMirror document: nodes with <c>type</c>, <c>attrs</c> (the id among them) and
/// <c>content</c>; text nodes with <c>marks</c>. Reading throws <see cref="FormatException"/> for a node or mark that this version does not know.
/// </summary>
public static class BodyJson
{
    /// <summary>Writes blocks as an array of nodes.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks)
        {
            Write(json, block);
        }

        json.WriteEndArray();
    }

    /// <summary>Blocks as the text of an array of nodes.</summary>
    public static string Write(ImmutableArray<Block> blocks)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, blocks);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a line of text as an array of text nodes.</summary>
    public static void Write(Utf8JsonWriter json, InlineText text)
    {
        json.WriteStartArray();
        foreach (var span in text.Spans)
        {
            json.WriteStartObject();
            json.WriteString("type", "text");
            json.WriteString("text", span.Text);
            MarksJson.Write(json, span.Marks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads the text of an array of nodes; throws <see cref="JsonException"/> for what is no JSON.</summary>
    public static ImmutableArray<Block> ReadBlocks(string text)
    {
        using var document = JsonDocument.Parse(text);
        return ReadBlocks(document.RootElement);
    }

    /// <summary>Reads an array of nodes.</summary>
    public static ImmutableArray<Block> ReadBlocks(JsonElement json) => [.. json.EnumerateArray().Select(ReadBlock)];

    /// <summary>Reads an array of text nodes.</summary>
    public static InlineText ReadText(JsonElement json) =>
        InlineText.Of(json.EnumerateArray().Select(node => new Span(node.GetProperty("text").GetString()!, MarksJson.Read(node))));

    private static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Paragraph p:
                Node(json, "paragraph", p.Id, p.Text);
                break;
            case Heading h:
                Node(json, "heading", h.Id, h.Text, () => json.WriteNumber("level", h.Level));
                break;
            case ListBlock list:
                Write(json, list);
                break;
            case Quote q:
                Node(json, "blockquote", q.Id, [.. q.Paragraphs], () =>
                {
                    json.WriteBoolean("pulled", q.Pulled);
                    json.WritePropertyName("credit");
                    Write(json, q.Credit);
                });
                break;
            case Picture p:
                Node(json, "picture", p.Id, p.Caption, () =>
                {
                    json.WriteString("media", ShortKey.Write(p.Media.Value));
                    json.WriteString("alt", p.Alt);
                    json.WriteString("credit", p.Credit);
                });
                break;
            case Gallery g:
                Node(json, "gallery", g.Id, [.. g.Pictures]);
                break;
            case TableBlock t:
                Write(json, t);
                break;
            case Embed e:
                Node(json, "embed", e.Id, e.Title, () => json.WriteString("url", e.Url));
                break;
            case FactBox f:
                Node(json, "factBox", f.Id, f.Blocks, () =>
                {
                    json.WritePropertyName("title");
                    Write(json, f.Title);
                });
                break;
            case SnippetBlock s:
                Node(json, "snippet", s.Id, [], () => json.WriteString("snippet", s.Snippet.ToString()));
                break;
            case Divider d:
                Node(json, "horizontalRule", d.Id, []);
                break;
            default:
                throw new FormatException($"No JSON for a block of type {block.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListBlock list)
    {
        Attributes(json, list.Ordered ? "orderedList" : "bulletList", list.Id, () => Number(json, "start", list.Start));
        json.WriteStartArray("content");
        foreach (var item in list.Items)
        {
            json.WriteStartObject();
            Node(json, "listItem", item.Id, item.Text);
            if (item.Nested is { } nested)
            {
                json.WriteStartObject("nested");
                Write(json, nested);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TableBlock table)
    {
        Attributes(json, "table", table.Id, () =>
        {
            json.WritePropertyName("caption");
            Write(json, table.Caption);
        });
        json.WriteStartArray("content");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("type", "tableRow");
            json.WriteStartArray("content");
            foreach (var cell in row)
            {
                json.WriteStartObject();
                Node(json, cell.Header ? "tableHeader" : "tableCell", cell.Id, cell.Text, () =>
                {
                    Number(json, "colspan", cell.Columns);
                    Number(json, "rowspan", cell.Rows);
                });
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A number that is left out where it is 1, as most are.</summary>
    private static void Number(Utf8JsonWriter json, string name, int number)
    {
        if (number != 1)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Attributes(Utf8JsonWriter json, string type, BlockId id, Action? more = null)
    {
        json.WriteString("type", type);
        json.WriteStartObject("attrs");
        json.WriteString("id", id.Value);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, string type, BlockId id, InlineText text, Action? more = null)
    {
        Attributes(json, type, id, more);
        json.WritePropertyName("content");
        Write(json, text);
    }

    private static void Node(Utf8JsonWriter json, string type, BlockId id, ImmutableArray<Block> blocks, Action? more = null)
    {
        Attributes(json, type, id, more);
        json.WritePropertyName("content");
        Write(json, blocks);
    }

    private static Block ReadBlock(JsonElement node)
    {
        var attributes = node.GetProperty("attrs");
        var content = node.GetProperty("content");
        var id = IdOf(attributes);
        return node.GetProperty("type").GetString() switch
        {
            "paragraph" => new Paragraph(id, ReadText(content)),
            "heading" => new Heading(id, attributes.GetProperty("level").GetInt32(), ReadText(content)),
            "bulletList" => ReadList(node, ordered: false),
            "orderedList" => ReadList(node, ordered: true),
            "blockquote" => new Quote(
                id,
                attributes.GetProperty("pulled").GetBoolean(),
                [.. ReadBlocks(content).Cast<Paragraph>()],
                ReadText(attributes.GetProperty("credit"))),
            "picture" => new Picture(
                id,
                ShortKey.TryRead(attributes.GetProperty("media").GetString(), out var media)
                    ? new MediaId(media)
                    : throw new FormatException($"The picture {id} names no media item."),
                attributes.GetProperty("alt").GetString()!,
                ReadText(content),
                attributes.GetProperty("credit").GetString()!),
            "gallery" => new Gallery(id, [.. ReadBlocks(content).Cast<Picture>()]),
            "table" => new TableBlock(id, ReadText(attributes.GetProperty("caption")), [.. content.EnumerateArray().Select(ReadRow)]),
            "embed" => new Embed(id, attributes.GetProperty("url").GetString()!, ReadText(content)),
            "factBox" => new FactBox(id, ReadText(attributes.GetProperty("title")), ReadBlocks(content)),
            "snippet" => new SnippetBlock(
                id,
                ShortKey.TryRead(attributes.GetProperty("snippet").GetString(), out var snippet)
                    ? new SnippetId(snippet)
                    : throw new FormatException($"The place {id} names no snippet.")),
            "horizontalRule" => new Divider(id),
            var other => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A body holds no node of type '{other}'.")),
        };
    }

    private static ListBlock ReadList(JsonElement node, bool ordered) => new(
        IdOf(node.GetProperty("attrs")),
        ordered,
        [.. node.GetProperty("content").EnumerateArray().Select(item => new ListItem(
            IdOf(item.GetProperty("attrs")),
            ReadText(item.GetProperty("content")),
            item.TryGetProperty("nested", out var nested)
                ? ReadList(nested, nested.GetProperty("type").GetString() == "orderedList")
                : null))],
        NumberOf(node, "start"));

    private static ImmutableArray<TableCell> ReadRow(JsonElement row) =>
        [.. row.GetProperty("content").EnumerateArray().Select(cell => new TableCell(
            IdOf(cell.GetProperty("attrs")),
            cell.GetProperty("type").GetString() == "tableHeader",
            ReadText(cell.GetProperty("content")),
            NumberOf(cell, "colspan"),
            NumberOf(cell, "rowspan")))];

    private static int NumberOf(JsonElement node, string name) =>
        node.GetProperty("attrs").TryGetProperty(name, out var number) ? number.GetInt32() : 1;

    private static BlockId IdOf(JsonElement attributes) => BlockId.Parse(attributes.GetProperty("id").GetString()!);
}
