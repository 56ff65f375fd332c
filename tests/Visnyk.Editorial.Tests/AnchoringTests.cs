using System.Collections.Immutable;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

/// <summary>What points at words of a text goes with them, and to no others.</summary>
public class AnchoringTests
{
    private static readonly Anchor Dozen = new(BlockId.Parse("a"), "a dozen", "There were ", " people");

    [Theory]
    [InlineData("<p data-block=a>Yesterday there were a dozen people.</p>", "a", "words before it")]
    [InlineData("<p data-block=a>There were a dozen people, and dogs.</p>", "a", "words after it")]
    [InlineData("<p data-block=a>There were</p><p data-block=b>a dozen people.</p>", "b", "a split before it")]
    [InlineData("<p data-block=z>Before. There were a dozen people.</p>", "z", "a join to the block before")]
    [InlineData("<p data-block=x>There were a dozen people.</p><p data-block=a>Else.</p>", "x", "a move to a new block")]
    [InlineData("<ul><li data-block=i>There were a dozen people.</li></ul>", "i", "an item made of it")]
    public void An_anchor_goes_with_its_words_through(string after, string block, string what)
    {
        var found = Follow("<p data-block=a>There were a dozen people.</p>", after, Dozen);
        Assert.True(found is not null, $"lost by {what}");
        Assert.Equal((block, "a dozen"), (found.Block.Value, found.Quote));
    }

    [Theory]
    [InlineData("<p data-block=a>There were twelve people.</p>", "other words")]
    [InlineData("<p data-block=a>There were people.</p><p data-block=c>Later a dozen came.</p>", "the same words, which stood elsewhere before")]
    [InlineData("<p data-block=a>There were a do</p><p data-block=b>zen people.</p>", "a split inside it")]
    [InlineData("<p data-block=b>A dozen? a dozen!</p><p data-block=d>There were a dozen.</p>", "two places that could be it")]
    [InlineData("", "nothing")]
    public void An_anchor_is_lost_where_there_is_only(string after, string what) =>
        Assert.True(Follow("<p data-block=a>There were a dozen people.</p><p data-block=c>Later a dozen came.</p>", after, Dozen) is null, what);

    [Fact]
    public void Of_equal_words_in_one_block_the_anchor_stays_with_its_own()
    {
        var second = new Anchor(BlockId.Parse("a"), "yes", "no, ", ".");
        var found = Follow("<p data-block=a>Yes, yes, no, yes.</p>", "<p data-block=a>Oh yes, yes, no, yes.</p>", second);
        Assert.Equal("yes, yes, no, ", found!.Prefix[3..]);
        Assert.Null(Follow("<p data-block=a>Yes, yes, no, yes.</p>", "<p data-block=a>Yes, yes, no, perhaps.</p>", second));
    }

    [Fact]
    public void What_was_lost_is_there_again_when_exactly_its_words_come_back()
    {
        var (before, after) = (Body("<p data-block=a>There were twelve people.</p>"), Body("<p data-block=a>There were a dozen people.</p>"));
        Assert.NotNull(Anchoring.Between(before, after, parts: true).Follow(Dozen, lost: true));
        Assert.Null(Anchoring.Between(before, Body("<p data-block=a>Here was a dozen dogs.</p>"), parts: true).Follow(Dozen, lost: true));
    }

    [Fact]
    public void Other_shapes_of_quotation_marks_dashes_and_spaces_lose_nothing() =>
        Assert.NotNull(Follow("<p data-block=a>It's \"so\" - he said</p>", "<p data-block=a>It’s “so” – he\u00A0said</p>", new Anchor(BlockId.Parse("a"), "\"so\" - he said")));

    [Fact]
    public void Key_points_and_sources_go_with_a_block_that_is_split_or_joined()
    {
        var before = Body("<p data-block=a>First. Second.</p><p data-block=b>Third.</p>");
        var (a, b) = (BlockId.Parse("a"), BlockId.Parse("b"));
        ArticleContent Content(string html) => new()
        {
            Headline = "Three",
            Body = Body(html),
            KeyPoints = [new(BlockId.New(), InlineText.Of("Two"), [new Passage(a, "Second.")]), new(BlockId.New(), InlineText.Of("One and two"), [new Passage(a)])],
            Supports = [new Support("s", [new Passage(b)])],
        };
        var split = Content("<p data-block=a>First.</p><p data-block=c>Second.</p><p data-block=b>Third.</p>").Anchored(before);
        Assert.Equal(new Passage(BlockId.Parse("c"), "Second."), Assert.Single(split.KeyPoints[0].Passages));
        Assert.Equal([new Passage(a), new Passage(BlockId.Parse("c"))], split.KeyPoints[1].Passages);
        var joined = Content("<p data-block=a>First. Second. Third.</p>").Anchored(before);
        Assert.Equal(new Passage(a, "Third."), Assert.Single(joined.Supports[0].Passages));
        var gone = Content("<p data-block=a>First. Second.</p>").Anchored(before);
        Assert.Equal(new Passage(b), Assert.Single(gone.Supports[0].Passages));
    }

    [Fact]
    public void A_passage_goes_with_its_words_into_an_item_of_a_list_and_freed()
    {
        var (a, item) = (BlockId.Parse("a"), BlockId.Parse("item"));
        var before = Body("<p data-block=a>There were 12 dead.</p>");
        ArticleContent Content(string html, Passage passage) => new() { Headline = "Twelve", Body = Body(html), KeyPoints = [new(BlockId.New(), InlineText.Of("12 dead"), [passage])] };
        var listed = Content("<p data-block=a>What is known:</p><ul data-block=list><li data-block=item>There were 12 dead.</li></ul>", new Passage(a, "12 dead")).Anchored(before);
        Assert.Equal(new Passage(item, "12 dead"), Assert.Single(listed.KeyPoints[0].Passages));
        var freed = Content("<p data-block=a>There were 12 dead.</p>", new Passage(item, "12 dead")).Anchored(listed.Body);
        Assert.Equal(new Passage(a, "12 dead"), Assert.Single(freed.KeyPoints[0].Passages));
    }

    private static ImmutableArray<Block> Body(string html) => HtmlReader.ReadBlocks(html);

    private static Anchor? Follow(string before, string after, Anchor anchor) => Anchoring.Between(Body(before), Body(after), parts: true).Follow(anchor);
}
