using System.Collections.Immutable;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

/// <summary>What a snippet can say, and how it stands in an article.</summary>
public class SnippetTextTests
{
    private static readonly EditionTag En = EditionTag.Parse("en");

    [Fact]
    public void A_snippet_that_stands_twice_in_an_article_gives_no_id_twice_and_has_none_of_the_articles_sources_and_one_without_a_text_leaves_nothing()
    {
        var text = HtmlReader.ReadBlocks("<h3 id='p-h'>Help</h3><p id='p-a'>Call <b>112</b>.</p><ul id='p-l'><li data-block='i'>Now</li></ul>");
        ImmutableArray<Block> body = [Place("s1", 1), new Paragraph(BlockId.Parse("a"), InlineText.Of("Text.")), Place("s2", 1), Place("s3", 2)];
        const string shown = "<h3>Help</h3><p>Call <strong>112</strong>.</p><ul><li>Now</li></ul></div>";
        Assert.Equal(
            $"<div id=\"p-s1\" class=\"snippet\">{shown}<p id=\"p-a\">Text.</p><div id=\"p-s2\" class=\"snippet\">{shown}",
            HtmlWriter.Write(body, new HtmlWriterOptions("und") { Snippet = id => id.Value == 1 ? text : [], References = block => block.Value == "l" ? [1] : [] }));
    }

    [Theory]
    [InlineData("<p>A paragraph</p><h2>A heading</h2><ol><li>An item</li></ol>", null)]
    [InlineData("<blockquote><p>Said</p></blockquote>", "snippet.shape")]
    [InlineData("<table><tr><td>A cell</td></tr></table>", "snippet.shape")]
    [InlineData("<aside class='fact-box'><p>A box</p></aside>", "snippet.shape")]
    [InlineData("<p>Text</p><hr>", "snippet.shape")]
    public void It_holds_paragraphs_small_headings_and_lists(string html, string? problem)
    {
        var sound = SnippetText.Sound(En, HtmlReader.ReadBlocks(html));
        Assert.Equal(problem, sound.Problems.Select(p => p.Code).SingleOrDefault());
        Assert.True(!sound.Done || sound.Value.OfType<Heading>().All(h => h.Level == 3));
    }

    [Fact]
    public void No_words_are_no_text_and_too_many_are_refused()
    {
        Assert.Empty(SnippetText.Sound(En, HtmlReader.ReadBlocks("<p> </p><p>\u00a0</p>")).Value);
        Assert.Equal("snippet.long", Assert.Single(SnippetText.Sound(En, [new Paragraph(BlockId.New(), InlineText.Of(new string('x', SnippetText.Longest + 1)))]).Problems).Code);
        Assert.Equal("snippet.shape", Assert.Single(SnippetText.Sound(En, [Place("s", 1)]).Problems).Code);
    }

    private static SnippetBlock Place(string id, long snippet) => new(BlockId.Parse(id), new SnippetId(snippet));
}
