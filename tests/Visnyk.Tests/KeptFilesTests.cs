using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Media;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Text;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class KeptFiles_on_SQLite(SqliteNewsroom paper) : KeptFilesTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class KeptFiles_on_PostgreSQL(PostgresNewsroom paper) : KeptFilesTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>The newsroom's pictures, and files that it keeps with stories for itself.</summary>
public abstract class KeptFilesTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_pictures_focal_point_credit_and_licence_are_readers_at_once()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (media, article) = await Led("Harbour seen");
        var at = $"/newsroom/pictures/{media}/about";
        Assert.Contains("-50-50/", (await paper.Read("/en/")).QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        await editor.Open($"{at}?for={article}");
        await editor.Send($"{at}?for={article}", HttpStatusCode.UnprocessableEntity, ("x", "101"), ("y", "20"), ("licence", "CC BY 4.0"), ("licence-url", "javascript:alert(1)"));
        Assert.Equal("101", editor.Page.QuerySelector("[name=x]")!.GetAttribute("value"));
        await editor.Send($"{at}?for={article}", HttpStatusCode.UnprocessableEntity, ("x", "90"));
        Assert.Contains("no http or https", editor.Page.GetElementById("licence-url-wrong")!.TextContent, StringComparison.Ordinal);
        await editor.Send($"{at}?for={article}", HttpStatusCode.OK, ("licence-url", "https://creativecommons.org/licenses/by/4.0/"), ("credit-en", "Photo: O. Kit"));
        Assert.Contains("-90-20/", (await paper.Read("/en/")).QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var lead = (await paper.Read("/en/world/harbour-seen")).QuerySelector("[data-part=lead-media]")!.TextContent;
        Assert.Contains("Photo: O. Kit", lead, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", lead, StringComparison.Ordinal);
        using var cut = await editor.Raw(new HttpRequestMessage(HttpMethod.Get, $"/newsroom/pictures/{media}?shape=Square"));
        Assert.Equal("image/jpeg", cut.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_picture_is_found_by_what_is_said_of_it_and_made_the_lead_without_a_script()
    {
        var author = await paper.SignedIn(Role.Author);
        var name = $"swans-{Guid.NewGuid():N}.jpg";
        await author.Open("/newsroom/pictures");
        await Upload(author, "/newsroom/pictures", "picture", name, TestPicture.TwoHalves(900, 601), "image/jpeg");
        Assert.EndsWith("about", author.Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("The picture is here.", author.Said, StringComparison.Ordinal);
        await author.Open("/newsroom/stories/new?edition=en");
        await author.Send("/newsroom/stories/new", HttpStatusCode.OK, ("headline", "Swans return"));
        var article = author.Answer.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
        await author.Open($"/newsroom/pictures?for={article}&q={name[..12].ToUpperInvariant()}");
        Assert.Single(author.Page.QuerySelectorAll(".pictures li"));
        await author.Send($"/newsroom/articles/{article}/lead", HttpStatusCode.OK);
        Assert.Contains("It is the lead picture now.", author.Said, StringComparison.Ordinal);
        Assert.NotEqual("", author.Page.QuerySelector("[name=lead-media]")!.GetAttribute("value"));
        var (media, _) = await Led("Geese gone", "Grey geese over the marsh");
        await author.Open("/newsroom/pictures?q=grey+MARSH");
        Assert.Contains($"/{media}/about", Assert.Single(author.Page.QuerySelectorAll(".pictures li a")).GetAttribute("href"), StringComparison.Ordinal);
        await author.Open($"/newsroom/pictures/{media}/about");
        Assert.Contains("Geese gone", author.Said, StringComparison.Ordinal);
        await author.Send($"/newsroom/pictures/{media}/about", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Your roles do not allow this", author.Said, StringComparison.Ordinal);
        await Upload(author, "/newsroom/pictures", "picture", "no-picture.jpg", Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "image/jpeg", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_storys_file_is_given_to_the_newsroom_alone_as_a_file_and_is_deleted_by_whose_it_is_or_an_editor()
    {
        var (author, colleague, editor) = (await paper.SignedIn(Role.Author, "Marta"), await paper.SignedIn(Role.Author, "Ivan"), await paper.SignedIn(Role.Editor));
        var story = await Published(paper, "world", En, "With papers");
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var article = (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).Id;
        var at = $"/newsroom/articles/{article}/attachments";
        await author.Open(at);
        await Upload(author, at, "file", "../../лист <до> редакції.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "text/html");
        Assert.Contains("Attached.", author.Said, StringComparison.Ordinal);
        await Upload(author, at, "file", "empty.txt", [], "text/plain", HttpStatusCode.UnprocessableEntity);
        var link = author.Page.QuerySelector("main .rows a")!;
        Assert.Equal("лист _до_ редакції.html", link.TextContent);
        using (var file = await colleague.Raw(new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href"))))
        {
            Assert.Equal("<script>alert(1)</script>", await file.Content.ReadAsStringAsync());
            Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(file.Headers.CacheControl!.NoStore);
        }

        using (var stranger = await paper.Stranger().Raw(new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href"))))
        {
            Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        }

        Assert.Single(Directory.GetFiles(Path.Combine(paper.Folder, "attachments"), "*", SearchOption.AllDirectories));
        await colleague.Open(at);
        Assert.Null(colleague.Page.QuerySelector($"form[action='{at}/remove']"));
        var key = link.GetAttribute("href")!.Split('/')[^1];
        await colleague.Post($"{at}/remove", HttpStatusCode.UnprocessableEntity, ("__RequestVerificationToken", Token(colleague)), ("attachment", key), ("sure", "on"));
        await author.Open(at);
        await author.Send($"{at}/remove", HttpStatusCode.OK, ("sure", "on"));
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Folder, "attachments"), "*", SearchOption.AllDirectories));
        await Upload(author, at, "file", "b.txt", [1, 2], "text/plain");
        await editor.Open(at);
        await editor.Send($"{at}/remove", HttpStatusCode.OK, ("sure", "on"));
        await editor.Open("/newsroom/attachments/none", HttpStatusCode.NotFound);
    }

    private static string Token(Colleague who) => who.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task Upload(Colleague who, string address, string field, string name, byte[] bytes, string type, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent { { new StringContent(Token(who)), "__RequestVerificationToken" } };
        form.Add(file, field, name);
        await who.Send(address, form, expected);
    }

    private async Task<(MediaId Media, ArticleId Article)> Led(string headline, string alt = "A harbour")
    {
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(1000 + Random.Shared.Next(500), 700 + Random.Shared.Next(300)), new Dictionary<EditionTag, string>()))).Value;
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content(headline) with { Lead = new LeadPicture(alt, InlineText.Empty) });
        _ = (await paper.Action<ChangeStory>().Run(Actor.Installation, new(story) { LeadMedia = media })).Value;
        await Publish(paper, story, null, En);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return (media, (await db.Articles.AsNoTracking().FirstAsync(a => a.StoryId == story)).Id);
    }
}
