using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;

namespace Visnyk.Tests;

public sealed class SignIn_on_SQLite(SqliteNewsroom paper) : SignInTests(paper), IClassFixture<SqliteNewsroom>;

[Trait("length", "long")]
public sealed class SignIn_on_PostgreSQL(PostgresNewsroom paper) : SignInTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>How people come in, and who is kept out.</summary>
public abstract class SignInTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_link_is_used_by_its_button_alone_and_only_once()
    {
        var invitation = await paper.Invited(Role.Author);
        var scanner = paper.Stranger();
        await scanner.Open($"/newsroom/sign-in/link/{invitation.Secret}");
        await scanner.Open($"/newsroom/sign-in/link/{invitation.Secret}");
        var owner = paper.Stranger();
        await owner.SignInByLink(invitation.Secret);
        await scanner.Open($"/newsroom/sign-in/link/{invitation.Secret}");
        await scanner.Send($"/newsroom/sign-in/link/{invitation.Secret}", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("This link does not work", scanner.Said, StringComparison.Ordinal);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(db.SignInLinks, l => l.Hash.Contains(invitation.Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_link_that_is_too_old_lets_nobody_in()
    {
        var made = await paper.Invited(Role.Author);
        var old = (await paper.Action<MakeSignInLink>().Run(Actor.Installation, new(made.User, TimeSpan.Zero))).Value;
        var stranger = paper.Stranger();
        foreach (var secret in new[] { old.Secret, made.Secret, "never-made", new string('x', 3000) })
        {
            await stranger.Open($"/newsroom/sign-in/link/{secret}");
            await stranger.Send($"/newsroom/sign-in/link/{secret}", HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task An_author_signs_in_by_password_and_a_person_who_edits_needs_a_second_factor()
    {
        var author = await paper.SignedIn(Role.Author);
        var password = await author.SetPassword();
        await TryPassword(paper.Stranger(), author.Email, password, HttpStatusCode.OK, "Search headlines of all stories");

        var editor = await paper.SignedIn(Role.Editor);
        password = await editor.SetPassword();
        await TryPassword(paper.Stranger(), editor.Email, password, HttpStatusCode.UnprocessableEntity, "a password needs a second factor");
        var (key, codes) = await editor.TurnSecondFactorOn();
        Assert.Equal(10, codes.Length);

        var again = paper.Stranger();
        await TryPassword(again, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await again.Send("/newsroom/sign-in/code", HttpStatusCode.UnprocessableEntity, ("code", "000000"));
        await again.Open("/newsroom/account");
        Assert.Equal("/newsroom/sign-in", again.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await TryPassword(again, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await again.Send("/newsroom/sign-in/code", HttpStatusCode.OK, ("code", Colleague.Code(key)));
        Assert.Contains("Search headlines of all stories", again.Said, StringComparison.Ordinal);

        var withCode = paper.Stranger();
        await TryPassword(withCode, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await withCode.Send("/newsroom/sign-in/code", HttpStatusCode.OK, ("code", codes[0]));
        Assert.Contains("Search headlines of all stories", withCode.Said, StringComparison.Ordinal);
        var twice = paper.Stranger();
        await TryPassword(twice, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await twice.Send("/newsroom/sign-in/code", HttpStatusCode.UnprocessableEntity, ("code", codes[0]));
    }

    [Fact]
    public async Task A_recovery_code_works_once_whoever_else_uses_it_at_the_same_moment()
    {
        // One network tries only so often.
        await using NewsroomPaper own = paper.Connection is null ? new SqliteNewsroom() : new PostgresNewsroom();
        await own.InitializeAsync();
        var editor = await own.SignedIn(Role.Editor);
        var password = await editor.SetPassword();
        var (_, codes) = await editor.TurnSecondFactorOn();

        // Of two who use one at the same moment, one comes in.
        var many = Enumerable.Range(0, 2).Select(_ => own.Stranger()).ToList();
        foreach (var one in many)
        {
            await TryPassword(one, editor.Email, password, HttpStatusCode.OK, "Six digits");
        }

        var token = many.ConvertAll(m => m.Page.QuerySelector("form[action='/newsroom/sign-in/code'] [name=__RequestVerificationToken]")!.GetAttribute("value")!);
        var answers = await Task.WhenAll(many.Select(async (m, i) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/sign-in/code")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token[i]), KeyValuePair.Create("code", codes[1])]),
            };
            using var answer = await m.Raw(request);
            return answer.StatusCode;
        }));
        Assert.Equal(1, answers.Count(a => a == HttpStatusCode.Redirect));
        Assert.Equal(1, answers.Count(a => a == HttpStatusCode.UnprocessableEntity));

        // A write of what was read before a code was used brings it not back.
        await using var db = own.Action<Storage.Database>().OpenNewsroom();
        var stale = await db.Credentials.AsNoTracking().SingleAsync(c => c.UserId == editor.User);
        var late = own.Stranger();
        await TryPassword(late, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await late.Send("/newsroom/sign-in/code", HttpStatusCode.OK, ("code", codes[2]));
        _ = (await own.Action<Desk.People.KeepCredentials>().Run(Actor.Nobody with { User = editor.User }, stale)).Value;
        var replayed = own.Stranger();
        await TryPassword(replayed, editor.Email, password, HttpStatusCode.OK, "Six digits");
        await replayed.Send("/newsroom/sign-in/code", HttpStatusCode.UnprocessableEntity, ("code", codes[2]));
    }

    [Theory]
    [InlineData("short", "fewer than 12")]
    [InlineData("passwordpassword", "guessed soon")]
    [InlineData("qwertyuiop[]", "guessed soon")]
    [InlineData("aaaaaaaaaaaaaaaa", "guessed soon")]
    public async Task A_password_that_is_guessed_soon_is_refused(string password, string why)
    {
        var author = await paper.SignedIn(Role.Author);
        await author.Open("/newsroom/account");
        await author.Send("/newsroom/account/password", HttpStatusCode.UnprocessableEntity, ("new-password", password));
        Assert.Contains(why, author.Said, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{password}\"", author.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_somebody_works_here_cannot_be_told_from_the_answers()
    {
        var author = await paper.SignedIn(Role.Author);
        await author.SetPassword();
        async Task<string> Answer(string email)
        {
            var stranger = paper.Stranger();
            await TryPassword(stranger, email, "not the password", HttpStatusCode.UnprocessableEntity, "do not match");
            return Regex.Replace(stranger.Page.DocumentElement.OuterHtml.Replace(email, "EMAIL", StringComparison.Ordinal), "value=\"CfDJ8[^\"]*\"", "");
        }

        Assert.Equal(await Answer("nobody-at-all@paper.example"), await Answer(author.Email));
    }

    [Fact]
    public async Task Who_failed_too_often_is_kept_out_for_a_while_and_still_has_the_link()
    {
        var author = await paper.SignedIn(Role.Author);
        var password = await author.SetPassword();
        var guesser = paper.Stranger();
        for (var i = 0; i < 5; i++)
        {
            await TryPassword(guesser, author.Email, $"guess number {i}", HttpStatusCode.UnprocessableEntity, "do not match");
        }

        await TryPassword(guesser, author.Email, password, HttpStatusCode.UnprocessableEntity, "do not match");
        var link = (await paper.Action<MakeSignInLink>().Run(Actor.Installation, new(author.User, TimeSpan.FromHours(1)))).Value;
        await paper.Stranger().SignInByLink(link.Secret);
        await author.Open("/newsroom/account");
    }

    [Fact]
    public async Task Whoever_tries_too_often_waits_whether_there_is_such_a_person_or_not()
    {
        var stranger = paper.Stranger();
        for (var i = 0; i < 10; i++)
        {
            await TryPassword(stranger, "nobody-here@paper.example", "a password", HttpStatusCode.UnprocessableEntity, "do not match");
        }

        await TryPassword(stranger, "nobody-here@paper.example", "a password", HttpStatusCode.TooManyRequests, "Too many tries");
        await TryPassword(stranger, "somebody-else@paper.example", "a password", HttpStatusCode.UnprocessableEntity, "do not match");
    }

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for_and_to_no_other_site()
    {
        var author = await paper.SignedIn(Role.Author);
        var password = await author.SetPassword();
        var back = paper.Stranger();
        await back.Open("/newsroom/account");
        await back.Send("/newsroom/sign-in/password", HttpStatusCode.OK, ("email", author.Email), ("password", password));
        Assert.Equal("/newsroom/account", back.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example", "/newsroom/\\evil", "/newsroom/sign-in" })
        {
            var lured = paper.Stranger();
            await lured.Open("/newsroom/sign-in?to=" + Uri.EscapeDataString(elsewhere));
            await lured.Send("/newsroom/sign-in/password", HttpStatusCode.OK, ("email", author.Email), ("password", password));
            Assert.Equal("/newsroom/", lured.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites_and_over_https_bound_to_the_host()
    {
        var author = await paper.SignedIn(Role.Author);
        Assert.All(author.Cookies.Cast<Cookie>(), c => Assert.True(c.HttpOnly));
        Assert.Contains(author.Cookies.Cast<Cookie>(), c => c.Name == "visnyk-session");
        await using var secure = new SecureNewsroom();
        await secure.InitializeAsync();
        using var answer = await secure.Reader.GetAsync(new Uri("/newsroom/sign-in", UriKind.Relative));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Matches("^__Host-visnyk-[a-z]+=[^;]+; path=/; secure; samesite=lax; httponly$", c));
    }

    private static async Task TryPassword(Colleague who, string email, string password, HttpStatusCode expected, string says)
    {
        await who.Open("/newsroom/sign-in");
        await who.Send("/newsroom/sign-in/password", expected, ("email", email), ("password", password));
        Assert.Contains(says, who.Said, StringComparison.Ordinal);
    }

    private sealed class SecureNewsroom() : Paper(onPostgres: false);
}
