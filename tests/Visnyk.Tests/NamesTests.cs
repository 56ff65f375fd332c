using System.Net;
using Microsoft.EntityFrameworkCore;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Addresses;
using Visnyk.Editorial.Sections;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

public sealed class Names_on_SQLite(SqliteNewsroom paper) : NamesTests(paper), IClassFixture<SqliteNewsroom>;

public sealed class Names_on_PostgreSQL(PostgresNewsroom paper) : NamesTests(paper), IClassFixture<PostgresNewsroom>;

/// <summary>Sections, topics, authors and sources as the newsroom names, orders and removes them; and addresses that go on leading somewhere.</summary>
public abstract class NamesTests(NewsroomPaper paper)
{
    [Fact]
    public async Task A_renamed_section_stands_at_its_new_address_at_once_and_its_articles_former_addresses_lead_there()
    {
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open("/newsroom/sections/new");
        await editor.Send("/newsroom/sections/new", HttpStatusCode.OK, ("name-en", "Harbour"), ("name-uk", "Порт"), ("slug-uk", "port"));
        var path = editor.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        var section = new SectionId(IdOf(path));
        var story = (await paper.Action<CreateStory>().Run(Actor.Installation, new(section) { SourceEdition = En })).Value;
        await Save(paper, story, En, Content("Ferry late"));
        await Publish(paper, story, null, En);
        await paper.Read("/en/harbour/ferry-late");
        await editor.Send(path, HttpStatusCode.OK, ("name-en", "Waterfront"), ("slug-en", "waterfront"));
        await paper.Read("/en/waterfront/ferry-late");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/waterfront/ferry-late"), await paper.Follow("/en/harbour/ferry-late"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/waterfront/"), await paper.Follow("/en/harbour/"));
        await paper.Read("/uk/port/");
        await editor.Open("/newsroom/redirects?q=harbour");
        Assert.Contains("/en/waterfront/", editor.Said, StringComparison.Ordinal);
        var another = (await paper.Action<SaveSection>().Run(Actor.Installation, new(null, [new(En, "Other") { Slug = Slug.Parse("harbour") }]))).Problems;
        Assert.Equal("slug.taken", Assert.Single(another).Code);
    }

    [Fact]
    public async Task What_is_wrong_with_a_name_stands_by_its_field_and_what_was_typed_stays()
    {
        var editor = await paper.SignedIn(Role.Editor);
        await editor.Open("/newsroom/sections/new");
        await editor.Send("/newsroom/sections/new", HttpStatusCode.UnprocessableEntity, ("name-en", "Search"), ("slug-en", "search"), ("name-uk", new string('я', 121)), ("name-he", "שם"), ("slug-he", "Not a slug"));
        foreach (var (field, message) in new[] { ("slug-he", "small letters") })
        {
            var input = editor.Page.GetElementById(field)!;
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.Contains(message, editor.Page.GetElementById(field + "-wrong")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("Search", editor.Page.GetElementById("name-en")!.GetAttribute("value"));
        await editor.Send("/newsroom/sections/new", HttpStatusCode.UnprocessableEntity, ("slug-he", ""));
        Assert.Contains("Addresses use this word", editor.Page.GetElementById("slug-en-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("at most 120", editor.Page.GetElementById("name-uk-wrong")!.TextContent, StringComparison.Ordinal);
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.DoesNotContain(await db.SectionNames.ToListAsync(), n => n.Name == "שם");
        await editor.Open("/newsroom/topics/new");
        await editor.Send("/newsroom/topics/new", HttpStatusCode.UnprocessableEntity, ("name-en", " \u0001\u200b "));
        await editor.Open("/newsroom/topics/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sections_stand_for_readers_in_the_order_that_editors_give_them()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var (first, second) = (await Section(paper, ("en", "Aardvarks")), await Section(paper, ("en", "Badgers")));
        await editor.Open("/newsroom/sections");
        Assert.Equal(["Aardvarks", "Badgers"], Shown(editor).Where(n => n is "Aardvarks" or "Badgers"));
        var place = Shown(editor).IndexOf("Aardvarks");
        await editor.Post("/newsroom/sections/order", HttpStatusCode.OK, ("__RequestVerificationToken", Token(editor)), ("section", second.ToString()), ("place", $"{place}"));
        Assert.Equal(["Badgers", "Aardvarks"], Shown(editor).Where(n => n is "Aardvarks" or "Badgers"));
        Assert.True((await paper.Action<RemoveSection>().Run(Actor.Installation, first)).Done);
        Assert.True((await paper.Action<RemoveSection>().Run(Actor.Installation, second)).Done);
    }

    [Fact]
    public async Task What_a_story_uses_is_not_removed_and_what_none_uses_is_gone_for_good()
    {
        var editor = await paper.SignedIn(Role.Editor);
        var topic = await Topic(paper, "Ferries");
        await Published(paper, "world", En, "On ferries", null, topic);
        await paper.Read("/en/topics/ferries/");
        var at = $"/newsroom/topics/{topic}";
        await editor.Open(at);
        await editor.Send(at + "/remove", HttpStatusCode.UnprocessableEntity, ("sure", "on"));
        Assert.Contains("1 story is about this topic", editor.Said, StringComparison.Ordinal);
        await paper.Read("/en/topics/ferries/");
        var unused = await Topic(paper, "Unused");
        await editor.Open($"/newsroom/topics/{unused}");
        await editor.Send($"/newsroom/topics/{unused}/remove", HttpStatusCode.UnprocessableEntity);
        await editor.Send($"/newsroom/topics/{unused}/remove", HttpStatusCode.OK, ("sure", "on"));
        await paper.Read("/en/topics/unused/", HttpStatusCode.Gone);
        await Topic(paper, "Unused");
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        Assert.Equal("unused-2", (await db.TopicNames.SingleAsync(n => n.Edition == En && n.Name == "Unused")).Slug.Value);

        var author = await Author(paper, "Draft Writer");
        var draft = await Story(paper, "world");
        await Save(paper, draft, En, Content("A draft") with { Authors = [author] });
        Assert.Equal((1L, "author.used"), (await paper.Action<RemoveAuthor>().Run(Actor.Installation, author)).Problems.Select(p => (p.Count ?? 0, p.Code)).Single());
        var source = await Source(paper, "Draft source", null);
        _ = (await paper.Action<ChangeStory>().Run(Actor.Installation, new(draft) { Attributions = [new("a", [new(source)])] })).Value;
        Assert.Equal("source.used", Assert.Single((await paper.Action<RemoveSource>().Run(Actor.Installation, source)).Problems).Code);
        Assert.Equal("section.used", Assert.Single((await paper.Action<RemoveSection>().Run(Actor.Installation, await SectionCalled(paper, "world"))).Problems).Code);
    }

    [Fact]
    public async Task A_removed_section_says_that_it_is_gone_and_is_out_of_no_bodys_limits()
    {
        var section = await Section(paper, ("en", "Passing"));
        await paper.Read("/en/passing/");
        var limited = (await paper.Action<Desk.People.InviteUser>().Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Author]) { Sections = [section] })).Value;
        Assert.Equal("section.limits", Assert.Single((await paper.Action<RemoveSection>().Run(Actor.Installation, section)).Problems).Code);
        _ = (await paper.Action<Desk.People.ChangeUser>().Run(Actor.Installation, new(limited.User!.Value, "Free", [Role.Author], [], []))).Value;
        Assert.True((await paper.Action<RemoveSection>().Run(Actor.Installation, section)).Done);
        await paper.Read("/en/passing/", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_translator_gives_names_and_makes_nothing()
    {
        var translator = await paper.SignedIn(Role.Translator);
        var author = await Author(paper, "Olena Kit");
        await translator.Open("/newsroom/authors");
        Assert.Null(translator.Page.QuerySelector("a[href='/newsroom/authors/new']"));
        await translator.Open("/newsroom/authors/new", HttpStatusCode.Forbidden);
        await translator.Open($"/newsroom/authors/{author}");
        await translator.Send($"/newsroom/authors/{author}", HttpStatusCode.OK, ("name-uk", "Олена Кіт"), ("role-uk", "репортерка"));
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        var name = await db.AuthorNames.SingleAsync(n => n.AuthorId == author && n.Edition == Uk);
        Assert.Equal(("Олена Кіт", "репортерка"), (name.Name, name.Role));
        var author2 = await paper.SignedIn(Role.Author);
        await author2.Open("/newsroom/sections", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_former_address_leads_to_its_page_and_never_covers_one_of_the_papers_own()
    {
        var editor = await paper.SignedIn(Role.Editor);
        await Published(paper, "world", En, "Moved in");
        await editor.Open("/newsroom/redirects");
        await editor.Send("/newsroom/redirects", HttpStatusCode.OK, ("from", "https://old.example/2019/05/Стара-історія.html/"), ("to", "https://paper.example/en/world/moved-in"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/moved-in"), await paper.Follow("/2019/05/%D0%A1%D1%82%D0%B0%D1%80%D0%B0-%D1%96%D1%81%D1%82%D0%BE%D1%80%D1%96%D1%8F.html"));
        foreach (var (from, to, code) in new[]
        {
            ("/en/world/moved-in", "/en/", "redirect.own"), ("/en/world/", "/en/", "redirect.own"), ("/newsroom/x", "/en/", "redirect.own"), ("/en/search/x", "/en/", "redirect.own"), ("no path", "/en/", "redirect.path"),
            ("/old?p=1", "/en/", "redirect.path"), ("/old", "/en/world/none", "redirect.target"), ("/old", "https://elsewhere.example/x", "redirect.target"), ("/" + new string('x', 600), "/en/", "redirect.long"),
        })
        {
            Assert.Equal(code, Assert.Single((await paper.Action<MakeRedirect>().Run(Actor.Installation, new(from, to))).Problems).Code);
        }

        await editor.Send("/newsroom/redirects", HttpStatusCode.UnprocessableEntity, ("from", "/old"), ("to", "/nowhere"));
        Assert.Equal("/old", editor.Page.GetElementById("from")!.GetAttribute("value"));
        Assert.Contains("Nothing of this paper", editor.Page.GetElementById("to-wrong")!.TextContent, StringComparison.Ordinal);

        // An address that leads somewhere is given to nothing new.
        _ = (await paper.Action<MakeRedirect>().Run(Actor.Installation, new("/en/world/kept-place", "/en/world/moved-in"))).Value;
        await Published(paper, "world", En, "Kept place");
        await paper.Read("/en/world/kept-place-2");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/world/moved-in"), await paper.Follow("/en/world/kept-place"));
        _ = (await paper.Action<RemoveRedirect>().Run(Actor.Installation, "/en/world/kept-place")).Value;
        await paper.Read("/en/world/kept-place", HttpStatusCode.NotFound);
    }

    private static List<string> Shown(Colleague editor) => [.. editor.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim())];

    private static string Token(Colleague who) => who.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static long IdOf(string path)
    {
        Assert.True(Editorial.Ids.ShortKey.TryRead(path.Split('/')[^1], out var id), path);
        return id;
    }
}
