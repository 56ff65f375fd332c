using System.Net;
using Visnyk.Editorial.Reactions;
using Visnyk.Editorial.Readers;
using Visnyk.Editorial.Reports;

namespace Visnyk.Editorial.Tests;

/// <summary>How readers are told apart for a day, and what they may send.</summary>
public class ReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly byte[] Key = new byte[32];
    private static readonly byte[] OtherKey = [1, .. new byte[31]];

    [Fact]
    public void A_reader_is_the_same_all_day_and_nobody_the_next_day()
    {
        var mark = Mark("192.0.2.7", "Browser");
        Assert.Equal(mark, Mark("192.0.2.7", "Browser"));
        var tomorrow = ReaderMark.Of(Today.AddDays(1), OtherKey, IPAddress.Parse("192.0.2.7"), "Browser");
        Assert.NotEqual((mark.Place, mark.Agent), (tomorrow.Place, tomorrow.Agent));
        Assert.Equal((20260304, 20260305), (mark.Day, tomorrow.Day));
    }

    [Fact]
    public void Two_browsers_at_one_address_are_two_readers_of_one_place()
    {
        var (one, other) = (Mark("192.0.2.7", "Browser"), Mark("192.0.2.7", "Other browser"));
        Assert.Equal(one.Place, other.Place);
        Assert.NotEqual(one.Agent, other.Agent);
        Assert.NotEqual(one.Place, Mark("192.0.2.8", "Browser").Place);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("fe80::1%3", "fe80::2", true)]
    public void A_household_with_IPv6_is_one_place(string one, string other, bool same)
    {
        Assert.Equal(same, Mark(one, "B").Place == Mark(other, "B").Place);
        Assert.Equal(same, Mark(one, "B").Agent == Mark(other, "B").Agent);
    }

    [Fact]
    public void A_reader_without_address_or_with_an_endless_or_broken_browser_name_is_a_reader_too()
    {
        foreach (var agent in new[] { "", new string('ї', 100_000), "half \ud83d" })
        {
            Assert.Equal(ReaderMark.Of(Today, Key, null, agent), ReaderMark.Of(Today, Key, null, agent));
        }
    }

    [Theory]
    [InlineData("sad, useful", "sad useful", "")]
    [InlineData("none", "", "")]
    [InlineData("sad,cheese", "", "cheese")]
    [InlineData("sad,sad", "", "sad")]
    [InlineData("", "", "")]
    public void A_paper_chooses_its_reactions_in_its_own_order(string text, string names, string wrong)
    {
        var read = Reaction.TryParseSet(text, out var set, out var found);
        Assert.Equal((names, wrong), (string.Join(' ', set.Select(r => r.Name)), found));
        Assert.Equal(names.Length > 0 || text == "none", read);
    }

    [Theory]
    [InlineData("It was 2021, not 2022.", "", "", "")]
    [InlineData("Це був не 2022 рік", "уривок", "читач@пошта.укр", "")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!", "", "", "report.text.short")]
    [InlineData("short", "", "", "report.text.short")]
    [InlineData("It was 2021, not 2022.", "", "nobody", "report.reply.invalid")]
    [InlineData("It was 2021, not 2022.", "", "a@b", "report.reply.invalid")]
    [InlineData("It was 2021, not 2022.", "", "a@b.c\nBcc: d@e.f", "report.reply.invalid")]
    public void A_report_says_something(string text, string passage, string reply, string wrong) =>
        Assert.Equal(wrong, string.Join(' ', ReaderReport.WhatIsWrong(text, passage, reply).Select(p => p.Code)));

    [Fact]
    public void A_report_has_an_end()
    {
        var wrong = ReaderReport.WhatIsWrong(new string('a', 2001), new string('b', 1001), new string('c', 300) + "@example.org");
        Assert.Equal(["report.text.long", "report.passage.long", "report.reply.invalid"], wrong.Select(p => p.Code));
    }

    [Theory]
    [InlineData(" a\r\nb\rc ", "a\nb\nc")]
    [InlineData("<b>x</b> & y", "<b>x</b> & y")]
    [InlineData("a\0b\u0007c\u202Ed\u2066e", "abcde")]
    [InlineData(null, "")]
    public void What_is_typed_is_kept_as_plain_text(string? typed, string kept) => Assert.Equal(kept, ReaderReport.Clean(typed));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \ufffd", ReaderReport.Clean("half " + '\ud83d'));

    private static ReaderMark Mark(string address, string agent) => ReaderMark.Of(Today, Key, IPAddress.Parse(address), agent);
}
