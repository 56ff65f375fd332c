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

    [Fact]
    public async Task What_somebody_is_told_comes_by_mail_where_they_want_it_so_and_only_then()
    {
        var (author, editor) = (await paper.SignedIn(Role.Author, "Марта"), await paper.SignedIn(Role.Editor, "Petro"));
        await author.Open("/newsroom/account");
        await author.Post("/newsroom/account/mail", HttpStatusCode.OK, ("__RequestVerificationToken", author.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("kind", "Mentioned"), ("kind", "nonsense"));
        await author.Post("/newsroom/account/settings", HttpStatusCode.OK, ("__RequestVerificationToken", author.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("name", "Марта"), ("language", "uk"));
        var story = await SmallPaper.Story(paper, "world");
        await SmallPaper.Save(paper, story, SmallPaper.En, SmallPaper.Content("Harbour"));
        var by = Actor.Nobody with { User = editor.User, Name = "Petro", Roles = [Role.Editor] };
        _ = (await paper.Action<Desk.Workflow.AssignArticle>().Run(by, new(story, [SmallPaper.En], author.User))).Value;
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var article = db.Articles.Single(a => a.StoryId == story).Id;
        _ = (await paper.Action<Desk.Comments.AddComment>().Run(by, new(article, "@Марта, глянь"))).Value;
        var letter = await paper.Post.Letter(author.Email);
        Assert.Contains("Вас згадано в коментарі до «Harbour» (Petro)", letter, StringComparison.Ordinal);
        Assert.Contains("@Марта, глянь", letter, StringComparison.Ordinal);
        Assert.Contains($"/newsroom/articles/{article}/comments#c-", letter, StringComparison.Ordinal);
        await Waiting.Until(() => Task.FromResult(!db.Letters.Any()));
        Assert.DoesNotContain(paper.Post.Recipients, r => r == author.Email);
    }

    [Fact]
    public async Task Letters_to_somebody_who_chose_no_language_are_in_that_of_their_edition_and_greet_them_by_name()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/invite");
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK, ("email", "taras@paper.example"), ("role", "Author"), ("edition", "uk"));
        Assert.Contains("Вітаємо, taras!", await paper.Post.Letter("taras@paper.example"), StringComparison.Ordinal);
        await admin.Open("/newsroom/people/invite");
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK, ("email", "tom@paper.example"), ("role", "Author"));
        Assert.Contains("Hello tom,", await paper.Post.Letter("tom@paper.example"), StringComparison.Ordinal);

        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var taras = db.Users.Single(u => u.Email == "taras@paper.example").Id;
        var story = await SmallPaper.Story(paper, "world");
        await SmallPaper.Save(paper, story, SmallPaper.Uk, SmallPaper.Content("Гавань"));
        _ = (await paper.Action<Desk.Workflow.AssignArticle>().Run(Actor.Installation, new(story, [SmallPaper.Uk], taras))).Value;
        Assert.Contains("Вітаємо, taras!", await paper.Post.Letter("taras@paper.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_nobody_takes_is_tried_again_later_and_later_and_given_up_in_the_end()
    {
        var now = DateTimeOffset.UnixEpoch;
        var letter = Editorial.Notifications.Letter.Of(1, now);
        var waits = new List<TimeSpan>();
        while (!letter.IsGivenUp)
        {
            letter.Try(now);
            waits.Add(letter.DueAt - now);
            now = letter.DueAt;
        }

        Assert.Equal(Editorial.Notifications.Letter.MostTries, waits.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits.Aggregate((a, b) => a + b), TimeSpan.FromHours(12), TimeSpan.FromDays(3));

        // Whoever took it and fell has not finished it: it is due again.
        var author = await paper.SignedIn(Role.Author, "Unreached");
        var story = await SmallPaper.Story(paper, "world");
        await SmallPaper.Save(paper, story, SmallPaper.En, SmallPaper.Content("Lost letter"));
        _ = (await paper.Action<Desk.Workflow.AssignArticle>().Run(Actor.Installation, new(story, [SmallPaper.En], author.User))).Value;
        Assert.Contains("Lost letter", await paper.Post.Letter(author.Email), StringComparison.Ordinal);
    }

    private static string SecretIn(string letter) => Regex.Match(letter, @"/newsroom/sign-in/link/(\S+)").Groups[1].Value;
}
