using System.Net;
using Visnyk.Site.Sharing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Sharing with a Mastodon server that the reader names, and with nothing else.</summary>
public sealed class SharingTests(SqlitePaper paper) : IClassFixture<SqlitePaper>
{
    [Theory]
    [InlineData("mastodon.social", "mastodon.social")]
    [InlineData("  Mastodon.Social. ", "mastodon.social")]
    [InlineData("https://mastodon.social/home?x=1#y", "mastodon.social")]
    [InlineData("@me@fosstodon.org", "fosstodon.org")]
    [InlineData("münchen.example.de", "xn--mnchen-3ya.example.de")]
    public void A_server_is_read_as_people_write_it(string written, string host) => Assert.Equal(host, HomeServer.Read(written)?.Host);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mastodon")]
    [InlineData("localhost")]
    [InlineData("printer.local")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("2130706433")]
    [InlineData("mastodon.social:8080")]
    [InlineData("mastodon.social\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("-a.example.org")]
    [InlineData("a..org")]
    [InlineData("a b.org")]
    [InlineData("%0d%0a.org")]
    [InlineData("<b>.org")]
    public void What_names_no_public_host_is_none(string? written) => Assert.Null(HomeServer.Read(written));

    [Fact]
    public async Task The_way_to_a_home_server_leads_there_with_headline_and_address_and_nowhere_else()
    {
        await Published(paper, "world", En, "Ships & harbours");
        var address = "/en/world/ships-harbours";
        var form = (await paper.Read(address)).QuerySelector("[data-part=share] form")!;
        Assert.Equal((address + "/share", null, "server"), (form.GetAttribute("action"), form.GetAttribute("method"), form.QuerySelector("input")!.GetAttribute("name")));
        using var response = await paper.Reader.GetAsync(new Uri(address + "/share?server=mastodon.social&text=spam&url=https://evil.example", UriKind.Relative));
        var onward = "https://mastodon.social/share?text=Ships%20%26%20harbours%20https%3A%2F%2Fpaper.example%2Fen%2Fworld%2Fships-harbours";
        Assert.Equal("0;url=" + onward, Assert.Single(response.Headers.GetValues("Refresh")));
        var page = await paper.Read(address + "/share?server=mastodon.social");
        Assert.Equal(onward, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/en/world/no-server/share", HttpStatusCode.BadRequest)]
    [InlineData("/en/world/no-server/share?server=", HttpStatusCode.BadRequest)]
    [InlineData("/en/world/no-server/share?server=localhost", HttpStatusCode.BadRequest)]
    [InlineData("/en/world/no-server/share?server=a.org&server=b.org", HttpStatusCode.BadRequest)]
    [InlineData("/en/world/no-such-story/share?server=mastodon.social", HttpStatusCode.NotFound)]
    [InlineData("/en/nowhere/no-server/share?server=mastodon.social", HttpStatusCode.NotFound)]
    public async Task A_wrong_one_is_a_page_that_says_so(string address, HttpStatusCode status)
    {
        if ((await paper.Follow("/en/world/no-server")).Status == HttpStatusCode.NotFound)
        {
            await Published(paper, "world", En, "No server");
        }

        using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        Assert.False(response.Headers.Contains("Refresh"));
    }
}
