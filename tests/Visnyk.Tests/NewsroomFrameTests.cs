using System.Net;
using System.Net.Http.Headers;
using Visnyk.Desk.People;

namespace Visnyk.Tests;

public sealed class NewsroomFrame_on_SQLite(SqliteNewsroom paper) : NewsroomFrameTests(paper), IClassFixture<SqliteNewsroom>;

[Trait("length", "long")]
public sealed class NewsroomFrame_on_PostgreSQL(PostgresNewsroom paper) : NewsroomFrameTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>What holds for every page of the newsroom.</summary>
public abstract class NewsroomFrameTests(NewsroomPaper paper)
{
    public static TheoryData<string> Forms =>
    [
        "/newsroom/sign-in/password", "/newsroom/sign-in/code", "/newsroom/sign-in/passkey", "/newsroom/sign-in/mail", "/newsroom/sign-in/link/none", "/newsroom/sign-in/passkey/options",
        "/newsroom/account/settings", "/newsroom/account/password", "/newsroom/account/password/remove", "/newsroom/account/sessions/end",
        "/newsroom/account/passkeys/add", "/newsroom/account/passkeys/name", "/newsroom/account/passkeys/remove", "/newsroom/account/two-factor", "/newsroom/people/invite", "/newsroom/people/rights",
        "/newsroom/articles/1/comments", "/newsroom/articles/1/comments/change", "/newsroom/articles/1/comments/delete", "/newsroom/articles/1/comments/resolve", "/newsroom/articles/1/here",
        "/newsroom/notifications/read", "/newsroom/account/mail", "/newsroom/board/many", "/newsroom/board/views", "/newsroom/board/views/remove",
        "/newsroom/stories/new", "/newsroom/articles/1", "/newsroom/articles/1/proposals", "/newsroom/articles/1/publish", "/newsroom/pictures", "/newsroom/people/1", "/newsroom/people/1/disable", "/newsroom/people/1/enable", "/newsroom/people/1/link",
        "/newsroom/beginning/paper", "/newsroom/beginning/sections", "/newsroom/settings/address", "/newsroom/settings/logo", "/newsroom/settings/logo/remove", "/newsroom/settings/demo",
        "/newsroom/settings/editions/new", "/newsroom/settings/editions/xx", "/newsroom/settings/editions/xx/forward", "/newsroom/settings/editions/xx/remove",
        "/newsroom/sections/new", "/newsroom/topics/1", "/newsroom/authors/1/remove", "/newsroom/sections/order", "/newsroom/redirects", "/newsroom/redirects/remove", "/newsroom/reports/done",
        "/newsroom/articles/1/public/correct", "/newsroom/articles/1/public/kill", "/newsroom/articles/1/public/pin", "/newsroom/articles/1/lead", "/newsroom/articles/1/attachments", "/newsroom/pictures/1/about",
    ];

