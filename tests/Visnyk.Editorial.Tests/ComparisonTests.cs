using CsCheck;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comparing;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

public class ComparisonTests
{
    [Theory]
    [InlineData("Поліція затримала 12 осіб.", "Поліція затримала 13 осіб.", "Поліція затримала [-12-][+13+] осіб.")]
    [InlineData("It cost $1,300.50 in all.", "It cost $1,350.50 in all.", "It cost $[-1,300.50-][+1,350.50+] in all.")]
    [InlineData("don't stop", "do stop", "[-don't-][+do+] stop")]
    [InlineData("彼は行った。", "彼は来た。", "彼は[-行っ-][+来+]た。")]
    [InlineData("one two three", "one four five", "one [-two three-][+four five+]")]
    [InlineData("צה\"ל הודיע היום", "צה\"ל הודיע אתמול", "צה\"ל הודיע [-היום-][+אתמול+]")]
    [InlineData("", "new", "[+new+]")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("same", "same", "same")]
    public void Words_are_compared_whole(string before, string after, string expected) =>
        Assert.Equal(expected, Shown(WordComparison.Of(InlineText.Of(before), InlineText.Of(after))));

    [Fact]
    public void A_mark_that_changed_is_a_change_of_the_words_that_have_it()
    {
        var spans = WordComparison.Of(Line("one two three"), Line("one <strong>two</strong> three"));
        Assert.Equal([("one ", Change.Equal), ("two", Change.Changed), (" three", Change.Equal)], spans.Select(s => (s.Text, s.Change)));
    }

    [Fact]
    public void Every_segment_is_compared()
    {
        var before = Html("<p data-block='a'>First.</p><p data-block='b'>Second.</p><p data-block='c'>Third.</p><h2 data-block='h'>Title</h2><ul data-block='l'><li data-block='i'>Item</li></ul>") with
        {
            Headline = "Old headline",
            Deck = "Deck",
            Lead = new LeadPicture("A square", InlineText.Of("Caption")),
            KeyPoints = [new KeyPoint(BlockId.Parse("k"), InlineText.Of("Point one"), [])],
        };
        var after = Html("<p data-block='c'>Third.</p><p data-block='a'>First words.</p><p data-block='x'>New.</p><h3 data-block='h'>Title</h3><ul data-block='l'><li data-block='i'>Thing</li></ul>") with
        {
            Headline = "New headline",
            Deck = "Deck",
            Lead = new LeadPicture("A street", InlineText.Of("Caption")),
            KeyPoints = [new KeyPoint(BlockId.Parse("k"), InlineText.Of("Point two"), [])],
        };
        var parts = Comparison.Of(before, after).Parts.ToDictionary(p => p.Segment);
        string Text(string segment, string field = "text") => Shown(parts[segment].Texts.Single(t => t.Field == field).Spans);
        Assert.Equal("[-Old-][+New+] headline", Text("#article", "headline"));
        Assert.Equal("Deck", Text("#article", "deck"));
        Assert.Equal("A [-square-][+street+]", Text("#lead", "alt"));
        Assert.Equal("Point [-one-][+two+]", Text("k"));
        Assert.Equal("First[+ words+].", Text("a"));
        Assert.Equal("[-Item-][+Thing+]", Text("i"));
        Assert.Equal((Change.Equal, true), (parts["c"].Change, parts["c"].Moved));
        Assert.Equal((Change.Changed, false), (parts["a"].Change, parts["a"].Moved));
        Assert.Equal(Change.Removed, parts["b"].Change);
        Assert.Equal(Change.Added, parts["x"].Change);
        Assert.Equal([new ComparedValue("as", "heading2", "heading3")], parts["h"].Values);
        Assert.Equal(["c", "a", "b", "x"], Comparison.Of(before, after).Parts.Select(p => p.Segment).Where(s => "abcx".Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_equal_is_equal_and_both_texts_can_be_read_out_of_a_comparison() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var before = new EditSession(random, "Orig").Begin();
            var after = new EditSession(random, "Mine").Edit(before, random.Next(1, 9));
            Assert.True(Comparison.Of(before, before).IsEqual);
            var comparison = Comparison.Of(before, after);
            Assert.Equal(ContentJson.Write(before) == ContentJson.Write(after), comparison.IsEqual);
            Assert.Equal(EditSession.WordsOf(before).Order(), Words(comparison, Change.Added));
            Assert.Equal(EditSession.WordsOf(after).Order(), Words(comparison, Change.Removed));
        },
        iter: 500);

    [Fact]
    public void Any_text_can_be_compared_with_any()
    {
        var texts = Corpora.NaughtyStrings().ToList();
        foreach (var (before, after) in texts.Zip(texts.Skip(1)))
        {
            var spans = WordComparison.Of(InlineText.Of(before), InlineText.Of(after));
            Assert.Equal(before, string.Concat(spans.Where(s => s.Change != Change.Added).Select(s => s.Text)));
            Assert.Equal(after, string.Concat(spans.Where(s => s.Change != Change.Removed).Select(s => s.Text)));
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_compared_within_bounds()
    {
        string Long(string word) => string.Join(' ', Enumerable.Range(0, 100_000).Select(n => word + n));
        var spans = WordComparison.Of(InlineText.Of(Long("a")), InlineText.Of(Long("b")));
        Assert.Equal(Long("b"), string.Concat(spans.Where(s => s.Change != Change.Removed).Select(s => s.Text)));
    }

    private static IEnumerable<string> Words(Comparison comparison, Change without) => comparison.Parts.SelectMany(p => p.Texts)
        .SelectMany(t => EditSession.WordsOf(string.Concat(t.Spans.Where(s => s.Change != without).Select(s => s.Text)))).Order();

    private static ArticleContent Html(string html) => new() { Body = HtmlReader.ReadBlocks(html) };

    private static InlineText Line(string html) => ((Paragraph)HtmlReader.ReadBlocks($"<p data-block='p'>{html}</p>")[0]).Text;

    private static string Shown(IEnumerable<ComparedSpan> spans) =>
        string.Concat(spans.Select(s => s.Change switch { Change.Added => $"[+{s.Text}+]", Change.Removed => $"[-{s.Text}-]", _ => s.Text }));
}
