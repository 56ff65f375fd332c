using System.Net;
using System.Text.RegularExpressions;

namespace Visnyk.Tests;

/// <summary>Letters of the newsroom, taken by a mail server that keeps them.</summary>
public sealed class MailTests(MailedNewsroom paper) : IClassFixture<MailedNewsroom>
{
    [Fact]
    public async Task An_invitation_and_a_link_that_somebody_asks_for_come_by_mail_and_let_them_in()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/invite");
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK, ("email", "olya@paper.example"), ("name", "Оля"), ("role", "Author"));
        Assert.Contains("olya@paper.example gets a letter", admin.Said, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("#link"));
        await paper.Stranger().SignInByLink(SecretIn(await paper.Post.Letter("olya@paper.example")));

        var olya = paper.Stranger();
        await olya.Open("/newsroom/sign-in");
        await olya.Send("/newsroom/sign-in/mail", HttpStatusCode.OK, ("email", "OLYA@paper.example"));
        Assert.Contains("If somebody here has this address", olya.Said, StringComparison.Ordinal);
        await olya.SignInByLink(SecretIn(await paper.Post.Letter("olya@paper.example")));
    }

    [Fact]
    public async Task Whoever_asks_for_a_link_is_told_the_same_when_nobody_has_the_address_and_no_letter_is_sent()
    {
        var author = await paper.SignedIn(Role.Author);
        async Task<string> Ask(string email)
        {
            var stranger = paper.Stranger();
            await stranger.Open("/newsroom/sign-in");
            await stranger.Send("/newsroom/sign-in/mail", HttpStatusCode.OK, ("email", email));
            return stranger.Said;
        }

        Assert.Equal(await Ask("nobody@paper.example"), await Ask(author.Email));

        // Letters go one after the other: when the second is here, the first would be.
        _ = await paper.Post.Letter(author.Email);
        Assert.DoesNotContain(paper.Post.Recipients, r => r == "nobody@paper.example");
    }

    private static string SecretIn(string letter) => Regex.Match(letter, @"/newsroom/sign-in/link/(\S+)").Groups[1].Value;
}
