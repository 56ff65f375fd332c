using System.Globalization;
using System.Net;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.Formats;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>A paper that keeps its texts to its own pages, and says where faults are reported.</summary>
public sealed class SummaryFeedTests(SummaryPaper paper) : IClassFixture<SummaryPaper>
{
    [Fact]
    public async Task Feeds_carry_the_deck_and_corrections_and_not_the_text()
    {
        var translator = await Author(paper, "Tom Translator");
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("In short", "<p data-block='lead'>The whole text.</p>", "Only a deck") with { Translators = [translator] });
        await Publish(paper, story, null, En);
        Assert.True((await paper.Action<FileCorrection>().Run(Actor.Installation, new(story, [new(En, InlineText.Of("It was two."), null)]))).Done);
        Assert.Equal(1, await All(paper, "/en/world/"));
        var rss = await Rss(paper, "/en/world/rss.xml");
        var item = rss.Root!.Element("channel")!.Element("item")!;
        Assert.Null(item.Element(Module + "encoded"));
        Assert.Contains("Only a deck", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Contains("It was two.", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Empty((await AtomFeed(paper, "/en/world/atom.xml")).Descendants(Atom + "content"));
        var json = (await JsonFeed(paper, "/en/world/feed.json")).GetProperty("items")[0];
        Assert.Contains("It was two.", json.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Contains("Tom Translator", json.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        foreach (var file in new[] { "rss.xml", "atom.xml", "feed.json" })
        {
            Assert.DoesNotContain("The whole text.", await paper.Reader.GetStringAsync(new Uri("/en/world/" + file, UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_deck_the_first_words_stand_for_it()
    {
        await Published(paper, "sport", En, "No deck");
        Assert.Equal("The council met on Monday.", (await JsonFeed(paper, "/en/sport/feed.json")).GetProperty("items")[0].GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Faults_of_security_are_reported_where_the_setting_says()
    {
        using var response = await paper.Reader.GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("text/plain", "utf-8"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentType.CharSet));
        var fields = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ", 2)).ToLookup(f => f[0], f => f[1]);
        Assert.Equal(["mailto:security@paper.example", "https://paper.example/report"], fields["Contact"]);
        Assert.Equal("https://paper.example/.well-known/security.txt", fields["Canonical"].Single());
        Assert.Equal("en, uk, he", fields["Preferred-Languages"].Single());
        var expires = DateTimeOffset.Parse(fields["Expires"].Single(), CultureInfo.InvariantCulture);
        Assert.InRange(expires, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddYears(1));
    }
}
