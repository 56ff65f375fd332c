using AngleSharp.Html.Parser;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

public class HtmlTests
{
    private static readonly HtmlWriterOptions English = new("en");

    private static readonly HashSet<string> Allowed =
    [
        "p", "h2", "h3", "ul", "ol", "li", "blockquote", "footer", "figure", "figcaption", "small", "div", "table", "caption", "tbody", "tr", "th", "td", "hr", "aside",
        "a", "span", "strong", "em", "cite", "mark", "code", "sub", "sup", "abbr", "br", "s",
    ];

    private static readonly HashSet<string> AllowedAttributes = ["id", "class", "href", "rel", "lang", "dir", "title", "tabindex", "scope", "role", "start", "colspan", "rowspan"];

    [Fact]
    public void No_attack_leaves_anything_that_runs()
    {
        foreach (var attack in Corpora.Attacks())
        {
            var html = HtmlWriter.Write(HtmlReader.ReadBlocks(attack), English);
            foreach (var element in new HtmlParser().ParseDocument("<body>" + html).Body!.QuerySelectorAll("*"))
            {
                Assert.True(Allowed.Contains(element.LocalName), $"{element.LocalName} came through of {attack}");
                Assert.All(element.Attributes, a => Assert.True(AllowedAttributes.Contains(a.Name), $"{a.Name} came through of {attack}"));
                if (element.GetAttribute("href") is { } link)
                {
                    Assert.Matches("^(https?:|mailto:|tel:|#)", link);
                }
            }
        }
    }

    [Fact]
    public void Naughty_text_stays_the_text_it_is()
    {
        foreach (var text in Corpora.NaughtyStrings().Where(t => !t.Any(char.IsControl) && !t.Contains('\uFFFD') && t.Trim().Length > 0))
        {
            var written = HtmlWriter.Write(InlineText.Of(text), new HtmlWriterOptions("ja"));
            Assert.Equal(text.Replace('\u00A0', ' '), new HtmlParser().ParseDocument("<body><pre>" + written).QuerySelector("pre")!.TextContent.Replace('\u00A0', ' '));
        }
    }

    [Fact]
    public void What_an_article_needs_survives_reading_and_writing()
    {
        const string Html = """
            <p data-block="lead">A <strong>bold</strong> <em>word</em>, a <a href="https://example.org/a?b=1&amp;c=2">link</a> and <span lang="uk">Київ</span>.</p>
            <h2>Part</h2><ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul>
            <blockquote class="pull"><p>Said</p><footer>Someone</footer></blockquote>
            <table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><hr>
            <aside class="fact-box"><h3>Facts</h3><p>10<sup>27</sup></p></aside>
            """;
        var blocks = HtmlReader.ReadBlocks(Html);
        var written = HtmlWriter.Write(blocks, English);
        Assert.Equal(
            ["Paragraph", "Heading", "ListBlock", "Quote", "TableBlock", "Divider", "FactBox"],
            blocks.Select(b => b.GetType().Name));
        Assert.Contains("<p id=\"p-lead\">A <strong>bold</strong> <em>word</em>, a <a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">link</a> and <span lang=\"uk\">Київ</span>.</p>", written, StringComparison.Ordinal);
        Assert.Contains("<li>two<ul", written, StringComparison.Ordinal);
        Assert.Contains("<footer>Someone</footer>", written, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">a</th>", written, StringComparison.Ordinal);
        Assert.Contains("10<sup>27</sup>", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_survive_a_second_reading_and_are_never_shared()
    {
        var first = HtmlReader.ReadBlocks("<p data-block='a'>1</p><p data-block='a'>2</p><p>3</p>");
        var second = HtmlReader.ReadBlocks(HtmlWriter.Write(first, English));
        Assert.Equal(first.Select(b => b.Id), second.Select(b => b.Id));
        Assert.Equal(3, first.Select(b => b.Id).Distinct().Count());
    }

    [Fact]
    public void The_number_of_a_source_says_that_it_is_one()
    {
        var html = HtmlWriter.Write(HtmlReader.ReadBlocks("<p data-block=a>x</p>"), English with { References = _ => [1, 12] });
        Assert.Equal(
            "<p id=\"p-a\">x<sup class=\"ref\"><a role=\"doc-noteref\" href=\"#source-1\" aria-label=\"Source 1\">1</a></sup>"
            + "<sup class=\"ref\"><a role=\"doc-noteref\" href=\"#source-12\" aria-label=\"Source 12\">12</a></sup></p>",
            SourceReferences.Named(html, number => $"Source {number}"));
    }
}
