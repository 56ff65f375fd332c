using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Attachments;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Text;
using Visnyk.Storage;

namespace Visnyk.Tests;

/// <summary>From the demonstration, or from nothing, to a paper of one's own.</summary>
public sealed class OwnPaperTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_paper_of_ones_own_takes_the_demonstration_away_whole_and_is_found_empty_and_finished_by_readers(bool onPostgres)
    {
        await using var paper = new DemoNewsroom(onPostgres);
        await paper.InitializeAsync();
        var admin = await paper.SignedIn(Role.Admin);
        await paper.Read("/he/");
        var demoArticle = (await paper.Read("/en/")).QuerySelector("[data-part=headline] a")!.GetAttribute("href")!;
        await admin.Open("/newsroom/beginning");
        Assert.NotNull(admin.Page.QuerySelector("a[href='/newsroom/beginning/paper']"));

        await Begin(admin, ("en", "The Harbour", "Europe/London"), ("uk", "Гавань", ""));
        Assert.Contains("The demonstration goes", admin.Said, StringComparison.Ordinal);
        Assert.Equal("Новини", admin.Page.QuerySelector("#section-1-uk")!.GetAttribute("value"));
        await admin.Send(
            "/newsroom/beginning/sections", HttpStatusCode.OK, ("section-en", "News"), ("section-en", "Harbour life"), ("section-uk", "Новини"), ("section-uk", ""));
        Assert.Contains("Your paper is there", admin.Said, StringComparison.Ordinal);

        // Readers: another paper, at once.
        var home = await paper.Read("/en/");
        Assert.Equal("The Harbour", home.QuerySelector("h1")!.TextContent);
        Assert.NotNull(home.QuerySelector(".none"));
        Assert.Null(home.QuerySelector(".demo"));
        Assert.Equal(["News", "Harbour life"], home.QuerySelectorAll(".secs li:not(.to-find)").Select(l => l.TextContent));
        Assert.Equal("Гавань", (await paper.Read("/uk/")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow("/uk/harbour-life/")).Status);
        Assert.NotNull((await paper.Read("/en/harbour-life/")).QuerySelector(".none"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow(demoArticle)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await paper.Follow("/he/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow("/en/about")).Status);
        Assert.Empty((await paper.Read("/en/search/?q=the")).QuerySelectorAll("[data-part=card]"));
        Assert.DoesNotContain("<loc>", await Text(paper, "/news-sitemap.xml"), StringComparison.Ordinal);

        await using var db = paper.Action<Database>().OpenNewsroom();
        Assert.Equal(
            (0, 0, 0, 0, 0, 0, 0, 2, 3),
            (db.Stories.Count(), db.Articles.Count(), db.PublishedArticles.Count(), db.Media.Count(), db.Topics.Count(), db.Snippets.Count() + db.SnippetTexts.Count(), db.Pages.Count(), db.Editions.Count(), db.Addresses.Count()));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(paper.Folder, "media", "originals"), "*", SearchOption.AllDirectories));
        Assert.Empty(await paper.Action<Database>().CheckIntegrity(CancellationToken.None));
        Assert.Contains(db.AuditEntries, e => e.What == "demo.make");
        Assert.Contains(db.AuditEntries, e => e.What == "paper.start" && e.UserId == admin.User);

        // The first story is as good as any; the beginning is behind.
        await admin.Open("/newsroom/beginning/paper");
        Assert.Equal("/newsroom/settings", admin.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await Publish(paper, Actor.Installation, "First of all", EditionTag.Parse("en"), "news");
        await paper.Read("/en/news/first-of-all");
        Assert.NotEmpty((await paper.Read("/en/search/?q=first")).QuerySelectorAll("[data-part=card]"));
    }

    [Fact]
    public async Task The_demonstration_goes_by_its_name_only_and_stories_that_people_made_stay_with_what_they_use()
    {
        await using var paper = new DemoNewsroom(onPostgres: false);
        await paper.InitializeAsync();
        var admin = await paper.SignedIn(Role.Admin);
        var by = Actor.Nobody with { User = admin.User, Name = "Admin", Roles = [Role.Admin] };
        var (picture, followed, demoOriginals) = (default(Editorial.Media.MediaId), default(Editorial.Stories.StoryId), 0);
        await using (var db = paper.Action<Database>().OpenNewsroom())
        {
            picture = (await db.Media.AsNoTracking().OrderBy(m => m.Id).FirstAsync()).Id;
            followed = (await db.Stories.AsNoTracking().OrderBy(s => s.Id).FirstAsync()).Id;
            demoOriginals = await db.Media.CountAsync();
        }

        await Publish(paper, by, "Our own words", EditionTag.Parse("uk"), "svit", picture, followed);
        await paper.Action<AttachFile>().Run(by, new(followed, "of the demonstration.txt", new MemoryStream([1])));
        Assert.Single(Attachments(paper));
        await admin.Open("/newsroom/settings/demo");
        Assert.Contains("1 story that was made here stays", admin.Said, StringComparison.Ordinal);
        await admin.Send("/newsroom/settings/demo", HttpStatusCode.UnprocessableEntity, ("name", "Another paper"));
        Assert.Contains("not the paper’s name", admin.Said, StringComparison.Ordinal);
        await paper.Read("/he/");
        var (he, culture) = (EditionTag.Parse("he"), await SmallPaper.SectionCalled(paper, "culture"));
        var limited = (await paper.Action<Desk.People.InviteUser>().Run(
            Actor.Installation, new("limited@paper.example", [Role.Editor]) { Name = "Limited", Editions = [he], Sections = [culture] })).Value.User!.Value;
        await admin.Send("/newsroom/settings/demo", HttpStatusCode.OK, ("name", "visnyk"));
        Assert.Contains("The demonstration is removed.", admin.Said, StringComparison.Ordinal);

        // Whoever was limited to what is gone is not without limits, and does not become so by a Save that is about something else.
        await admin.Open($"/newsroom/people/{limited.Value}");
        Assert.Contains("he (not here any more)", admin.Said, StringComparison.Ordinal);
        var kept = admin.Page.QuerySelectorAll("[name=edition][checked], [name=section][checked]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).ToArray();
        await admin.Send($"/newsroom/people/{limited.Value}", HttpStatusCode.OK, [("name", "Renamed"), ("role", "Editor"), .. kept]);
        await using (var people = paper.Action<Database>().OpenNewsroom())
        {
            var renamed = people.Users.Single(u => u.Id == limited);
            Assert.Equal(("Renamed", he, culture), (renamed.Name, Assert.Single(renamed.Editions), Assert.Single(renamed.Sections)));
        }

        var page = await paper.Read("/uk/svit/our-own-words");
        using var shown = await paper.Reader.GetAsync(new Uri(page.QuerySelector("[data-part=lead-media] img")!.GetAttribute("src")!, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Single((await paper.Read("/uk/")).QuerySelectorAll("[data-part=card]"));
        Assert.NotEmpty((await paper.Read("/uk/search/?q=words")).QuerySelectorAll("[data-part=card]"));
        Assert.NotEqual(HttpStatusCode.OK, (await paper.Follow("/en/")).Status);
        await using var after = paper.Action<Database>().OpenNewsroom();
        Assert.Equal((1, 1, 1, 1), (after.Stories.Count(), after.Editions.Count(), after.Sections.Count(), after.Media.Count()));
        Assert.True(demoOriginals > 1);
        Assert.Empty(Attachments(paper));
        Assert.Empty(await paper.Action<Database>().CheckIntegrity(CancellationToken.None));
        await admin.Open("/newsroom/settings/demo");
        Assert.Equal("/newsroom/settings", admin.Answer.RequestMessage!.RequestUri!.AbsolutePath);

        // No row of any table is about what is gone.
        Assert.Equal(after.Articles.Select(a => a.Id).ToHashSet(), after.WorkingCopies.Select(c => c.ArticleId).ToHashSet());
        Assert.Null(after.Stories.Single().Follows);
        Assert.All(after.Addresses.ToList(), a => Assert.Equal("uk", a.Edition.Value));
    }

    private static IEnumerable<string> Attachments(Paper paper) => Directory.EnumerateFiles(Path.Combine(paper.Folder, "attachments"), "*", SearchOption.AllDirectories);

    [Fact]
    public async Task The_first_admin_of_an_empty_newsroom_is_led_to_their_paper_and_what_is_wrong_stands_beside_its_field()
    {
        await using var paper = new EmptyNewsroom();
        await paper.InitializeAsync();
        var link = (await paper.Action<Desk.People.MakeSignInLink>().Run(Actor.Installation, new(null, TimeSpan.FromHours(1)))).Value;
        var admin = paper.Stranger();
        await admin.Open($"/newsroom/sign-in/link/{link.Secret}");
        await admin.Send($"/newsroom/sign-in/link/{link.Secret}", HttpStatusCode.OK, ("email", "ada@paper.example"), ("name", "Ada"));
        Assert.Equal("/newsroom/beginning", admin.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(admin.Page.QuerySelector("main a[href='/']"));
        await admin.Open("/newsroom/");
        Assert.Equal("/newsroom/beginning", admin.Answer.RequestMessage!.RequestUri!.AbsolutePath);

        await Begin(admin, HttpStatusCode.UnprocessableEntity, ("klingonese!", "Paper", "UTC"), ("uk", "", "Europe/Atlantis"));
        Assert.Contains("no language", admin.Page.QuerySelector("#tag-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no such time zone", admin.Page.QuerySelector("#zone-2-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("klingonese!", admin.Page.QuerySelector("#tag")!.GetAttribute("value"));
        await Begin(admin, HttpStatusCode.UnprocessableEntity, ("uk", "Газета", "Europe/Kyiv"), ("uk", "Друга", "Europe/Kyiv"));
        Assert.NotNull(admin.Page.QuerySelector("#tag-2-wrong"));
        Assert.Null(admin.Page.QuerySelector("#tag-wrong"));
        await admin.Send("/newsroom/beginning/paper", HttpStatusCode.OK, ("more", "edition"));
        Assert.Equal(3, admin.Page.QuerySelectorAll("input[name=tag]").Length);

        await Begin(admin, ("he", "נמל", "Asia/Jerusalem"));
        await admin.Send("/newsroom/beginning/sections", HttpStatusCode.UnprocessableEntity, ("section-he", ""));
        Assert.NotNull(admin.Page.QuerySelector("#section-1-he-wrong"));

        // What cannot be a section's name is told beside that name, whichever row and edition it stands in.
        await admin.Send(
            "/newsroom/beginning/sections",
            HttpStatusCode.UnprocessableEntity,
            ("section-he", "חדשות"), ("section-he", "Search"), ("section-he", "נמל"), ("section-he", "נמל"));
        Assert.Contains("use the word “Search”", admin.Page.QuerySelector("#section-2-he-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Another section is called “נמל”", admin.Page.QuerySelector("#section-4-he-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("#section-1-he-wrong"));

        // A picture that is too large is told beside its field, and the way back takes a picture along and loses nothing.
        await admin.Upload("/newsroom/beginning/sections", ("logo", new byte[6 * 1024 * 1024]), HttpStatusCode.UnprocessableEntity, ("section-he", "חדשות"));
        Assert.Contains("larger than 5 MB", admin.Page.QuerySelector("#logo-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("חדשות", admin.Page.QuerySelector("#section-1-he")!.GetAttribute("value"));
        await Back(admin, new byte[2 * 1024 * 1024]);
        Assert.Equal("נמל", admin.Page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        await admin.Send("/newsroom/beginning/paper", HttpStatusCode.OK);
        await admin.Upload("/newsroom/beginning/sections", ("logo", "no picture"u8.ToArray()), HttpStatusCode.UnprocessableEntity, ("section-he", "חדשות"));
        Assert.NotNull(admin.Page.QuerySelector("#logo-wrong"));
        Assert.Equal("חדשות", admin.Page.QuerySelector("#section-1-he")!.GetAttribute("value"));
        await admin.Upload("/newsroom/beginning/sections", ("logo", TestPicture.TwoHalves(640, 160)), HttpStatusCode.OK, ("logo-says-name", "yes"), ("section-he", "חדשות"));
        var home = await paper.Read("/he/");
        Assert.Equal("rtl", home.DocumentElement.GetAttribute("dir"));
        var logo = home.QuerySelector("h1 .logo img")!;
        Assert.Equal(("נמל", "320", "80"), (logo.GetAttribute("alt"), logo.GetAttribute("width"), logo.GetAttribute("height")));
        Assert.Equal("", home.QuerySelector("h1")!.TextContent.Trim());
        using var shown = await paper.Reader.GetAsync(new Uri(logo.GetAttribute("src")!, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.StatusCode, shown.Content.Headers.ContentType!.MediaType));
    }

    /// <summary>The button Back of the second page, as a browser sends it: the whole form, to the first page.</summary>
    private static async Task Back(Colleague admin, byte[] logo)
    {
        using var form = new MultipartFormDataContent();
        foreach (var field in admin.Page.QuerySelectorAll("form[action='/newsroom/beginning/sections'] input[name]:not([type=file]):not([type=checkbox])"))
        {
            form.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        }

        form.Add(new StringContent("1"), "back");
        form.Add(new ByteArrayContent(logo), "logo", "logo.png");
        await admin.Send("/newsroom/beginning/paper", form, HttpStatusCode.OK);
    }

    private static Task Begin(Colleague admin, params (string Tag, string Name, string Zone)[] editions) => Begin(admin, HttpStatusCode.OK, editions);

    private static async Task Begin(Colleague admin, HttpStatusCode expected, params (string Tag, string Name, string Zone)[] editions)
    {
        await admin.Open("/newsroom/beginning/paper");
        await admin.Send("/newsroom/beginning/paper", expected, [.. editions.SelectMany(e => new[] { ("tag", e.Tag), ("name", e.Name), ("zone", e.Zone) })]);
    }

    private static async Task<string> Text(Paper paper, string address) => await paper.Reader.GetStringAsync(new Uri(address, UriKind.Relative));

    private static async Task Publish(Paper paper, Actor by, string headline, EditionTag edition, string section, Editorial.Media.MediaId? picture = null, Editorial.Stories.StoryId? follows = null)
    {
        await using var db = paper.Action<Database>().OpenPublished();
        var place = db.SectionNames.AsEnumerable().First(n => n.Edition == edition && n.Slug.Value == section).SectionId;
        var story = (await paper.Action<CreateStory>().Run(by, new(place) { SourceEdition = edition, LeadMedia = picture, Follows = follows })).Value;
        var content = SmallPaper.Content(headline) with { Lead = picture is null ? null : new LeadPicture("A picture", InlineText.Of("")) };
        _ = (await paper.Action<SaveWorkingCopy>().Run(by, new(story, edition, 0, content))).Value;
        _ = (await paper.Action<PublishStory>().Run(by, new(story, [edition]))).Value;
    }
}
