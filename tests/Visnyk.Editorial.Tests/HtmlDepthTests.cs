using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

/// <summary>HTML nested beyond anybody's use. A reader whose time grew with the square of the nesting would not end here within a day.</summary>
public class HtmlDepthTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    [InlineData("<aside class=fact-box>")]
    [InlineData("<figure>")]
    [InlineData("<q>")]
    public void Any_number_of_open_elements_is_read_to_the_end(string open)
    {
        var repeated = string.Concat(Enumerable.Repeat(open, 60_000));
        Assert.Contains("core", Words(HtmlReader.ReadBlocks(repeated + "core")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_open_elements_are_one_line_too()
    {
        var repeated = string.Concat(Enumerable.Repeat("<b>", 1_000_000));
        Assert.Contains("core", HtmlReader.ReadText(repeated + "core").Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_left_open_does_not_multiply_in_every_paragraph()
    {
        var open = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"<b class=c{n}>"));
        var paragraphs = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"</p><p>w{n} "));
        var words = Words(HtmlReader.ReadBlocks("<p>" + open + paragraphs)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 20_000).Select(n => $"w{n}"), words);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<em>x</em><span>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    public void Every_word_comes_through_once_and_in_order_however_deep(string open)
    {
        var words = Enumerable.Range(0, 400).Select(n => $"w{n}").ToList();
        var read = Words(HtmlReader.ReadBlocks(string.Concat(words.Select(w => $"{open}{w} ")))).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words, read.Where(w => w != "x").Select(w => w.StartsWith('x') ? w[1..] : w));
    }

    [Fact]
    public void Many_paragraphs_that_nobody_closed_keep_what_they_are()
    {
        var blocks = HtmlReader.ReadBlocks(string.Concat(Enumerable.Range(0, 5_000).Select(n => $"<p>{n}")) + "<ul>" + string.Concat(Enumerable.Repeat("<li>x", 5_000)));
        Assert.Equal(5_001, blocks.Length);
        Assert.Equal(5_000, Assert.IsType<ListBlock>(blocks[^1]).Items.Length);
    }

    [Fact]
    public void Deep_lists_can_be_kept_and_read_back()
    {
        var body = HtmlReader.ReadBlocks(string.Concat(Enumerable.Range(0, 60).Select(n => $"<ul><li>w{n}")));
        var content = new Articles.ArticleContent { Headline = "h", Body = body };
        Assert.Equal(Words(body), Words(Articles.ContentJson.Read(Articles.ContentJson.Write(content)).Body));
    }

    private static string Words(IEnumerable<Block> blocks) => string.Join('\n', Body.Walk([.. blocks]).Select(Body.PlainText));
}
