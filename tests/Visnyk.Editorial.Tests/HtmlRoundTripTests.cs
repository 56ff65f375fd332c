using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Tests;

/// <summary>Whatever a body can hold comes back from HTML as it was, ids included.</summary>
public class HtmlRoundTripTests
{
    private static readonly HtmlWriterOptions Writing = new("und")
    {
        Picture = p => PictureMarkup.InBody(new MediaItem { Id = p.Media, Hash = "", Format = "jpeg", Width = 1600, Height = 900 }, p.Alt),
        StoryAddress = id => $"/en/world/{id}",
        SegmentIds = true,
    };

    private static readonly HtmlReaderOptions Reading = new("und")
    {
        Picture = p => p.Media,
        Story = address => address.Split('/') is ["", "en", "world", var key] && Ids.ShortKey.TryRead(key, out var id) ? new StoryId(id) : null,
        Snippet = key => Ids.ShortKey.TryRead(key, out var id) ? new SnippetId(id) : null,
    };

    private static int ids;

    private static readonly Gen<BlockId> Id = Gen.Const(0).Select(_ => BlockId.Parse("b" + Interlocked.Increment(ref ids)));

    private static readonly Gen<string> Word = Of("word", "слово", "מילה", "言葉", "a<b>&amp;\"c'", "🙂", "’tis", "é", "x\u200Ey", "(", "]]>", "<!--", "</p>");

    private static readonly Gen<string> Plain = Word.Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<Marks> AnyMarks = Gen.Select(Gen.Int[0, 255], Gen.Int[0, 12]).Select((bits, other) => new Marks
    {
        Strong = (bits & 1) != 0,
        Emphasis = (bits & 2) != 0,
        Code = (bits & 4) != 0,
        Subscript = (bits & 8) != 0,
        Superscript = (bits & 16) != 0,
        Highlight = (bits & 32) != 0,
        Struck = (bits & 64) != 0,
        Cite = (bits & 128) != 0,
        Link = other is 1 or 2 ? "https://example.org/?a=1&b=\"2\"".Replace("\"", "%22", StringComparison.Ordinal) : other == 3 ? "#part" : null,
        Story = other is 4 or 5 ? new StoryId(4711 + other) : null,
        Abbreviation = other is 6 or 2 ? "stands for \"x\"" : null,
        Language = other is 7 or 2 or 5 ? "uk" : null,
        Direction = other is 8 or 7 ? "rtl" : null,
    });

    private static readonly Gen<Span> AnySpan = Gen.Select(Of(" ", " ", "", "\n"), Plain, Gen.Frequency((1, Gen.Const(Marks.None)), (1, AnyMarks)))
        .Select((before, text, marks) => new Span(before + text, marks));

    private static readonly Gen<InlineText> Text = Line(AnySpan);

    private static readonly Gen<InlineText> MaybeText = Gen.Frequency((1, Gen.Const(InlineText.Empty)), (3, Text));

    private static readonly Gen<InlineText> Unlinked = Line(AnySpan.Select(s => s with { Marks = s.Marks with { Link = null, Story = null } }));

    private static readonly Gen<Picture> APicture = Gen.Select(Id, Gen.Long[1, 1L << 40], Plain, MaybeText, Gen.Frequency((1, Gen.Const("")), (1, Plain)))
        .Select((id, media, alt, caption, credit) => new Picture(id, new MediaId(media), alt, caption, credit));

    private static readonly Gen<ListBlock> Innermost = List(Gen.Select(Id, Text).Select((id, text) => new ListItem(id, text)));

    private static readonly Gen<ListBlock> AList = List(Gen.Select(Id, Text, Gen.Frequency((2, Gen.Const((ListBlock?)null)), (1, Innermost.Select(l => (ListBlock?)l))))
        .Select((id, text, nested) => new ListItem(id, text, nested)));

    private static readonly Gen<Block> Simple = Gen.OneOf<Block>(
        Gen.Select(Id, Text).Select((id, text) => (Block)new Paragraph(id, text)),
        Gen.Select(Id, Gen.Int[2, 3], Text).Select((id, level, text) => (Block)new Heading(id, level, text)),
        AList.Select(list => (Block)list),
        Gen.Select(Id, Gen.Bool, Gen.Select(Id, Text).Select((id, text) => new Paragraph(id, text)).Array[1, 3], MaybeText)
            .Select((id, pulled, paragraphs, credit) => (Block)new Quote(id, pulled, [.. paragraphs], credit)),
        APicture.Select(p => (Block)p),
        Gen.Select(Id, APicture.Array[1, 3]).Select((id, pictures) => (Block)new Gallery(id, [.. pictures])),
        Gen.Select(Id, MaybeText, Gen.Select(Id, Gen.Bool, MaybeText, Gen.Int[1, 4], Gen.Int[1, 3])
                .Select((id, header, text, columns, reach) => new TableCell(id, header, text, columns, reach)).Array[1, 3].Array[1, 4])
            .Select((id, caption, rows) => (Block)new TableBlock(id, caption, Bounded(rows))),
        Gen.Select(Id, Unlinked).Select((id, title) => (Block)new Embed(id, "https://video.example/1?a=b&c=d", title)),
        Gen.Select(Id, Gen.Long[0, 1L << 60]).Select((id, snippet) => (Block)new SnippetBlock(id, new SnippetId(snippet))),
        Id.Select(id => (Block)new Divider(id)));

    private static readonly Gen<Block> AnyBlock = Gen.Frequency(
        (6, Simple),
        (1, Gen.Select(Id, Text, Simple.Array[0, 3]).Select((id, title, blocks) => (Block)new FactBox(id, title, [.. blocks]))),
        (1, Gen.Select(Id, Simple.Array[1, 3]).Select((id, blocks) => (Block)new FactBox(id, InlineText.Empty, [.. blocks]))));

    [Fact]
    public void A_body_written_as_HTML_and_read_is_the_same_body() => AnyBlock.Array[0, 6].Sample(
        blocks => Assert.Equal(Json([.. blocks]), Json(HtmlReader.ReadBlocks(HtmlWriter.Write([.. blocks], Writing), Reading))),
        iter: 2_000);

    [Fact]
    public void A_line_written_as_HTML_and_read_is_the_same_line() => Text.Sample(
        text => Assert.Equal(text, HtmlReader.ReadText(HtmlWriter.Write(text, Writing), Reading)),
        iter: 5_000);

    /// <summary>A line neither begins nor ends with white space, as nothing that is read does.</summary>
    private static Gen<InlineText> Line(Gen<Span> span) => span.Array[1, 4].Select(spans =>
        InlineText.Of(spans.Select((s, index) => index == 0 ? s with { Text = s.Text.TrimStart() } : s)));

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<ListBlock> List(Gen<ListItem> item) => Gen.Select(Id, Gen.Bool, Gen.Int[-5, 500], item.Array[1, 3])
        .Select((id, ordered, start, items) => new ListBlock(id, ordered, [.. items], ordered ? start : 1));

    /// <summary>No cell reaches below its table.</summary>
    private static ImmutableArray<ImmutableArray<TableCell>> Bounded(TableCell[][] rows) =>
        [.. rows.Select((row, index) => row.Select(c => c with { Rows = Math.Min(c.Rows, rows.Length - index) }).ToImmutableArray())];

    private static string Json(ImmutableArray<Block> blocks)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            BodyJson.Write(json, blocks);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
