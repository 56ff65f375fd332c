using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Media;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Tests;
using Visnyk.Editorial.Text;
using Visnyk.Storage;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What readers find by searching, in each language, and what becomes of whatever they type.</summary>
public abstract class SearchTests(Paper paper)
{
    [Theory]
    [InlineData("uk", "Переговори Північної Кореї зайшли в глухий кут", "Північна Корея")]
    [InlineData("uk", "Північна Корея відповіла", "північною кореєю")]
    [InlineData("uk", "Розповідь Кравчихи-Зеленецького", "Зеленецький")]
    [InlineData("uk", "Об’єднання громад", "об'єднанням")]
    [InlineData("uk", "Ґанок старої хати", "ганки")]
    [InlineData("uk", "Привіт усім", "ghbdsn")]
    [InlineData("uk", "Мости Києва", "kyiv")]
    [InlineData("uk", "Вулиці Львова", "lviv")]
    [InlineData("uk", "Президентом обрано", "прзидент")]
    [InlineData("uk", "Хвилі моря", "мо\u0301ре")]
    [InlineData("en", "Children of the sea", "child")]
    [InlineData("en", "Libraries reopen", "library")]
    [InlineData("en", "Hello again", "руддщ")]
    [InlineData("en", "Kharkiv rebuilds", "харків")]
    [InlineData("en", "Café society", "cafe")]
    [InlineData("en", "Parliamentary vote", "parliamentery")]
    [InlineData("he", "בירושלים נפתחה התערוכה", "ירושלים")]
    [InlineData("he", "והממשלה החליטה", "ממשלות")]
    [InlineData("he", "שָׁלוֹם לכולם", "שלום")]
    public async Task A_word_is_found_in_every_form_and_however_it_is_typed(string edition, string headline, string query)
    {
        await Published(paper, "world", EditionTag.Parse(edition), headline);
        Assert.Contains(headline, await Found(edition, query));
    }

    [Fact]
    public async Task Phrases_exclusions_and_beginnings_are_understood()
    {
        await Published(paper, "world", En, "Zebra crossing opens");
        await Published(paper, "world", En, "Crossing a zebra with care");
        Assert.Equal(["Zebra crossing opens"], await Found("en", "\"zebra crossing\""));
        Assert.Equal(["Crossing a zebra with care"], await Found("en", "zebra -opens"));
        Assert.Equal(2, (await Found("en", "zeb*")).Count);
        Assert.Equal(["Crossing a zebra with care"], await Found("en", "zebra -\"zebra crossing\""));
    }

    [Fact]
    public async Task A_phrase_that_stands_nowhere_is_found_by_its_words_in_any_form_and_the_page_says_so()
    {
        await Published(paper, "world", Uk, "Міністр фінансів України");
        var page = await paper.Read("/uk/search/?q=" + Uri.EscapeDataString("\"міністру фінанси\""));
        Assert.Equal(["Міністр фінансів України"], Headlines(page));
        Assert.Contains("міністру фінанси", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Headlines(await paper.Read(page.QuerySelector(".note a")!.GetAttribute("href")!)));
        Assert.Null((await paper.Read("/uk/search/?q=" + Uri.EscapeDataString("\"міністр фінансів\""))).QuerySelector(".note"));
    }

    [Theory]
    [InlineData("en", "Meteorologists warn", "meteorol")]
    [InlineData("uk", "Метеорологи попереджають", "метеорол")]
    [InlineData("he", "המטאורולוגים מזהירים", "המטאור")]
    public async Task A_word_that_is_not_finished_is_found_by_its_beginning(string edition, string headline, string typed)
    {
        await Published(paper, "world", EditionTag.Parse(edition), headline);
        var page = await paper.Read($"/{edition}/search/?q={Uri.EscapeDataString(typed)}");
        Assert.Contains(headline, Headlines(page));
        Assert.Null(page.QuerySelector(".note"));
        Assert.Empty(await Found(edition, typed, "&exact=1"));
    }

