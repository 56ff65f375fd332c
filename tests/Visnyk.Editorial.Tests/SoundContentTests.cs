using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using Span = Visnyk.Editorial.Text.Span;

namespace Visnyk.Editorial.Tests;

/// <summary>What a browser sends as an article is an article.</summary>
public class SoundContentTests
{
    private static readonly Paragraph Words = new(BlockId.Parse("a"), InlineText.Of("Words."));

    public static TheoryData<string, Block> Unsound => new()
    {
        { "a heading of no level", new Heading(BlockId.Parse("h"), 7, InlineText.Of("Words")) },
        { "a list without items", new ListBlock(BlockId.Parse("l"), false, []) },
        { "a quote of nothing", new Quote(BlockId.Parse("q"), false, [], InlineText.Empty) },
        { "an embed that is no https address", new Embed(BlockId.Parse("e"), "javascript:alert(1)", InlineText.Of("x")) },
        { "a cell over a million columns", new TableBlock(BlockId.Parse("t"), InlineText.Empty, [[new TableCell(BlockId.Parse("c"), false, InlineText.Empty, 1_000_000)]]) },
        { "a box in a box", new FactBox(BlockId.Parse("f"), InlineText.Empty, [new FactBox(BlockId.Parse("g"), InlineText.Empty, [])]) },
        { "an id that stands twice", new FactBox(BlockId.Parse("a"), InlineText.Empty, []) },
        { "a language that is none", new Paragraph(BlockId.Parse("p"), InlineText.Of([new Span("x", Marks.None with { Language = "\"><b>" })])) },
        { "a direction that is none", new Paragraph(BlockId.Parse("p"), InlineText.Of([new Span("x", Marks.None with { Direction = "up" })])) },
        { "alternative text as long as a book", new Picture(BlockId.Parse("i"), new MediaId(1), new string('x', 2000), InlineText.Empty) },
        { "a paragraph as long as a book", new Paragraph(BlockId.Parse("p"), InlineText.Of(new string('x', SoundContent.LongestText + 1))) },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_body_holds_no(string what, Block block)
    {
        Assert.False(SoundContent.Of(new ArticleContent { Body = [Words, block] }).Done, what);
    }

    [Fact]
    public void Lists_go_so_deep_and_bodies_so_far_and_no_further()
    {
        static ListBlock Deep(int depth) => new(BlockId.New(), false, [new ListItem(BlockId.New(), InlineText.Of("x"), depth == 1 ? null : Deep(depth - 1))]);
        Assert.True(SoundContent.Of(new ArticleContent { Body = [Deep(10)] }).Done);
        Assert.False(SoundContent.Of(new ArticleContent { Body = [Deep(11)] }).Done);
        ImmutableArray<Block> many = [.. Enumerable.Range(0, SoundContent.MostBlocks + 1).Select(i => (Block)new Divider(BlockId.Parse($"d{i}")))];
        Assert.False(SoundContent.Of(new ArticleContent { Body = many }).Done);
        Assert.True(SoundContent.Of(new ArticleContent { Body = many.RemoveAt(0) }).Done);
    }

    [Fact]
    public void Characters_that_nobody_means_go_and_words_stay()
    {
        var content = SoundContent.Of(new ArticleContent
        {
            Headline = "Two\nlines\u202E",
            Body = [new Paragraph(BlockId.Parse("a"), InlineText.Of([new Span("One\u0000", Marks.None), new Span("\u202Etwo", Marks.None with { Strong = true })]))],
        }).Value;
        Assert.Equal("Two lines", content.Headline);
        var spans = Assert.IsType<Paragraph>(content.Body[0]).Text.Spans;
        Assert.Equal(["One", "two"], spans.Select(s => s.Text));
        Assert.True(spans[1].Marks.Strong);
    }
}
