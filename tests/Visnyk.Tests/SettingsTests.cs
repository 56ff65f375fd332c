using System.Net;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Settings_on_SQLite(SqliteSettingsPaper paper) : SettingsTests(paper), IClassFixture<SqliteSettingsPaper>;

public sealed class Settings_on_PostgreSQL(PostgresSettingsPaper paper) : SettingsTests(paper), IClassFixture<PostgresSettingsPaper>;

public sealed class SqliteSettingsPaper() : NewsroomPaper(onPostgres: false, new() { ["public-url"] = "" });

public sealed class PostgresSettingsPaper() : NewsroomPaper(onPostgres: true, new() { ["public-url"] = "" });

/// <summary>What the paper is, changed in the newsroom; readers see it with the next page.</summary>
public abstract class SettingsTests(NewsroomPaper paper)
{
    private const string Editions = "/newsroom/settings/editions";

    [Fact]
    public async Task An_edition_is_added_renamed_put_first_and_taken_away_again_and_readers_see_each_at_once()
    {
        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open(Editions + "/new");
        var first = publisher.Page.QuerySelector("fieldset input[required]")!.GetAttribute("name")!;
        await publisher.Send(Editions + "/new", HttpStatusCode.UnprocessableEntity, ("tag", "pl"), ("name", "Kurier"), ("zone", "Europe/Warsaw"));
        Assert.NotNull(publisher.Page.QuerySelector("#section-wrong"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow("/pl/")).Status);
        await publisher.Send(Editions + "/new", HttpStatusCode.OK, ("tag", "PL"), ("name", "Kurier"), ("zone", "Europe/Warsaw"), (first, "Świat"));
        Assert.Contains("Polski", publisher.Said, StringComparison.Ordinal);
        var home = await paper.Read("/pl/");
        Assert.Equal("Kurier", home.QuerySelector("h1")!.TextContent);
        Assert.NotNull((await paper.Read("/en/")).QuerySelector("[data-part=editions] a[hreflang=pl]"));

        await publisher.Open(Editions + "/pl");
        await publisher.Send(Editions + "/pl", HttpStatusCode.OK, ("name", "Kurier Portowy"), ("tagline", "Z portu"), ("translators-publish", "yes"));
        Assert.Contains("translators publish", publisher.Said, StringComparison.Ordinal);
        Assert.Contains("Z portu", (await paper.Read("/pl/")).Body!.TextContent, StringComparison.Ordinal);
        for (var place = 3; place > 0; place--)
        {
            await publisher.Open("/newsroom/settings");
            await publisher.Send(Editions + "/pl/forward", HttpStatusCode.OK);
        }

        Assert.Equal((HttpStatusCode.Found, "/pl/"), await paper.Follow("/"));
        await publisher.Open("/newsroom/settings");
        await publisher.Send(Editions + "/en/forward", HttpStatusCode.OK);
        Assert.Equal((HttpStatusCode.Found, "/en/"), await paper.Follow("/"));

        // Whoever is limited to it would be without limits.
        var invite = paper.Action<Desk.People.InviteUser>();
        var pole = (await invite.Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Editor]) { Editions = [Editorial.Editions.EditionTag.Parse("pl")] })).Value.User!.Value;
        await publisher.Open(Editions + "/pl");
        await publisher.Send(Editions + "/pl/remove", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("1 person is limited to this edition", publisher.Said, StringComparison.Ordinal);
        _ = (await paper.Action<Desk.People.ChangeUser>().Run(Actor.Installation, new(pole, "Pole", [Role.Editor], [Uk], []))).Value;
        await publisher.Send(Editions + "/pl/remove", HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow("/pl/")).Status);
        Assert.Null((await paper.Read("/en/")).QuerySelector("[data-part=editions] a[hreflang=pl]"));
    }

    [Fact]
    public async Task An_edition_that_has_articles_stays_and_bad_values_change_nothing()
    {
        await Published(paper, "world", Uk, "Stays in its edition");
        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open(Editions + "/uk");
        Assert.DoesNotContain(publisher.Page.QuerySelectorAll("form"), f => f.GetAttribute("action") == Editions + "/uk/remove");
        Assert.Equal("edition.used", Assert.Single((await paper.Action<Desk.Paper.RemoveEdition>().Run(Actor.Installation, Uk)).Problems).Code);
        await publisher.Send(Editions + "/uk", HttpStatusCode.UnprocessableEntity, ("name", " "), ("zone", "Europe/Kyiv"));
        Assert.NotNull(publisher.Page.QuerySelector("#name-wrong"));
        await publisher.Send(Editions + "/uk", HttpStatusCode.UnprocessableEntity, ("name", "Вісник"), ("zone", "Mars/Olympus"));
        Assert.Equal("Mars/Olympus", publisher.Page.QuerySelector("#zone")!.GetAttribute("value"));
        Assert.Equal("Вісник", (await paper.Read("/uk/")).QuerySelector("h1")!.TextContent);
        await publisher.Open(Editions + "/xx", HttpStatusCode.NotFound);
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open("/newsroom/settings", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_newsroom_follows_the_address_that_is_chosen_for_the_site_where_nothing_else_is_set_for_it()
    {
        await using var followed = new FollowingNewsroom(paper.Connection is not null);
        await followed.InitializeAsync();
        var admin = await followed.SignedIn(Role.Admin);
        async Task<(string Link, string Domain)> Leads()
        {
            await admin.Open("/newsroom/people/invite");
            var token = admin.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await admin.Send("/newsroom/people/invite", HttpStatusCode.OK, ("email", $"{Guid.NewGuid():N}@paper.example"), ("role", "Author"));
            var link = new Uri(admin.Page.QuerySelector("#link")!.GetAttribute("value")!).GetLeftPart(UriPartial.Authority);
            using var ask = new HttpRequestMessage(HttpMethod.Post, "/newsroom/account/passkeys/options") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) };
            using var options = await admin.Raw(ask);
            return (link, System.Text.Json.Nodes.JsonNode.Parse(await options.Content.ReadAsStringAsync())!["rp"]!["id"]!.GetValue<string>());
        }

        Assert.Equal((followed.Address.TrimEnd('/'), new Uri(followed.Address).Host), await Leads());
        await admin.Open("/newsroom/settings");
        Assert.Contains("The newsroom is there too", admin.Said, StringComparison.Ordinal);
        await admin.Send("/newsroom/settings/address", HttpStatusCode.OK, ("public-url", "https://harbour.example"));
        Assert.Equal(("https://harbour.example", "harbour.example"), await Leads());

        // Browsers there get cookies that stay with https; whoever is on the machine itself is still let in.
        using var there = new HttpRequestMessage(HttpMethod.Get, "/newsroom/sign-in");
        there.Headers.Host = "harbour.example";
        using var secure = await followed.Reader.SendAsync(there);
        Assert.All(secure.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        await admin.Open("/newsroom/settings");
        Assert.Equal("https://harbour.example", admin.Page.QuerySelector("#public-url")!.GetAttribute("value"));

        // Where the newsroom's own address is set, that is said, and stays.
        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open("/newsroom/settings");
        Assert.Contains("The newsroom itself is at http://newsroom.example", publisher.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_the_site_and_its_logo_are_on_the_next_page()
    {
        var publisher = await paper.SignedIn(Role.Publisher);
        await publisher.Open("/newsroom/settings");
        await publisher.Send("/newsroom/settings/address", HttpStatusCode.UnprocessableEntity, ("public-url", "https://paper.example/with/path"));
        Assert.NotNull(publisher.Page.QuerySelector("#public-url-wrong"));
        Assert.Equal("https://paper.example/with/path", publisher.Page.QuerySelector("#public-url")!.GetAttribute("value"));
        await publisher.Send("/newsroom/settings/address", HttpStatusCode.OK, ("public-url", "https://harbour.example/"));
        Assert.Equal("https://harbour.example/en/", (await paper.Read("/en/")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("https://harbour.example/", await paper.Reader.GetStringAsync(new Uri("/robots.txt", UriKind.Relative)), StringComparison.Ordinal);

        await publisher.Open("/newsroom/settings");
        await publisher.Send("/newsroom/settings/logo", HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(publisher.Page.QuerySelector("#logo-wrong"));
        await publisher.Upload("/newsroom/settings/logo", ("logo", TestPicture.TwoHalves(900, 20)), HttpStatusCode.UnprocessableEntity);
        await publisher.Upload("/newsroom/settings/logo", ("logo", new byte[6 * 1024 * 1024]), HttpStatusCode.UnprocessableEntity, ("logo-says-name", "yes"));
        Assert.Contains("larger than 5 MB", publisher.Page.QuerySelector("#logo-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.True(publisher.Page.QuerySelector("[name=logo-says-name]")!.HasAttribute("checked"));
        await publisher.Open("/newsroom/settings");
        await publisher.Upload("/newsroom/settings/logo", ("logo", TestPicture.TwoHalves(300, 300)), HttpStatusCode.OK);
        var heading = (await paper.Read("/en/")).QuerySelector("h1")!;
        Assert.Equal(("Herald", ""), (heading.TextContent, heading.QuerySelector("img")!.GetAttribute("alt")));
        using var shown = await publisher.Raw(new HttpRequestMessage(HttpMethod.Get, publisher.Page.QuerySelector(".logo-shown img")!.GetAttribute("src")));
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        await publisher.Send("/newsroom/settings/logo", HttpStatusCode.OK, ("logo-says-name", "yes"));
        Assert.Equal("Herald", (await paper.Read("/en/")).QuerySelector("h1 img")!.GetAttribute("alt"));
        await publisher.Send("/newsroom/settings/logo/remove", HttpStatusCode.OK);
        Assert.Null((await paper.Read("/en/")).QuerySelector("h1 img"));
        await publisher.Send("/newsroom/settings/address", HttpStatusCode.OK, ("public-url", ""));
        Assert.StartsWith("http://127.0.0.1", (await paper.Read("/en/")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