    [Fact]
    public async Task Key_points_and_the_captions_of_pictures_are_found_and_shown()
    {
        var picture = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(900, 600), new Dictionary<EditionTag, string>()))).Value;
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, "world")) { LeadMedia = picture })).Value;
        var content = Content("A quiet headline", "<p data-block='lead'>Nothing of it stands here.</p>");
        await Save(paper, story, En, content with
        {
            KeyPoints = [new(BlockId.Parse("k1"), InlineText.Of("Capybaras bathe in the fountain"), [new(BlockId.Parse("lead"), "Nothing")])],
            Lead = new("A fountain", InlineText.Of("Wallabies look on from the square")),
        });
        await Publish(paper, story, null, En);
        foreach (var word in new[] { "capybara", "wallaby" })
        {
            var hit = (await paper.Read("/en/search/?q=" + word)).QuerySelector("[data-results] [data-part=card]")!;
            Assert.Equal("A quiet headline", hit.QuerySelector("[data-part=headline]")!.TextContent);
            Assert.StartsWith(word[..^1], hit.QuerySelector(".deck mark")!.TextContent, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_script_can_have_what_was_found_without_the_rest_of_the_page()
    {
        await Published(paper, "world", En, "Tapirs at dusk");
        using var response = await paper.Reader.GetAsync(new Uri("/en/search/?q=tapir&as=part", UriKind.Relative));
        var part = await response.Content.ReadAsStringAsync();
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("<mark>Tapirs</mark> at dusk", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.DoesNotContain("as=part", part, StringComparison.Ordinal);
        Assert.Contains(part.Trim(), await paper.Reader.GetStringAsync(new Uri("/en/search/?q=tapir", UriKind.Relative)), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty((await paper.Read("/en/search/")).QuerySelector("meta[name=description]")!.GetAttribute("content")));
    }

    [Fact]
    public async Task The_words_in_the_headline_come_first_and_the_newest_first_where_that_is_asked_for()
    {
        var day = new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Quiet day", "<p>A quokka was seen.</p>"));
        await Publish(paper, story, day.AddDays(2), En);
        await Published(paper, "world", En, "Quokka returns", day);
        Assert.Equal(["Quokka returns", "Quiet day"], await Found("en", "quokka"));
        Assert.Equal(["Quiet day", "Quokka returns"], await Found("en", "quokka", "&order=new"));
    }

    [Fact]
    public async Task Section_topic_author_and_days_narrow_the_search()
    {
        var topic = await Topic(paper, "Lanterns");
        var author = await Author(paper, "Ida Lamp");
        var day = new DateTimeOffset(2025, 4, 10, 12, 0, 0, TimeSpan.Zero);
        await Published(paper, "world", En, "Lantern one", day, topic);
        await Published(paper, "sport", En, "Lantern two", day.AddDays(1));
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Lantern three") with { Authors = [author] });
        await Publish(paper, story, day.AddDays(2), En);
        Assert.Equal(["Lantern two"], await Found("en", "lantern", "&section=sport"));
        Assert.Equal(["Lantern one"], await Found("en", "lantern", "&topic=lanterns"));
        Assert.Equal(["Lantern three"], await Found("en", "lantern", "&author=ida-lamp"));
        Assert.Equal(["Lantern two"], await Found("en", "lantern", "&from=2025-04-11&to=2025-04-11"));
        Assert.Equal(["Lantern one"], await Found("en", "", "&topic=lanterns"));
        Assert.Equal(3, (await Found("en", "lantern", "&section=nowhere&from=yesterday")).Count);
    }

    [Fact]
    public async Task What_changes_is_found_as_it_is_now_and_what_is_taken_down_is_not_found()
    {
        var story = await Published(paper, "world", En, "Axolotl lost");
        await Save(paper, story, En, Content("Axolotl found"), version: 1);
        await Publish(paper, story, null, En);
        Assert.Empty(await Found("en", "axolotl lost", "&exact=1"));
        Assert.Equal(["Axolotl found"], await Found("en", "axolotl"));

        Assert.True((await paper.Action<MoveStory>().Run(Actor.Installation, new(story, await SectionCalled(paper, "sport")))).Done);
        Assert.Equal(["Axolotl found"], await Found("en", "axolotl", "&section=sport"));
        Assert.Empty(await Found("en", "axolotl", "&section=world"));

        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]))).Done);
        Assert.Empty(await Found("en", "axolotl"));
        await Publish(paper, story, null, En);
        Assert.Equal(["Axolotl found"], await Found("en", "axolotl"));
        Assert.True((await paper.Action<KillStory>().Run(Actor.Installation, new(story, [En]))).Done);
        Assert.Empty(await Found("en", "axolotl"));
    }

    [Fact]
    public async Task An_edition_finds_its_own_stories_only()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Wombat"));
        await Save(paper, story, He, Content("Wombat"));
        await Publish(paper, story, null, En, He);
        Assert.Single(await Found("en", "wombat"));
        Assert.Single(await Found("he", "wombat"));
        Assert.Empty(await Found("uk", "wombat"));
    }

    [Fact]
    public async Task What_was_found_is_marked_in_headline_and_passage_and_nothing_in_it_is_markup()
    {
        var story = await Story(paper, "world");
        await Save(paper, story, En, Content("Narwhals & <b>friends</b>", "<p>Before. A narwhal said 1 &lt; 2.</p>"));
        await Publish(paper, story, null, En);
        var page = await paper.Read("/en/search/?q=narwhal");
        var hit = page.QuerySelector("[data-part=card]")!;
        Assert.Equal("Narwhals & <b>friends</b>", hit.QuerySelector("[data-part=headline]")!.TextContent);
        Assert.Equal(["Narwhals", "narwhal"], hit.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("1 < 2", hit.TextContent, StringComparison.Ordinal);
        Assert.Empty(hit.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task The_page_keeps_what_was_typed_is_not_indexed_and_helps_where_nothing_is_found()
    {
        var page = await paper.Read("/en/search/?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelectorAll(".signs li"));
        Assert.Single(page.QuerySelectorAll("[data-part=search]"));
        Assert.NotNull((await paper.Read("/en/search/")).QuerySelector("#q[autofocus]"));
        Assert.NotNull((await paper.Read("/en/")).QuerySelector("a[data-part=search][href='/en/search/']"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/search/?q=fox"), await paper.Follow("/en/search?q=fox"));
    }

    [Fact]
    public async Task Many_results_are_shown_in_pages_that_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 45).Select(n => Published(paper, "sport", He, $"Pelican {n}")));
        foreach (var order in new[] { "", "&order=new" })
        {
            var seen = new List<string>();
            string? next = "/he/search/?q=pelican" + order;
            for (var pages = 0; next is not null; pages++)
            {
                Assert.True(pages < 5);
                var page = await paper.Read(next);
                seen.AddRange(Headlines(page));
                next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(45, seen.Count);
            Assert.Equal(45, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task Whatever_is_typed_gets_a_page()
    {
        string[] typed =
        [
            "\" OR 1=1", "NEAR(a b, 2)", "words : x", "^a", "*", "-", "--", "\"", "\"\"", "a\"b\"c", "'; DROP TABLE search_text;--", "e_en", "s_1", "-a -b", "\0", "a\0b", "\uD800x",
            "!&|():*<->", "'\\", new string('(', 2000), new string('a', 10_000), string.Join(' ', Enumerable.Range(0, 2000)), string.Concat(Enumerable.Repeat("שלום", 700)), "𝒳", "👩‍👩‍👧", "%", "_",
            "h_a", "a <-> b", "\u200F\u202Eשלום\u2069", "\uFFFF\uFDD0", .. "-*\"('\u0301\u202Eжש東".Select(sign => new string(sign, 200)), string.Join(' ', Enumerable.Range(0, 12).Select(n => $"\"qzx{n} wvk{n}\"")),
        ];
        foreach (var text in typed)
        {
            foreach (var edition in new[] { "en", "uk", "he" })
            {
                await paper.Read($"/{edition}/search/?q={Uri.EscapeDataString(text)}");
                await paper.Read($"/{edition}/search/?q={Uri.EscapeDataString(text)}&as=part");
            }
        }

        foreach (var raw in new[] { "%FF", "%ED%A0%80", "%", "%zz", "a&q=b&q=c", "a&page=١&before=zzzzzzzzzzzzz&order=new", "a&page=-1&before=-1&as=%00", "a&page=99999999999&before=x&from=9999-99-99&section=" + new string('s', 3000) })
        {
            await paper.Read("/en/search/?q=" + raw);
        }
    }

    [Fact]
    public async Task Strings_that_break_software_get_a_page()
    {
        foreach (var text in Corpora.NaughtyStrings())
        {
            await paper.Read("/uk/search/?q=" + Uri.EscapeDataString(text));
        }
    }

    [Fact]
    public async Task An_index_that_is_missing_is_made_of_what_is_published()
    {
        await Published(paper, "world", En, "Okapi");
        await using (var db = paper.Action<Database>().OpenNewsroom())
        {
            await db.ClearSearch(default);
            await db.Settings.Where(s => s.Name == Storage.Published.SiteSetting.SearchIndex).ExecuteDeleteAsync();
        }

        Assert.Empty(await Found("en", "okapi"));
        Assert.True((await paper.Action<RebuildSearch>().Run(Actor.Installation)).Value > 0);
        Assert.Equal(["Okapi"], await Found("en", "okapi"));
        Assert.Equal(0, (await paper.Action<RebuildSearch>().Run(Actor.Installation)).Value);
    }

    private async Task<List<string>> Found(string edition, string query, string more = "") =>
        Headlines(await paper.Read($"/{edition}/search/?q={Uri.EscapeDataString(query)}{more}"));

    private static List<string> Headlines(IParentNode page) => [.. page.QuerySelectorAll("main [data-part=card] [data-part=headline]").Select(h => h.TextContent.Trim().Replace('\u00A0', ' '))];
}

public sealed class Search_on_SQLite(SqlitePaper paper) : SearchTests(paper), IClassFixture<SqlitePaper>;

public sealed class Search_on_PostgreSQL(PostgresPaper paper) : SearchTests(paper), IClassFixture<PostgresPaper>;
