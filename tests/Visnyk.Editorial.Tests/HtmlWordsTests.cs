using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

/// <summary>What people's HTML looks like, and what must come of it: every word, none glued, in the block it belongs to.</summary>
public class HtmlWordsTests
{
    [Theory]
    [InlineData("<ul>text<li>one</ul>", "* text * one")]
    [InlineData("<ul><li>one<p>two</p><p>three</p></li></ul>", "* one/two/three")]
    [InlineData("<ul><li><div>x<ul><li>nested</li></ul></div></li></ul>", "* x ( * nested )")]
    [InlineData("<ul><li>a<ul><li>b</li></ul>c<ul><li>d</li></ul></li></ul>", "* a/c ( * b * d )")]
    [InlineData("<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol>", "* a ( * b ) * c")]
    [InlineData("<aside class=fact-box>Only words</aside>", "box[ Only words ]")]
    [InlineData("<aside class=fact-box><h3>T</h3>bare<p>p</p><aside class=fact-box><h3>In</h3><p>side</p></aside></aside>", "box[ T: bare | p | In | side ]")]
    [InlineData("<table><tr><td>outer<table><tr><td>inner</td></tr></table></td></tr></table>", "[outer/inner]")]
    [InlineData("<p><del>100</del> 80</p>", "80")]
    [InlineData("<p>He said <q>no, <q>never</q></q>.</p>", "He said “no, ‘never’”.")]
    [InlineData("<p>a<br>b</p>", "a/b")]
    [InlineData("<figure><img src=x alt='A river in flood'></figure>", "A river in flood")]
    [InlineData("<figure><img src=x alt='A river in flood'><figcaption>The Dnipro today</figcaption></figure>", "The Dnipro today")]
    [InlineData("<p>Good <img alt='🙂' src=s.png> day <img src=b.png alt='IMG_2034.jpg'></p>", "Good 🙂 day")]
    [InlineData("<p><a href='https://example.org/'><img alt='Our partners'></a></p>", "Our partners")]
    [InlineData("<figure><blockquote><p>Said</p></blockquote><figcaption>Someone</figcaption></figure>", "“Said” Someone")]
    [InlineData("<blockquote><p>Said</p><cite>Someone</cite></blockquote>", "“Said” Someone")]
    [InlineData("<blockquote><h2>H</h2><ul><li>one</li><li>two</li></ul>tail</blockquote>", "“H / one / two / tail”")]
    [InlineData("<blockquote><footer>Only who</footer></blockquote>", "Only who")]
    [InlineData("<dl><dt>t</dt><dd>d<ul><li>one</li><li>two</li></ul></dd></dl>", "t | d | * one * two")]
    [InlineData("<table><tr><td><ul><li>one</li><li>two</li></ul></td><td><p>a</p><p>b</p></td></tr></table>", "[one/two][a/b]")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a/b//c")]
    [InlineData("<form><p>Say <label>your name</label> <input value=no><button>Send</button></p><select><option>x</select></form>", "Say your name")]
    [InlineData("<noscript><p>Only here</p></noscript>", "Only here")]
    [InlineData("<p>Shown</p><noscript>Shown again</noscript>", "Shown")]
    [InlineData("<p>a<span hidden>b</span><span style='color:red; DISPLAY : none'>c</span></p><div hidden>d</div>", "a")]
    [InlineData("<font><p>a</p><p>b</p></font>", "a | b")]
    [InlineData("<h2>a<div>b</div></h2>", "a/b")]
    [InlineData("<table><caption>Only this</caption></table>", "Only this")]
    public void No_word_is_lost_and_none_is_glued(string html, string words) => Assert.Equal(words, Sketch(HtmlReader.ReadBlocks(html)));

    [Fact]
    public void Text_that_no_longer_holds_is_kept_and_stays_struck()
    {
        var text = HtmlReader.ReadText("<s>100</s> 80");
        Assert.True(text.Spans[0].Marks.Struck);
        Assert.Equal("<s>100</s> 80", HtmlWriter.Write(text, new HtmlWriterOptions("en")));
    }

    [Fact]
    public void Quotation_marks_are_those_of_the_language() =>
        Assert.Equal("Сказав: «ні, „ніколи“»", HtmlReader.ReadText("Сказав: <q>ні, <q>ніколи</q></q>", new HtmlReaderOptions("uk")).Plain);

    [Fact]
    public void Preformatted_text_keeps_its_lines_as_code() =>
        Assert.All(Assert.IsType<Paragraph>(HtmlReader.ReadBlocks("<pre>a <i>b</i>\nc</pre>")[0]).Text.Spans, span => Assert.True(span.Marks.Code));

    [Theory]
    [InlineData("<ol start=5><li>a</ol>", 5)]
    [InlineData("<ol start=x><li>a</ol>", 1)]
    [InlineData("<ol start=99999999999><li>a</ol>", 1)]
    [InlineData("<ul start=5><li>a</ul>", 1)]
    public void A_numbered_list_begins_where_it_begins(string html, int start)
    {
        var blocks = HtmlReader.ReadBlocks(html);
        Assert.Equal(start, Assert.IsType<ListBlock>(blocks[0]).Start);
        Assert.Equal(start != 1, HtmlWriter.Write(blocks, new HtmlWriterOptions("en")).Contains("start=", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_reach_as_far_as_they_did_within_bounds()
    {
        var blocks = HtmlReader.ReadBlocks("<table><tr><th colspan=2>a<th rowspan=0>b</tr><tr><td>c<td colspan=65000>d</tr></table>");
        var rows = Assert.IsType<TableBlock>(blocks[0]).Rows;
        Assert.Equal([(2, 1), (1, 2)], rows[0].Select(c => (c.Columns, c.Rows)));
        Assert.Equal((100, 1), (rows[1][1].Columns, rows[1][1].Rows));
        Assert.Contains("<th scope=\"col\" colspan=\"2\">a</th>", HtmlWriter.Write(blocks, new HtmlWriterOptions("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_nested_table_stands_once() =>
        Assert.Single(Assert.IsType<TableBlock>(HtmlReader.ReadBlocks("<table><tr><td>a<table><tr><td>b</table></table>")[0]).Rows);

    [Theory]
    [InlineData("a\u202Eb\u2066c\u2069", "abc")]
    [InlineData("a\u200Eb\u061Cc\u200Dd", "a\u200Eb\u061Cc\u200Dd")]
    [InlineData("be\u200Bfore\uFEFF \uFFFE\uFDD0", "before")]
    [InlineData("ไทย\u200Bไทย", "ไทย\u200Bไทย")]
    public void Signs_that_nobody_means_do_not_come_in(string text, string kept) => Assert.Equal(kept, HtmlReader.ReadText(text).Plain);

    [Fact]
    public void A_stray_half_of_a_character_is_dropped() => Assert.Equal("ab", CleanText.Of("a\uD800b"));

    [Theory]
    [InlineData("<iframe src='https://video.example/1' title='The flood, filmed'></iframe>", "https://video.example/1", "The flood, filmed")]
    [InlineData("<p><iframe src='//video.example/1'></iframe></p>", "https://video.example/1", "video.example")]
    [InlineData("<video><source src='https://video.example/a.mp4'></video>", "https://video.example/a.mp4", "video.example")]
    [InlineData("<figure><iframe src='https://video.example/1'></iframe><figcaption>Filmed today</figcaption></figure>", "https://video.example/1", "Filmed today")]
    public void What_plays_elsewhere_becomes_an_embed(string html, string url, string title)
    {
        var embed = Assert.IsType<Embed>(Assert.Single(HtmlReader.ReadBlocks(html)));
        Assert.Equal((url, title), (embed.Url, embed.Title.Plain));
    }

    [Theory]
    [InlineData("<iframe src='javascript:alert(1)'></iframe>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<iframe src='http://video.example/'></iframe>")]
    [InlineData("<video src='data:video/mp4,x'></video>")]
    [InlineData("<iframe hidden src='https://video.example/'></iframe>")]
    public void What_cannot_be_embedded_safely_vanishes(string html) => Assert.Empty(HtmlReader.ReadBlocks(html));

    [Fact]
    public void Pictures_that_the_caller_knows_are_kept_where_they_stood()
    {
        var options = new HtmlReaderOptions { Picture = p => p.Address.StartsWith("known", StringComparison.Ordinal) ? new MediaId(p.Address[5] - '0') : p.Media };
        Assert.Equal("pic1 | words | pic2", Sketch(HtmlReader.ReadBlocks("<p><img src=known1>words <img src=known2></p>", options)));
        Assert.Equal("pic1(c)", Sketch(HtmlReader.ReadBlocks("<figure><a href=x><img src=s.gif data-src=known1></a><figcaption>c</figcaption></figure>", options)));
        Assert.Equal("gallery[pic1(a) pic2] | all", Sketch(HtmlReader.ReadBlocks(
            "<figure><figure><img src=known1><figcaption>a</figcaption></figure><figure><img src=known2></figure><figcaption>all</figcaption></figure>", options)));
        var key = Rendition.Of(new MediaId(77), Shape.Wide, FocalPoint.Centre).Key;
        Assert.Equal("pic77", Sketch(HtmlReader.ReadBlocks($"<img src='https://example.org/media/{key}/640.jpg'>", options)));
    }

    private static string Sketch(IEnumerable<Block> blocks) => string.Join(" | ", blocks.Select(Sketch));

    private static string Sketch(Block block) => block switch
    {
        ListBlock list => string.Join(' ', list.Items.Select(i => $"* {Line(i.Text)}{(i.Nested is null ? "" : $" ( {Sketch(i.Nested)} )")}")),
        Quote quote => $"“{string.Join(" / ", quote.Paragraphs.Select(p => Line(p.Text)))}” {Line(quote.Credit)}".Trim(),
        TableBlock table => string.Join(';', table.Rows.Select(r => string.Concat(r.Select(c => $"[{Line(c.Text)}]")))),
        FactBox box => $"box[ {(box.Title.IsEmpty ? "" : Line(box.Title) + ": ")}{Sketch(box.Blocks)} ]",
        Picture picture => $"pic{picture.Media.Value}{(picture.Caption.IsEmpty ? "" : $"({Line(picture.Caption)})")}",
        Gallery gallery => $"gallery[{string.Join(' ', gallery.Pictures.Select(Sketch))}]",
        _ => Body.PlainText(block).Replace('\n', '/'),
    };

    private static string Line(InlineText text) => text.Plain.Replace('\n', '/');
}
