using Visnyk.Editorial.Embeds;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Text;

namespace Visnyk.Editorial.Tests;

public class EmbedTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=4RA8Tfa6Sck", "YouTube", "https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck")]
    [InlineData("https://www.youtube.com/watch?app=desktop&v=4RA8Tfa6Sck&t=1m30s", "YouTube", "https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck?start=90")]
    [InlineData("https://youtu.be/4RA8Tfa6Sck?si=abc&t=75", "YouTube", "https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck?start=75")]
    [InlineData("https://www.youtube.com/shorts/4RA8Tfa6Sck", "YouTube", "https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck")]
    [InlineData("https://vimeo.com/123456789", "Vimeo", "https://player.vimeo.com/video/123456789?dnt=1")]
    [InlineData("https://vimeo.com/123456789/0a1b2c3d4e", "Vimeo", "https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e")]
    [InlineData("https://mastodon.social/@Gargron/100254678717223630", "Mastodon", "https://mastodon.social/@Gargron/100254678717223630/embed")]
    [InlineData("https://t.me/durov/123", "Telegram", "https://t.me/durov/123?embed=1")]
    [InlineData("https://x.com/nasa/status/1574539270987173903", "X", "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1574539270987173903")]
    [InlineData("https://soundcloud.com/nasa/houston-problem", "SoundCloud", "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fnasa%2Fhouston-problem")]
    public void A_thing_of_a_known_maker_can_be_shown_from_the_address_it_offers_for_that(string url, string maker, string player)
    {
        Assert.Equal((maker, player), (Players.Of(url)!.Maker, Players.Of(url)!.Url));
        Assert.Equal("https://" + new Uri(player).Host, Players.Of(url)!.Origin);
    }

    [Theory]
    [InlineData("https://www.youtube.com/", "youtube.com")]
    [InlineData("https://www.youtube.com/@NASA", "youtube.com")]
    [InlineData("https://youtube.com.evil.example/watch?v=4RA8Tfa6Sck", "youtube.com.evil.example")]
    [InlineData("https://evil.example/https://youtu.be/4RA8Tfa6Sck", "evil.example")]
    [InlineData("http://youtu.be/4RA8Tfa6Sck", "youtu.be")]
    [InlineData("https://mastodon.social.evil.example/@a/12345", "mastodon.social.evil.example")]
    [InlineData("https://example.org/video/1", "example.org")]
    public void Anything_else_stays_a_link_that_names_its_host(string url, string maker)
    {
        Assert.Null(Players.Of(url));
        Assert.Equal(maker, Players.MakerOf(url));
    }

    [Fact]
    public void What_follows_an_id_is_not_taken_over() =>
        Assert.Equal("https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck", Players.Of("https://youtu.be/4RA8Tfa6Sck\"onload=alert(1)")!.Url);

    [Fact]
    public void Start_times_that_make_no_sense_are_left_out_and_none_breaks_anything()
    {
        foreach (var start in new[] { "0", "abc", "99999999999999999999", "-5", "1h", new string('9', 3000) })
        {
            var url = Players.Of("https://youtu.be/4RA8Tfa6Sck?t=" + start)!.Url;
            Assert.Matches(@"^https://www\.youtube-nocookie\.com/embed/4RA8Tfa6Sck(\?start=\d{1,6})?$", url);
        }
    }

    [Fact]
    public void An_embed_is_a_named_link_and_reads_back_as_itself()
    {
        var embed = new Embed(BlockId.Parse("film"), "https://www.youtube.com/watch?v=4RA8Tfa6Sck", InlineText.Of("The impact"));
        var html = HtmlWriter.Write([embed], new HtmlWriterOptions("en"));
        Assert.Equal("""<p id="p-film" class="embed" data-player="https://www.youtube-nocookie.com/embed/4RA8Tfa6Sck"><a rel="noopener" href="https://www.youtube.com/watch?v=4RA8Tfa6Sck">The impact</a> <span>YouTube</span></p>""", html);
        var read = Assert.IsType<Embed>(Assert.Single(HtmlReader.ReadBlocks(html)));
        Assert.Equal((embed.Id, embed.Url, "The impact"), (read.Id, read.Url, read.Title.Plain));
        Assert.Equal(html, HtmlWriter.Write([read], new HtmlWriterOptions("en")));
    }

    [Fact]
    public void A_link_that_cannot_stand_in_a_text_is_no_embed() =>
        Assert.DoesNotContain("javascript", HtmlWriter.Write(HtmlReader.ReadBlocks("<p class='embed'><a href='javascript:alert(1)'>x</a></p>"), new HtmlWriterOptions("en")), StringComparison.Ordinal);
}
