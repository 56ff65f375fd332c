using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.People;
using Visnyk.Desk.Previews;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Results;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class People_on_SQLite(SqliteNewsroom paper) : PeopleTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class People_on_PostgreSQL(PostgresNewsroom paper) : PeopleTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>Who works here: inviting, changing, leaving; sessions; and the log of what everybody did.</summary>
public abstract class PeopleTests(NewsroomPaper paper)
{
    [Fact]
    public async Task An_admin_invites_somebody_hands_the_link_over_and_they_come_in()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await admin.Open("/newsroom/people/invite");
        await admin.Send("/newsroom/people/invite", HttpStatusCode.UnprocessableEntity, ("email", "no address"), ("name", "Оля"));
        Assert.Contains("This is no email address", admin.Said, StringComparison.Ordinal);
        Assert.Equal("Оля", admin.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
        var email = $"olya-{Guid.NewGuid():N}@paper.example";
        await admin.Send("/newsroom/people/invite", HttpStatusCode.OK, ("email", email), ("name", "Оля"), ("role", "Translator"), ("edition", "uk"));
        var link = admin.Page.QuerySelector("#link")!.GetAttribute("value")!;
        Assert.StartsWith("http://newsroom.example/newsroom/sign-in/link/", link, StringComparison.Ordinal);
        var olya = paper.Stranger("uk");
        var path = new Uri(link).AbsolutePath;
        await olya.Open(path);
        await olya.Send(path, HttpStatusCode.OK);
        Assert.Contains("Ви ввійшли.", olya.Said, StringComparison.Ordinal);
        await olya.Open("/newsroom/people", HttpStatusCode.Forbidden);
        await olya.Open("/newsroom/audit", HttpStatusCode.Forbidden);
        await admin.Open("/newsroom/people");
        Assert.Contains("Оля", admin.Said, StringComparison.Ordinal);
        await admin.Open("/newsroom/people/invite");
        await admin.Send("/newsroom/people/invite", HttpStatusCode.UnprocessableEntity, ("email", email.ToUpperInvariant()), ("role", "Author"));
        Assert.Contains("has this address already", admin.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_roles_counts_from_the_next_click()
    {
        var (admin, author) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Author));
        await author.Open("/newsroom/audit", HttpStatusCode.Forbidden);
        await admin.Open($"/newsroom/people/{author.User.Value}");
        await admin.Send($"/newsroom/people/{author.User.Value}", HttpStatusCode.OK, ("role", "Publisher"));
        await author.Open("/newsroom/audit");
        await author.Open("/newsroom/people", HttpStatusCode.Forbidden);
        await admin.Open($"/newsroom/people/{author.User.Value}");
        await admin.Post(
            $"/newsroom/people/{author.User.Value}",
            HttpStatusCode.OK,
            ("__RequestVerificationToken", Token(admin)), ("name", "Author"), ("role", "Publisher"), ("edition", "uk"));
        await author.Open("/newsroom/audit", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_leaves_is_out_at_once_and_their_work_is_handed_over()
    {
        var (admin, leaver, heir) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Editor), await paper.SignedIn(Role.Editor));
        var password = await leaver.SetPassword();
        var story = await Published(paper, "world", En, "In hand");
        await paper.Action<WriteQueue>().Run<bool>(db =>
        {
            db.Articles.Single(a => a.StoryId == story).AssignedTo = leaver.User;
            return Task.FromResult<Outcome<bool>>(true);
        });
        var leaving = Actor.Nobody with { User = leaver.User, Name = "Leaver", Roles = [Role.Editor] };
        var begun = (await paper.Action<CreateStory>().Run(leaving, new(await SectionCalled(paper, "world")) { SourceEdition = En })).Value;
        _ = (await paper.Action<SaveWorkingCopy>().Run(leaving, new(begun, En, 0, Content("Half a draft")))).Value;
        var preview = (await paper.Action<MakePreview>().Run(leaving, new(begun, En, TimeSpan.FromDays(1)))).Value;
        await paper.Action<WriteQueue>().Run<bool>(async db =>
        {
            var then = DateTimeOffset.UtcNow.AddDays(-30);
            return await db.Stories.Where(s => s.Id == story || s.Id == begun).ExecuteUpdateAsync(set => set.SetProperty(s => s.TouchedAt, then)) == 2;
        });
        Assert.Equal(HttpStatusCode.OK, (await paper.Reader.GetAsync(new Uri($"/preview/{preview}", UriKind.Relative))).StatusCode);
        var link = (await paper.Action<MakeSignInLink>().Run(Actor.Installation, new(leaver.User, TimeSpan.FromHours(1)))).Value;
        await admin.Open($"/newsroom/people/{leaver.User.Value}");
        Assert.Contains("They have 2 articles in hand", admin.Said, StringComparison.Ordinal);
        await admin.Send($"/newsroom/people/{leaver.User.Value}/disable", HttpStatusCode.OK, ("hand-to", heir.User.Value.ToString()));
        await leaver.Open("/newsroom/");
        Assert.Equal("/newsroom/sign-in", leaver.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await leaver.Send("/newsroom/sign-in/password", HttpStatusCode.UnprocessableEntity, ("email", leaver.Email), ("password", password));
        await leaver.Open($"/newsroom/sign-in/link/{link.Secret}");
        await leaver.Send($"/newsroom/sign-in/link/{link.Secret}", HttpStatusCode.UnprocessableEntity);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Equal(heir.User, db.Articles.Single(a => a.StoryId == story).AssignedTo);
        await heir.Open("/newsroom/notifications");
        Assert.Contains("In hand", heir.Said, StringComparison.Ordinal);
        Assert.Contains("Half a draft", heir.Said, StringComparison.Ordinal);
        await heir.Open("/newsroom/");
        Assert.NotNull(heir.Page.GetElementById($"s-{begun}"));
        Assert.Null(heir.Page.GetElementById($"s-{story}"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader.GetAsync(new Uri($"/preview/{preview}", UriKind.Relative))).StatusCode);

        await admin.Send($"/newsroom/people/{leaver.User.Value}/enable", HttpStatusCode.OK);
        await admin.Send($"/newsroom/people/{leaver.User.Value}/link", HttpStatusCode.OK);
        await leaver.SignInByLink(admin.Page.QuerySelector("#link")!.GetAttribute("value")!.Split('/')[^1]);
    }

    [Fact]
    public async Task The_last_admin_can_neither_leave_nor_be_limited()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await using (var db = paper.Action<Storage.Database>().OpenNewsroom())
        {
            foreach (var other in db.Users.AsEnumerable().Where(u => u.Id != admin.User && u.Roles.Contains(Role.Admin)).ToList())
            {
                Assert.True((await paper.Action<DisableUser>().Run(Actor.Installation, new(other.Id, null))).Done);
            }
        }

        var self = $"/newsroom/people/{admin.User.Value}";
        await admin.Open(self);
        await admin.Send(self + "/disable", HttpStatusCode.UnprocessableEntity);
        await admin.Post(self, HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(admin)), ("name", "Me"), ("role", "Editor"));
        await admin.Post(self, HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(admin)), ("name", "Me"), ("role", "Admin"), ("edition", "en"));
        Assert.Contains("admin without limits", admin.Said, StringComparison.Ordinal);
        await admin.Open("/newsroom/people");
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_over_at_once()
    {
        var here = await paper.SignedIn(Role.Author);
        var link = (await paper.Action<MakeSignInLink>().Run(Actor.Installation, new(here.User, TimeSpan.FromHours(1)))).Value;
        var there = paper.Stranger();
        await there.SignInByLink(link.Secret);
        await here.Open("/newsroom/account");
        Assert.Equal(2, here.Page.QuerySelectorAll("[action='/newsroom/account/sessions/end']").Length);
        await here.Send("/newsroom/account/sessions/end-others", HttpStatusCode.OK);
        await there.Open("/newsroom/account");
        Assert.Equal("/newsroom/sign-in", there.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await here.Open("/newsroom/account");
        await here.Send("/newsroom/sign-out", HttpStatusCode.OK);
        await here.Open("/newsroom/account");
        Assert.Equal("/newsroom/sign-in", here.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task When_somebody_was_last_seen_is_known_after_their_sessions_are_gone()
    {
        var (admin, author) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Author));
        var invited = await paper.Invited(Role.Author);
        await admin.Open($"/newsroom/people/{author.User.Value}");
        await admin.Send($"/newsroom/people/{author.User.Value}/sign-out", HttpStatusCode.OK);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.False(await db.Sessions.AnyAsync(s => s.UserId == author.User));
        await admin.Open("/newsroom/people");
        string Seen(UserId who) => admin.Page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector($"a[href='/newsroom/people/{who.Value}']") is not null).Children[3].TextContent;
        Assert.Equal("never yet", Seen(invited.User!.Value));
        Assert.NotEqual("never yet", Seen(author.User));
    }

    [Fact]
    public async Task A_right_that_is_taken_away_is_gone_and_can_be_given_back()
    {
        var (admin, publisher) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Publisher));
        await admin.Open("/newsroom/people/rights");
        var given = admin.Page.QuerySelectorAll("[name=given]").Select(i => ("given", i.GetAttribute("value")!)).ToList();
        await admin.Post("/newsroom/people/rights", HttpStatusCode.OK, [("__RequestVerificationToken", Token(admin)), .. given.Where(g => g.Item2 != "Publisher-ReadAudit")]);
        await publisher.Open("/newsroom/audit", HttpStatusCode.Forbidden);
        await admin.Send("/newsroom/people/rights", HttpStatusCode.OK, [.. given]);
        await publisher.Open("/newsroom/audit");
    }

    [Fact]
    public async Task The_log_says_who_did_what_to_what_from_where_and_can_be_looked_through()
    {
        var admin = await paper.SignedIn(Role.Admin, "Ада");
        var editor = Actor.Nobody with { User = admin.User, Name = "Ада", Roles = [Role.Admin], From = "192.0.2.7" };
        var story = await Published(paper, "world", En, "Written down");
        Assert.True((await paper.Action<WithdrawStory>().Run(editor, new(story, [En]))).Done);
        await admin.Open($"/newsroom/audit?who={admin.User.Value}&what=story.withdraw");
        var row = Assert.Single(admin.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Ада", row.TextContent, StringComparison.Ordinal);
        Assert.Contains($"story {story}", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("192.0.2.7", row.TextContent, StringComparison.Ordinal);
        await admin.Open($"/newsroom/audit?about={Uri.EscapeDataString($"story {story}")}");
        Assert.Equal(["withdrew a story", "published a story", "wrote an article", "made a story"], admin.Page.QuerySelectorAll("tbody tr").Select(r => r.Children[2].TextContent));
        foreach (var (words, found) in new[] { ("withdrew", 1), ("ада withdrew", 1), ("WRITTEN withdrew", 1), ("written", 4), ("ада published", 0), ("nothing-is-called-this", 0) })
        {
            await admin.Open($"/newsroom/audit?about={Uri.EscapeDataString($"story {story}")}&words={Uri.EscapeDataString(words)}");
            Assert.Equal((words, found), (words, admin.Page.QuerySelectorAll("tbody tr").Length));
            await admin.Open($"/newsroom/audit?words={Uri.EscapeDataString(words)}");
            Assert.True(found == 0 || admin.Page.QuerySelector("tbody tr") is not null);
            Assert.Equal(words, admin.Page.QuerySelector("#words")!.GetAttribute("value"));
        }

        for (var i = 0; i < 60; i++)
        {
            await Section(paper);
        }

        await admin.Open("/newsroom/audit");
        var first = admin.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        await admin.Open(admin.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(50, first.Count);
        Assert.Empty(admin.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).Intersect(first));
        await admin.Open("/newsroom/audit?until=2000-01-01");
        Assert.Contains("Nothing like that was done", admin.Said, StringComparison.Ordinal);
        foreach (var odd in new[] { "who=x", "who=-1", "until=9999-12-31", "until=junk", "before=-5", "before=99999999999999999999", "what=%00", "about=%F0%9F%92%A9" })
        {
            await admin.Open("/newsroom/audit?" + odd);
        }
    }

    [Fact]
    public async Task A_line_of_the_log_leads_to_what_it_is_about_by_its_name_in_the_readers_language()
    {
        var (admin, writer) = (await paper.SignedIn(Role.Admin), await paper.SignedIn(Role.Author, "Марта"));
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Called so in English"));
        await Save(paper, story, Uk, Content("Так українською"));
        _ = (await paper.Action<Desk.Workflow.AssignArticle>().Run(Actor.Installation, new(story, [En], writer.User))).Value;
        _ = (await paper.Action<Desk.Workflow.AssignArticle>().Run(Actor.Installation, new(story, [En], null))).Value;
        var about = $"/newsroom/audit?what=article.assign&about={Uri.EscapeDataString($"story {story}")}";
        await admin.Open(about);
        var rows = admin.Page.QuerySelectorAll("tbody tr").Select(r => r.Children[3]).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("en → Nobody", rows[0].TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("en → Марта", rows[1].TextContent, StringComparison.Ordinal);
        var link = rows[0].QuerySelector("a")!;
        Assert.Equal(("Called so in English", "en"), (link.TextContent, link.GetAttribute("lang")));
        await admin.Open(link.GetAttribute("href")!);
        await admin.Open("/newsroom/account");
        await admin.Send("/newsroom/account/settings", HttpStatusCode.OK, ("language", "uk"));
        await admin.Open(about);
        Assert.Equal("Так українською", admin.Page.QuerySelector("tbody tr")!.Children[3].QuerySelector("a")!.TextContent);

        // People have names and a place of their own there; publishers read those, and do not go there.
        await admin.Open($"/newsroom/audit?what=user.invite&about={Uri.EscapeDataString($"user {writer.User}")}");
        Assert.Equal(("Марта", $"/newsroom/people/{writer.User.Value}"), (admin.Page.QuerySelector("tbody a")!.TextContent, admin.Page.QuerySelector("tbody a")!.GetAttribute("href")));
        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open($"/newsroom/audit?what=user.invite&about={Uri.EscapeDataString($"user {writer.User}")}");
        Assert.Equal("Марта", publisher.Page.QuerySelector("tbody bdi")!.TextContent);
    }

    [Fact]
    public async Task A_day_of_the_log_ends_by_the_clock_of_the_times_that_it_shows()
    {
        var admin = await paper.SignedIn(Role.Admin);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var edition = await db.Editions.AsNoTracking().OrderBy(e => e.Position).FirstAsync();
        var noon = new DateTimeOffset(2020, 5, 5, 12, 0, 0, TimeSpan.Zero);
        var midnight = Editorial.Editions.EditionClock.StartOf(edition, new NodaTime.LocalDate(2020, 5, 6));
        Assert.NotEqual(0, midnight.UtcDateTime.Hour);
        foreach (var (at, detail) in new[] { (noon, "at noon"), (midnight.AddMinutes(-1), "the last minute"), (midnight, "the next day") })
        {
            db.AuditEntries.Add(Editorial.Audit.AuditEntry.Of(Editorial.Ids.IdSource.FirstAt(at) + Random.Shared.Next(1000), at, Actor.Installation, new("setting.set", "setting of-a-day", detail)));
        }

        await db.SaveChangesAsync();
        await admin.Open("/newsroom/audit?about=setting%20of-a-day&until=2020-05-05");
        Assert.Equal(["the last minute", "at noon"], admin.Page.QuerySelectorAll("tbody tr").Select(r => r.Children[3].QuerySelector("span")!.TextContent));
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET name = 'somebody else'")]
    [InlineData("DELETE FROM audit_entry")]
    public async Task The_database_itself_keeps_the_log_as_it_was(string sql)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var before = await db.AuditEntries.CountAsync();
        Assert.True(before > 0);
        var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("only added to", error!.Message, StringComparison.Ordinal);
        Assert.True(await db.AuditEntries.CountAsync() >= before);
    }

    [Fact]
    public async Task No_secret_is_in_the_log()
    {
        var author = await paper.SignedIn(Role.Author);
        var password = await author.SetPassword();
        var (key, codes) = await author.TurnSecondFactorOn();
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var log = string.Join('\n', db.AuditEntries.AsEnumerable().Select(e => $"{e.Name} {e.What} {e.About} {e.Detail}"));
        Assert.Contains("password.set", log, StringComparison.Ordinal);
        Assert.Contains("two-factor.on", log, StringComparison.Ordinal);
        Assert.All(codes.Append(password).Append(key), secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        var kept = db.Credentials.AsNoTracking().Single(c => c.UserId == author.User);
        Assert.DoesNotContain(key, kept.AuthenticatorKey!, StringComparison.Ordinal);
        Assert.DoesNotMatch(Regex.Escape(codes[0]), string.Join(' ', kept.RecoveryCodes));
    }

    private static string Token(Colleague colleague) => colleague.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