    [Fact]
    public async Task A_page_is_guarded_kept_by_nobody_and_runs_nothing_that_is_not_the_newsrooms_own()
    {
        var admin = await paper.SignedIn(Role.Admin);
        foreach (var address in new[] { "/newsroom/", "/newsroom/account", "/newsroom/people", "/newsroom/people/invite", "/newsroom/people/rights", "/newsroom/audit", "/newsroom/account/two-factor", "/newsroom/settings", "/newsroom/settings/editions/new", "/newsroom/settings/editions/uk", "/newsroom/sections", "/newsroom/sources/new", "/newsroom/redirects", "/newsroom/reports", "/newsroom/pictures" })
        {
            var page = await admin.Open(address);
            var policy = admin.Answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.True(admin.Answer.Headers.CacheControl!.NoStore);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
            Assert.All(page.QuerySelectorAll("form[method=post]"), f => Assert.NotNull(f.QuerySelector("[name=__RequestVerificationToken]")));
            foreach (var file in page.QuerySelectorAll("link[rel=stylesheet], script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")))
            {
                using var answer = await admin.Raw(new HttpRequestMessage(HttpMethod.Get, file));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_what_is_not_there_says_so_in_the_newsroom()
    {
        var stranger = paper.Stranger();
        await stranger.Open("/newsroom/people");
        Assert.Equal("?to=%2Fnewsroom%2Fpeople", stranger.Answer.RequestMessage!.RequestUri!.Query);
        var author = await paper.SignedIn(Role.Author);
        await author.Open("/newsroom/people", HttpStatusCode.Forbidden);
        Assert.Contains("not among your rights", author.Said, StringComparison.Ordinal);
        await author.Open("/newsroom/no/such/page", HttpStatusCode.NotFound);
        Assert.NotNull(author.Page.QuerySelector("nav.rail"));
        await author.Open("/newsroom/assets/0000/newsroom.css", HttpStatusCode.NotFound);
        using var head = await author.Raw(new HttpRequestMessage(HttpMethod.Head, "/newsroom/"));
        Assert.True(head.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_rail_shows_what_a_person_may_use()
    {
        static string[] Places(Colleague c) => [.. c.Page.QuerySelectorAll("nav.rail a").Select(a => a.TextContent.Trim())];
        var (author, publisher, admin) = (await paper.SignedIn(Role.Author), await paper.SignedIn(Role.Publisher), await paper.SignedIn(Role.Admin));
        await author.Open("/newsroom/");
        Assert.Equal(["Board", "Stories", "Pictures"], Places(author));
        await publisher.Open("/newsroom/");
        Assert.Equal(["Board", "Stories", "Pictures", "Reports", "Names", "Audit log", "Settings"], Places(publisher));
        await admin.Open("/newsroom/");
        Assert.Equal(["Board", "Stories", "Pictures", "Reports", "Names", "People", "Audit log", "Settings"], Places(admin));
    }

    [Theory]
    [InlineData("uk-UA,uk;q=0.9,en;q=0.5", "uk")]
    [InlineData("he,fr;q=0.9", "en")]
    [InlineData("de, uk;q=0.2, en;q=0.1", "uk")]
    [InlineData("*;q=x,,;;", "en")]
    public async Task The_language_is_the_browsers_until_somebody_chooses(string asked, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(paper.Address + "/newsroom/sign-in"));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        using var answer = await new HttpClient().SendAsync(request);
        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_that_somebody_chooses_stays()
    {
        var author = await paper.SignedIn(Role.Author);
        await author.Open("/newsroom/account");
        await author.Send("/newsroom/account/settings", HttpStatusCode.OK, ("name", "Авторка"), ("language", "uk"));
        Assert.Equal("uk", author.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Збережено", author.Said, StringComparison.Ordinal);
        await author.Open("/newsroom/");
        Assert.Contains("Пошук у заголовках", author.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_there_after_signing_in_again()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/invite");
        await paper.Action<EndSessions>().Run(Actor.Installation, new(admin.User));
        var email = $"kept-{Guid.NewGuid():N}@paper.example";
        await admin.Send("/newsroom/people/invite", HttpStatusCode.Unauthorized, ("email", email), ("name", "Kept & <safe>"), ("role", "Author"));
        var page = admin.Page;
        var kept = page.QuerySelector("[name=kept]")!.GetAttribute("value")!;
        Assert.DoesNotContain(email, kept, StringComparison.Ordinal);
        var link = (await paper.Action<MakeSignInLink>().Run(Actor.Installation, new(admin.User, TimeSpan.FromHours(1)))).Value;
        await admin.SignInByLink(link.Secret);
        await admin.Post("/newsroom/kept", HttpStatusCode.OK, ("kept", kept));
        Assert.Contains("Kept & <safe>", admin.Said, StringComparison.Ordinal);
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Equal("Kept & <safe>", db.Users.Single(u => u.EmailKey == email).Name);
    }

    [Fact]
    public async Task A_form_with_a_stale_token_does_nothing_and_is_offered_again()
    {
        var admin = await paper.SignedIn(Role.Admin);
        var email = $"stale-{Guid.NewGuid():N}@paper.example";
        await admin.Post("/newsroom/people/invite", HttpStatusCode.BadRequest, ("__RequestVerificationToken", "stale"), ("email", email), ("role", "Author"));
        Assert.Contains("open for too long", admin.Said, StringComparison.Ordinal);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(db.Users, u => u.EmailKey == email);
        await admin.Send("/newsroom/kept", HttpStatusCode.OK);
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK);
        Assert.Contains(db.Users, u => u.EmailKey == email);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_from_elsewhere_does_nothing_and_is_not_offered_again(string header, string value)
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/invite");
        var email = $"forged-{Guid.NewGuid():N}@paper.example";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/people/invite")
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", admin.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")), new("email", email), new("role", "Author"),
            ]),
        };
        request.Headers.Add(header, value);
        using var answer = await admin.Raw(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("name=\"kept\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(db.Users, u => u.EmailKey == email);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Bad_input_is_answered_and_never_by_a_failure(string form)
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open(form.StartsWith("/newsroom/sign-in", StringComparison.Ordinal) ? "/newsroom/account" : "/newsroom/people/invite");
        var token = admin.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var text in new[] { "", "\0", "' OR 1=1 --", "<script>alert(1)</script>", "{\"id\":1}", new string('я', 2_000), "🧨\uFFFF", "../../etc/passwd" })
        {
            var fields = new[] { "email", "password", "code", "credential", "to", "name", "language", "new-password", "old-password", "session", "passkey", "passkey-name", "role", "edition", "section", "hand-to", "given", "passkey", "from", "path", "place", "name-en", "slug-en", "url", "wrong", "right", "block", "note", "until", "front", "media", "x", "y", "report", "proposal" };
            using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f, text)).Append(new("__RequestVerificationToken", token)));
            using var answer = await admin.Raw(new HttpRequestMessage(HttpMethod.Post, form) { Content = content });
            Assert.True((int)answer.StatusCode < 500, $"{form} answered {(int)answer.StatusCode} to “{text[..Math.Min(20, text.Length)]}”");
        }

        using var json = new HttpRequestMessage(HttpMethod.Post, form) { Content = new StringContent("{\"a\":[", new MediaTypeHeaderValue("application/json")) };
        json.Headers.Add("RequestVerificationToken", token);
        using var odd = await admin.Raw(json);
        Assert.True((int)odd.StatusCode < 500);
        using var huge = new HttpRequestMessage(HttpMethod.Post, form) { Content = new FormUrlEncodedContent([new("name", new string('x', 3_000_000))]) };
        try
        {
            using var tooMuch = await admin.Raw(huge);
            Assert.True((int)tooMuch.StatusCode is >= 400 and < 500);
        }
        catch (HttpRequestException)
        {
            // The server hung up before all of it was sent, which is an answer too.
        }

        await admin.Open("/newsroom/account");
        await paper.Action<TakeRights>().Run(Actor.Installation, []);
    }
}
