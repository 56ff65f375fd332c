using System.Text.Json;
using CsCheck;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Tests;

public class BodyJsonTests
{
    private static readonly Gen<BlockId> Id = Gen.Int[0, int.MaxValue].Select(n => BlockId.Parse("b" + n));

    private static readonly Gen<Marks> AnyMarks = Gen.Int[0, 8191].Select(bits => new Marks
    {
        Strong = (bits & 1) != 0,
        Emphasis = (bits & 2) != 0,
        Code = (bits & 4) != 0,
        Subscript = (bits & 8) != 0,
        Superscript = (bits & 16) != 0,
        Highlight = (bits & 32) != 0,
        Cite = (bits & 64) != 0,
        Link = (bits & 128) != 0 ? "https://example.org/" : null,
        Story = (bits & 256) != 0 ? new StoryId(bits + 1L) : null,
        Abbreviation = (bits & 512) != 0 ? "stands for" : null,
        Language = (bits & 1024) != 0 ? "uk" : null,
        Direction = (bits & 2048) != 0 ? "rtl" : null,
        Struck = (bits & 4096) != 0,
    });

    private static readonly Gen<InlineText> Text = Gen.Select(Gen.String[1, 12], AnyMarks).Select((text, marks) => new Span(text, marks)).Array[0, 4].Select(spans => InlineText.Of(spans));

    private static readonly Gen<Block> Simple = Gen.OneOf<Block>(
        Gen.Select(Id, Text).Select((id, text) => (Block)new Paragraph(id, text)),
        Gen.Select(Id, Gen.Int[2, 3], Text).Select((id, level, text) => (Block)new Heading(id, level, text)),
        Gen.Select(Id, Gen.Bool, Text).Select((id, ordered, text) => (Block)new ListBlock(id, ordered, [new ListItem(id, text, new ListBlock(id, !ordered, [new ListItem(id, text)]))], ordered ? 5 : 1)),
        Gen.Select(Id, Gen.Bool, Text).Select((id, pulled, text) => (Block)new Quote(id, pulled, [new Paragraph(id, text)], text)),
        Gen.Select(Id, Text).Select((id, text) => (Block)new Picture(id, new MediaId(7), "alt", text, "credit")),
        Gen.Select(Id, Text).Select((id, text) => (Block)new Gallery(id, [new Picture(id, new MediaId(9), "alt", text)])),
        Gen.Select(Id, Gen.Bool, Text).Select((id, header, text) => (Block)new TableBlock(id, text, [[new TableCell(id, header, text, 2, 3), new TableCell(id, !header, text)]])),
        Gen.Select(Id, Text).Select((id, text) => (Block)new Embed(id, "https://example.org/v", text)),
        Gen.Select(Id, Gen.Long[0, 1L << 60]).Select((id, snippet) => (Block)new SnippetBlock(id, new SnippetId(snippet))),
        Id.Select(id => (Block)new Divider(id)));

    private static readonly Gen<Block> AnyBlock = Gen.OneOf(
        Simple,
        Gen.Select(Id, Text, Simple.Array[0, 3]).Select((id, title, blocks) => (Block)new FactBox(id, title, [.. blocks])));

    [Fact]
    public void An_article_read_back_is_the_article_that_was_written() => AnyBlock.Array[0, 8].Sample(blocks =>
    {
        var content = new ArticleContent
        {
            Headline = "Заголовок “quoted” <b>",
            Deck = "Deck",
            Body = [.. blocks],
            KeyPoints = [new KeyPoint(BlockId.Parse("k1"), InlineText.Of("point"), [new Passage(BlockId.Parse("b1"), "quote")])],
            Authors = [new AuthorId(1)],
            Translators = [new AuthorId(2)],
            Lead = new LeadPicture("alt", InlineText.Of("caption"), "credit"),
            Supports = [new Support("s", [new Passage(BlockId.Parse("b1"))])],
            Corrections = [new Correction { Id = new CorrectionId(5), At = DateTimeOffset.UnixEpoch, Text = InlineText.Of("was wrong"), Passage = new Passage(BlockId.Parse("b1")), ChangesMeaning = true }],
        };
        var json = ContentJson.Write(content);
        Assert.Equal(json, ContentJson.Write(ContentJson.Read(json)));
        Assert.Equal(blocks.Length, ContentJson.Read(json).Body.Length);
    });

    [Fact]
    public void Lists_and_cells_kept_before_they_had_numbers_are_read()
    {
        using var json = JsonDocument.Parse("""
            [{"type":"orderedList","attrs":{"id":"l"},"content":[{"type":"listItem","attrs":{"id":"i"},"content":[]}]},
             {"type":"table","attrs":{"id":"t","caption":[]},"content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"id":"c"},"content":[]}]}]}]
            """);
        var blocks = BodyJson.ReadBlocks(json.RootElement);
        Assert.Equal(1, Assert.IsType<ListBlock>(blocks[0]).Start);
        var cell = Assert.IsType<TableBlock>(blocks[1]).Rows[0][0];
        Assert.Equal((1, 1), (cell.Columns, cell.Rows));
    }

    [Fact]
    public void A_node_that_nobody_knows_is_refused()
    {
        using var json = JsonDocument.Parse("""[{"type":"script","attrs":{"id":"x"},"content":[]}]""");
        Assert.Throws<FormatException>(() => BodyJson.ReadBlocks(json.RootElement));
    }

    [Fact]
    public void A_link_that_would_run_is_dropped_even_from_kept_json()
    {
        using var json = JsonDocument.Parse("""[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]""");
        Assert.Null(BodyJson.ReadText(json.RootElement).Spans[0].Marks.Link);
    }
}
