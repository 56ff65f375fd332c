using System.Net;
using System.Text.Json;
using Visnyk.Desk.Publishing;
using Visnyk.Editorial.Ids;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What the paper answers about stories that readers saved in their browsers, and the pages and manifest around it.</summary>
public abstract class SavedTests(Paper paper)
{
    [Fact]
    public async Task A_story_is_told_of_in_every_edition_that_has_it()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Kept & “quoted” <b>"));
        await Save(paper, story, He, Content("נשמר"));
        await Publish(paper, story, null, En, He);
        var told = (await Ask($"{story}", "uk")).GetProperty(story.ToString());
        Assert.Equal(["en", "he"], told.EnumerateObject().Select(e => e.Name));
        Assert.Equal(("/en/world/kept-quoted-b", "Kept & “quoted” <b>", "en", "ltr"), Entry(told.GetProperty("en")));
        Assert.Equal(("/he/vlm/nsmr", "נשמר", "he", "rtl"), Entry(told.GetProperty("he")));
        await paper.Read(told.GetProperty("he").GetProperty("url").GetString()!);
    }

    [Fact]
    public async Task A_story_that_is_not_published_or_unknown_or_no_story_is_left_out()
    {
        var draft = await Story(paper, "world");
        await Save(paper, draft, En, Content("Nobody knows yet"));
        var killed = await Published(paper, "world", En, "Soon gone");
        var kept = await Published(paper, "world", En, "Here to stay");
        Assert.Equal(2, (await Ask($"{killed},{kept}")).EnumerateObject().Count());
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(killed, [En]))).Done);
        var told = await Ask($"{draft},{killed},{kept},{kept},1,zzzzzzzzzzzzz,u,%00,',--,{new string('a', 500)},,");
        Assert.Equal([kept.ToString()], told.EnumerateObject().Select(s => s.Name));
    }

    [Fact]
    public async Task A_changed_headline_and_address_are_told_at_once_and_an_unchanged_answer_is_not_sent_again()
    {
        var story = await Published(paper, "world", En, "Before");
        var address = new Uri($"/en/saved/stories.json?ids={story}", UriKind.Relative);
        using var first = await paper.Reader.GetAsync(address);
        Assert.Equal("application/json; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.True(first.Headers.CacheControl!.Public && first.Headers.CacheControl.MustRevalidate);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await paper.Reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await Save(paper, story, En, Content("After"), version: 1);
        await Publish(paper, story, null, En);
        Assert.Equal("After", (await Ask(story.ToString())).GetProperty(story.ToString()).GetProperty("en").GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_hundred_stories_can_be_asked_for_at_once_and_no_more()
    {
        var kept = await Published(paper, "world", En, "One of many");
        string Ids(int count) => string.Join(',', Enumerable.Range(1, count - 1).Select(n => ShortKey.Write(n)).Append(kept.ToString()));
        Assert.Single((await Ask(Ids(100))).EnumerateObject());
        foreach (var count in new[] { 101, 102, 300 })
        {
            using var refused = await paper.Reader.GetAsync(new Uri($"/en/saved/stories.json?ids={Ids(count)}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.Contains("100", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_stories_the_answer_is_empty_and_an_unknown_edition_has_none()
    {
        Assert.Empty((await Ask("")).EnumerateObject());
        foreach (var address in new[] { "/xx/saved/stories.json", "/EN/saved/stories.json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow(address)).Status);
        }

        using var posted = await paper.Reader.PostAsync(new Uri("/en/saved/stories.json", UriKind.Relative), new StringContent("ids=1"));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Fact]
    public async Task The_page_of_saved_stories_is_the_same_for_everybody_and_says_what_to_do_without_scripts()
    {
        foreach (var (edition, other) in new[] { ("en", "uk"), ("uk", "he"), ("he", "en") })
        {
            var page = await paper.Read($"/{edition}/saved/");
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.NotEmpty(page.QuerySelector("main noscript")!.TextContent.Trim());
            Assert.NotNull(page.QuerySelector($"[data-part=language-switch] a[href='/{other}/saved/']"));
            Assert.NotNull((await paper.Read($"/{edition}/")).QuerySelector($"footer a[href='/{edition}/saved/']"));
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/{edition}/saved/"), await paper.Follow($"/{edition}/saved"));
        }

        Assert.Equal((await paper.Read("/en/saved/")).Body!.InnerHtml, (await paper.Read("/en/saved/?before=nonsense&x=1")).Body!.InnerHtml);
    }

    [Fact]
    public async Task An_article_and_its_cards_name_the_story_and_leave_room_for_the_button()
    {
        var story = await Published(paper, "world", En, "Named everywhere");
        var article = await paper.Read("/en/world/named-everywhere");
        Assert.Equal(story.ToString(), article.QuerySelector("article.h-entry")!.GetAttribute("data-story"));
        Assert.Single(article.QuerySelectorAll("article.h-entry button[data-part=save]"));
        var card = (await paper.Read("/en/world/")).QuerySelectorAll("[data-part=card]").Single(c => c.QuerySelector("[data-part=headline]")!.TextContent == "Named everywhere");
        Assert.Equal(story.ToString(), card.GetAttribute("data-story"));
    }

    [Fact]
    public async Task An_edition_can_be_installed_under_its_own_name_language_and_direction()
    {
        foreach (var (edition, name, dir) in new[] { ("en", "Herald", "ltr"), ("uk", "Вісник", "ltr"), ("he", "ויסניק", "rtl") })
        {
            var address = (await paper.Read($"/{edition}/")).QuerySelector("meta[name=offline-copy]")!.GetAttribute("data-manifest")!;
            using var response = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal("application/manifest+json", response.Content.Headers.ContentType!.MediaType);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            string Text(string property) => json.RootElement.GetProperty(property).GetString()!;
            Assert.Equal((name, edition, dir), (Text("name"), Text("lang"), Text("dir")));
            Assert.Equal(($"/{edition}/", "/", "standalone"), (Text("start_url"), Text("scope"), Text("display")));
            Assert.Matches("^#[0-9a-f]{6}$", Text("theme_color"));
            Assert.Equal(["192x192", "512x512", "512x512"], json.RootElement.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("sizes").GetString()!));
            Assert.Contains(json.RootElement.GetProperty("icons").EnumerateArray(), i => i.GetProperty("purpose").GetString() == "maskable");
            var shortcuts = json.RootElement.GetProperty("shortcuts").EnumerateArray().ToDictionary(s => s.GetProperty("url").GetString()!, s => s.GetProperty("name").GetString()!);
            Assert.All(shortcuts, s => Assert.StartsWith($"/{edition}/", s.Key, StringComparison.Ordinal));
            Assert.Contains($"/{edition}/saved/", shortcuts.Keys);
            Assert.Contains($"/{edition}/search/", shortcuts.Keys);
            Assert.True(shortcuts.Count > 2, "sections are among the shortcuts");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await paper.Follow("/xx/manifest.webmanifest")).Status);
    }

    private static (string, string, string, string) Entry(JsonElement e) =>
        (e.GetProperty("url").GetString()!, e.GetProperty("title").GetString()!, e.GetProperty("lang").GetString()!, e.GetProperty("dir").GetString()!);

    private async Task<JsonElement> Ask(string ids, string edition = "en")
    {
        using var response = await paper.Reader.GetAsync(new Uri($"/{edition}/saved/stories.json?ids={ids}", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("stories").Clone();
    }
}

public sealed class Saved_stories_on_SQLite(SqlitePaper paper) : SavedTests(paper), IClassFixture<SqlitePaper>;

public sealed class Saved_stories_on_PostgreSQL(PostgresPaper paper) : SavedTests(paper), IClassFixture<PostgresPaper>;
