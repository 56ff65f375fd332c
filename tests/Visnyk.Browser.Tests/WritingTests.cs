using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Tests;
using Visnyk.Storage;
using static Microsoft.Playwright.Assertions;
using static Visnyk.Browser.Tests.Writing;

namespace Visnyk.Browser.Tests;

/// <summary>Articles are written in a real Chromium: nothing that was typed is lost, whatever the network does and whoever else writes.</summary>
public sealed class WritingTests(NewsroomSite site) : IClassFixture<NewsroomSite>
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> breaches = [];

    [Fact]
    public Task Articles_of_the_demonstration_go_through_the_editor_as_they_are() => Look(12);

    [Fact]
    [Trait("length", "long")]
    public Task Every_article_of_the_demonstration_goes_through_the_editor_as_it_is() => Look(int.MaxValue);

    private async Task Look(int most)
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Admin);
        await page.GotoAsync("/newsroom/stories");
        var addresses = await page.Locator("tbody a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.True(addresses.Length > 20);
        foreach (var address in addresses.Take(most))
        {
            await page.GotoAsync(address);
            await Ready(page);
            var (before, after) = (await page.EvaluateAsync<string>("JSON.stringify(JSON.parse(document.querySelector('article-editor').dataset.copy).content.body)"), await Body(page));
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public async Task Every_kind_of_block_and_mark_goes_through_the_editor_as_it_is_and_so_does_a_change_beside_it()
    {
        var db = site.Services.GetRequiredService<Database>().OpenNewsroom();
        var (media, section, story) = (db.Media.First().Id, db.Sections.First().Id, db.Stories.First().Id);
        await db.DisposeAsync();
        static string Text(string words, string marks = "") => $$"""{"type":"text","text":"{{words}}"{{(marks.Length == 0 ? "" : ",\"marks\":[" + marks + "]")}}}""";
        static string Block(string type, string id, string content, string more = "") => $$"""{"type":"{{type}}","attrs":{"id":"{{id}}"{{more}}},"content":[{{content}}]}""";
        string Picture(string id) => Block("picture", id, Text("A caption"), $",\"media\":\"{media}\",\"alt\":\"What it shows\",\"credit\":\"Who made it\"");
        string[] marks =
        [
            .. new[] { "strong", "em", "code", "sub", "sup", "mark", "strike", "cite" }.Select(m => $$"""{"type":"{{m}}"}"""),
            """{"type":"link","attrs":{"href":"https://example.org/"}}""", $$"""{"type":"story","attrs":{"id":"{{story}}"} }""", """{"type":"abbr","attrs":{"title":"In full"}}""",
            """{"type":"language","attrs":{"lang":"uk"}}""", """{"type":"direction","attrs":{"dir":"rtl"}}""",
        ];
        var item = Block("listItem", "li2", Text("Deeper"));
        string[] blocks =
        [
            Block("paragraph", "p1", string.Join(',', marks.Select((m, i) => Text($"mark {i}", m)).Append(Text("two\\nlines")).Append(Text("all", string.Join(',', marks))))),
            Block("heading", "h2", Text("Two"), ",\"level\":2"), Block("heading", "h3", Text("Three"), ",\"level\":3"), Block("paragraph", "p2", ""),
            Block("bulletList", "l1", $$"""{"type":"listItem","attrs":{"id":"li1"},"content":[{{Text("Item")}}],"nested":{{Block("orderedList", "l2", item, ",\"start\":3")}} }"""),
            Block("blockquote", "q1", Block("paragraph", "qp1", Text("Said")), $",\"pulled\":false,\"credit\":[{Text("Somebody")}]"), Block("blockquote", "q2", Block("paragraph", "qp2", Text("Pulled")), ",\"pulled\":true,\"credit\":[]"),
            Picture("i1"), Block("gallery", "g1", Picture("i2") + "," + Picture("i3")),
            Block("table", "t1", "{\"type\":\"tableRow\",\"content\":[" + Block("tableHeader", "c1", Text("Head"), ",\"colspan\":2") + "]},{\"type\":\"tableRow\",\"content\":[" + Block("tableCell", "c2", Text("1")) + "," + Block("tableCell", "c3", "") + "]}", $",\"caption\":[{Text("Figures")}]"),
            Block("embed", "e1", Text("A film"), ",\"url\":\"https://example.org/film\""), Block("factBox", "f1", Block("paragraph", "fp1", Text("Fact")) + "," + Block("horizontalRule", "d2", ""), $",\"title\":[{Text("Box")}]"), Block("horizontalRule", "d1", ""),
            Block("snippet", "s1", "", ",\"snippet\":\"7\""),
        ];
        var content = ContentJson.Read($$"""{"headline":"All of it","body":[{{string.Join(',', blocks)}}]}""");
        var made = (await site.Services.GetRequiredService<CreateStory>().Run(Actor.Installation, new(section) { SourceEdition = EditionTag.Parse("en") })).Value;
        _ = (await site.Services.GetRequiredService<SaveWorkingCopy>().Run(Actor.Installation, new(made, EditionTag.Parse("en"), 0, content))).Value;
        await using var desk = await site.Desk(width: 1440);
        var page = await site.SignedIn(desk, Role.Admin);
        await page.GotoAsync("/newsroom/stories");
        await page.GetByRole(AriaRole.Link, new() { Name = "All of it" }).ClickAsync();
        await Ready(page);
        const string before = "JSON.stringify(JSON.parse(document.querySelector('article-editor').dataset.copy).content.body)";
        Assert.Equal(await page.EvaluateAsync<string>(before), await Body(page));
        await Expect(page.Locator(".text figure.picture .about a").First).ToHaveAttributeAsync("href", $"/newsroom/pictures/{media}/about");

        await page.Locator("#deck").FillAsync("A change beside it");
        await Expect(page.Locator("[data-status]")).ToHaveAttributeAsync("data-where", "saving");
        await Saved(page);
        await page.ReloadAsync();
        await Ready(page);
        Assert.Equal(ContentJson.Write(content with { Deck = "A change beside it" }), ContentJson.Write(ContentJson.Read(await page.EvaluateAsync<string>("JSON.stringify(JSON.parse(document.querySelector('article-editor').dataset.copy).content)"))));
    }

    [Fact]
    public async Task What_is_typed_is_saved_survives_a_reload_and_can_be_undone_after_it()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "uk", "Заголовок");
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.TypeAsync("Він сказав: \"Так\" -- і пішов...");
        await Expect(page.Locator(".text")).ToHaveTextAsync("Він сказав: «Так» — і пішов…");
        await Saved(page);
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator(".text")).ToHaveTextAsync("Він сказав: «Так» — і пішов…");
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".text")).Not.ToContainTextAsync("пішов…");
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Saved(page);
    }

    [Fact]
    public async Task Offline_the_work_goes_on_and_says_so_and_what_was_unsent_comes_back_with_the_page()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "en", "Offline");
        await desk.SetOfflineAsync(true);
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.TypeAsync("Written in a tunnel.");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("Kept on this device, offline since");
        var address = page.Url;
        await page.CloseAsync();
        await desk.SetOfflineAsync(false);
        page = await desk.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator(".text")).ToHaveTextAsync("Written in a tunnel.");
        await Saved(page);
    }

    [Theory]
    [InlineData("12", "13", "триває.", "триває. Суд завтра.", "Поліція затримала 13 осіб у Львові.|Слідство триває. Суд завтра.", 0)]
    [InlineData("затримала", "звільнила", "12", "21", "Поліція звільнила 12 осіб у Львові.|Слідство триває.", 1)]
    [InlineData("Слідство триває.", "", "триває", "завершено", "Поліція затримала 12 осіб у Львові.|Слідство завершено.", 1)]
    [InlineData(" у", "\nу", "Львові", "Харкові", "Поліція затримала 12 осіб|у Харкові.|Слідство триває.", 0)]
    public async Task Two_people_one_of_them_offline_come_to_the_same_text(string word, string becomes, string theirs, string turns, string expected, int proposals)
    {
        await using var first = await site.Desk(width: 1440);
        await using var second = await site.Desk(width: 1440);
        var a = await Begin(first, "uk", "Арешти");
        await a.Locator(".text").ClickAsync();
        await a.Keyboard.TypeAsync("Поліція затримала 12 осіб у Львові.");
        await a.Keyboard.PressAsync("Enter");
        await a.Keyboard.TypeAsync("Слідство триває.");
        await Saved(a);
        var b = await site.SignedIn(second, Role.Editor);
        await b.GotoAsync(a.Url);
        await Ready(b);
        await Expect(b.Locator(".text p")).ToHaveCountAsync(2);
        await second.SetOfflineAsync(true);

        await Change(a, word, becomes);
        await Saved(a);
        await Change(b, theirs, turns);
        await Expect(b.Locator("[data-status]")).ToContainTextAsync("offline");
        await second.SetOfflineAsync(false);
        await Saved(b);
        foreach (var page in new[] { a, b })
        {
            await Expect(page.Locator(".text > p")).ToHaveTextAsync(expected.Split('|'));
            await Expect(page.Locator(".text .proposal")).ToHaveCountAsync(proposals);
        }

        if (proposals > 0)
        {
            await a.Locator("[data-publish] button").ClickAsync();
            await Expect(a.Locator("#problems")).ToContainTextAsync("Two people wrote something differently");
            await Ready(a);
            await a.Locator(".text .proposal button").Last.ClickAsync();
            await Expect(a.Locator(".text .proposal")).ToHaveCountAsync(0);
            await Expect(b.Locator(".text .proposal")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData("затримала", "звільнила", "триває.", "триває. Далі.", "12", "21", "Поліція звільнила 12 осіб у Львові.|Слідство триває. Далі.", "затримала 21 осіб")]
    [InlineData("затримала", "звільнила", "12", "2", "затримала 2", "затримала 21", "Поліція звільнила 12 осіб у Львові.|Слідство триває.", "затримала 21 осіб")]
    [InlineData("Слідство триває.", "", "триває.", "триває. Далі.", "триває", "завершено", "Поліція затримала 12 осіб у Львові.|Слідство завершено. Далі.", "завершено")]
    [InlineData(" у", "\nу", "триває.", "триває. Далі.", "Львові", "Харкові", "Поліція затримала 12 осіб|у Харкові.|Слідство триває. Далі.", null)]
    public async Task What_is_written_after_a_save_that_did_not_get_through_is_merged_like_it(string word, string becomes, string first, string turns, string then, string turnsThen, string expected, string? proposal)
    {
        await using var here = await site.Desk(width: 1440);
        await using var there = await site.Desk(width: 1440);
        var a = await Begin(here, "uk", "Арешти");
        await a.Locator(".text").ClickAsync();
        await a.Keyboard.TypeAsync("Поліція затримала 12 осіб у Львові.");
        await a.Keyboard.PressAsync("Enter");
        await a.Keyboard.TypeAsync("Слідство триває.");
        await Saved(a);
        var b = await site.SignedIn(there, Role.Editor);
        await b.GotoAsync(a.Url);
        await Ready(b);
        await Expect(b.Locator(".text p")).ToHaveCountAsync(2);
        await there.SetOfflineAsync(true);
        await Change(b, first, turns);
        await Expect(b.Locator("[data-status]")).ToContainTextAsync("offline");
        await Change(b, then, turnsThen);
        await Change(a, word, becomes);
        await Saved(a);
        await there.SetOfflineAsync(false);
        await Saved(b);
        foreach (var page in new[] { a, b })
        {
            await Expect(page.Locator(".text > p")).ToHaveTextAsync(expected.Split('|'));
            await Expect(page.Locator(".text .proposal")).ToHaveCountAsync(proposal is null ? 0 : 1);
            await Expect(page.Locator(".text")).ToContainTextAsync(proposal ?? "");
        }
    }

    [Fact]
    public async Task To_undo_what_one_wrote_takes_out_no_word_that_somebody_else_put_into_it()
    {
        await using var here = await site.Desk(width: 1440);
        await using var there = await site.Desk(width: 1440);
        var a = await Begin(here, "en", "Undone");
        await a.Locator(".text").ClickAsync();
        await a.Keyboard.InsertTextAsync("The mayor resigned.");
        await Saved(a);
        var b = await site.SignedIn(there, Role.Editor);
        await b.GotoAsync(a.Url);
        await Ready(b);
        await Change(b, "mayor", "mayor of Lviv");
        await Saved(b);
        await Expect(a.Locator(".text")).ToHaveTextAsync("The mayor of Lviv resigned.");
        await a.Locator(".text").ClickAsync();
        await a.Keyboard.PressAsync("End");
        await a.Keyboard.InsertTextAsync(" Today.");
        await a.Keyboard.PressAsync("Control+z");
        await Expect(a.Locator(".text")).ToHaveTextAsync("The mayor of Lviv resigned.");
        await a.Keyboard.PressAsync("Control+z");
        await Expect(a.Locator("[data-say]")).ToContainTextAsync("Others have written there since");
        await Expect(a.Locator(".text")).ToHaveTextAsync("The mayor of Lviv resigned.");
        await Saved(a);
        await a.ReloadAsync();
        await Ready(a);
        await a.Locator(".text").ClickAsync();
        await a.Keyboard.PressAsync("Control+z");
        await Expect(a.Locator("[data-say]")).ToContainTextAsync("Others have written there since");
        await Expect(a.Locator(".text")).ToHaveTextAsync("The mayor of Lviv resigned.");
    }

    [Fact]
    public async Task Whoever_follows_a_link_just_after_typing_finds_there_what_they_typed()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "en", "In haste");
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.InsertTextAsync("Typed at the last moment.");
        await page.Locator("a[href$='/history']").First.ClickAsync();
        await page.WaitForURLAsync("**/history", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Contains("Typed at the last moment.", await page.EvaluateAsync<string>("async () => (await fetch(location.pathname.replace('/history', '/copy'))).text()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_from_Word_and_from_Google_Docs_comes_in_clean()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "en", "Pasted");
        await Paste(page, "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h1>Head<o:p></o:p></h1><p class=MsoNormal>Some <b>bold</b> text<o:p></o:p></p>"
            + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>First</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Under</p><!--EndFragment--></body></html>");
        await Expect(page.Locator(".text h2")).ToHaveTextAsync("Head");
        await Expect(page.Locator(".text p strong")).ToHaveTextAsync("bold");
        await Expect(page.Locator(".text > ul > li > p")).ToHaveTextAsync("First");
        await Expect(page.Locator(".text > ul > li > ul > li")).ToHaveTextAsync("Under");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await Paste(page, "<meta charset='utf-8'><b style='font-weight:normal' id='docs-internal-guid-1'><p><span style='font-weight:400'>Plain </span><span style='font-weight:700'>bold</span> <a href='https://www.google.com/url?q=https://example.org/x&amp;sa=D'><span>link</span></a></p></b>");
        await Expect(page.Locator(".text strong")).ToHaveTextAsync("bold");
        await Expect(page.Locator(".text a")).ToHaveAttributeAsync("href", "https://example.org/x");
        await Saved(page);
    }

    [Fact]
    public async Task Nothing_hostile_that_is_pasted_runs_or_stays_and_too_much_is_refused_with_words()
    {
        var attacks = Corpora.Attacks().ToList();
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "en", "Hostile");
        foreach (var payload in attacks)
        {
            await Paste(page, payload);
        }

        Assert.Equal(0, await page.Locator(".text :is(script, iframe, object, style, form, [onerror], [onclick], [onload], a[href^='javascript' i], a[href^='data' i])").CountAsync());
        await Saved(page);
        await Paste(page, "<p>" + new string('x', 10_000_000) + "</p>");
        await Expect(page.Locator("[data-say]")).ToContainTextAsync("more than one paste holds");
    }

    [Fact]
    public async Task Keys_alone_write_a_story_publish_it_and_read_it()
    {
        await using var desk = await site.Desk();
        var page = await site.SignedIn(desk, Role.Editor);
        await page.GotoAsync("/newsroom/stories/new");
        await page.Locator("#headline").FocusAsync();
        await page.Keyboard.TypeAsync("Keys alone " + Guid.NewGuid().ToString("N")[..6]);
        await page.Keyboard.PressAsync("Enter");
        await Ready(page);
        await page.Locator("#headline").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("A deck");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("/quote");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Said and done.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Alt+F10");
        await Expect(page.Locator("[role=toolbar] button:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("The paragraph after it.");
        await Expect(page.Locator(".text blockquote > p")).ToHaveTextAsync("Said and done.");
        await Saved(page);
        await page.Locator("[data-publish] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice.good")).ToContainTextAsync("Readers have it now");
        await page.GotoAsync((await page.Locator(".inspector a[target=_blank]").GetAttributeAsync("href"))!);
        await Expect(page.Locator("[data-part=body]")).ToContainTextAsync("The paragraph after it.");
    }

    [Fact]
    public async Task A_snippet_is_written_on_its_own_page_chosen_by_its_name_and_stands_in_the_text_as_readers_see_it()
    {
        await using var desk = await site.Desk(width: 1440);
        var page = await Begin(desk, "en", "Holds a snippet " + Guid.NewGuid().ToString("N")[..6]);
        var (article, name) = (page.Url, "Help line " + Guid.NewGuid().ToString("N")[..6]);
        await page.GotoAsync("/newsroom/snippets/new");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#text-en-canvas").ClickAsync();
        await page.Keyboard.TypeAsync("Call ");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("112");
        await page.Locator("main button.go").ClickAsync();
        await Expect(page.Locator(".notice.good")).ToBeVisibleAsync();
        await Expect(page.Locator("#text-en-canvas strong")).ToHaveTextAsync("112");

        await page.GotoAsync(article);
        await Ready(page);
        await page.Locator(".text").ClickAsync();
        await page.Keyboard.TypeAsync("Text.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("/snip");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog select").SelectOptionAsync(new SelectOptionValue { Label = name });
        await page.Locator("dialog button.go").ClickAsync();
        await Expect(page.Locator(".text .snippet .standing")).ToHaveTextAsync("Call 112");
        await Expect(page.Locator("[data-status]")).ToHaveAttributeAsync("data-where", "saving");
        await Saved(page);
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator(".text .snippet .from strong")).ToHaveTextAsync(name);
        await page.Locator("[data-publish] button").ClickAsync();
        await page.GotoAsync((await page.Locator(".inspector a[target=_blank]").First.GetAttributeAsync("href"))!);
        await Expect(page.Locator("[data-part=body] .snippet strong")).ToHaveTextAsync("112");
    }

    [Fact]
    public async Task Two_who_write_see_each_other_and_what_is_said_of_a_passage_goes_with_its_words()
    {
        await using var one = await site.Desk(width: 1440);
        await using var two = await site.Desk(width: 1440);
        var petro = await site.SignedIn(two, Role.Editor, "Petro Levytskyi");
        var marta = await Begin(one, "en", "Talked about");
        await marta.Locator(".text").ClickAsync();
        await marta.Keyboard.TypeAsync("The council met. A dozen came, and nobody left.");
        await Saved(marta);
        await petro.GotoAsync(marta.Url);
        await Ready(petro);
        await petro.Locator(".text p").First.ClickAsync();
        await Expect(marta.Locator("[data-company]")).ToContainTextAsync("Petro Levytskyi");
        await Expect(marta.Locator(".text .someone")).ToHaveAttributeAsync("data-here", "Petro Levytskyi");

        await Select(marta, "A dozen came");
        await marta.Keyboard.PressAsync("Control+Alt+m");
        await Expect(marta.Locator("[data-talk-new] textarea")).ToBeFocusedAsync();
        await marta.Keyboard.TypeAsync("Who counted? @petro l");
        await marta.Keyboard.PressAsync("Enter");
        await Expect(marta.Locator("[data-talk-new] textarea")).ToHaveValueAsync("Who counted? @Petro Levytskyi ");
        await marta.Keyboard.PressAsync("Tab");
        await marta.Keyboard.PressAsync("Enter");
        await Expect(marta.Locator(".thread")).ToBeFocusedAsync();
        await Expect(petro.Locator(".text .talked")).ToHaveTextAsync("A dozen came");
        await Expect(petro.Locator("[data-bell-count]")).ToHaveTextAsync("1");

        await Change(marta, "The council met. ", "The council met.\n");
        await Saved(marta);
        await Expect(petro.Locator(".text p")).ToHaveCountAsync(2);
        await Expect(petro.Locator(".text p:nth-of-type(2) .talked")).ToHaveTextAsync("A dozen came");
        await petro.Locator("[data-talk-show]").ClickAsync();
        Assert.Equal("A dozen came", await petro.EvaluateAsync<string>("getSelection().toString()"));
        await petro.Keyboard.PressAsync("ArrowRight");
        await petro.Keyboard.PressAsync("ArrowLeft");
        await Heard(petro);
        await petro.Keyboard.PressAsync("Control+Alt+m");
        await Expect(petro.Locator(".thread")).ToBeFocusedAsync();

        await Change(marta, "A dozen came", "Twelve came");
        await Saved(marta);
        await Expect(petro.Locator(".thread .lost")).ToContainTextAsync("A dozen came");
        await petro.GotoAsync("/newsroom/");
        await Expect(marta.Locator("[data-company]")).ToBeEmptyAsync();
    }

    private async Task<IPage> Begin(IBrowserContext desk, string edition, string headline)
    {
        var page = await site.SignedIn(desk, Role.Editor);
        page.Alarms(breaches);
        await Writing.Begin(page, edition, headline);
        return page;
    }

    private async Task Saved(IPage page)
    {
        await Writing.Saved(page);
        Assert.Empty(breaches);
    }

    /// <summary>Selects words in the text and types others in their place.</summary>
    private static async Task Change(IPage page, string word, string becomes)
    {
        await Select(page, word);
        await page.Keyboard.PressAsync("Delete");
        foreach (var (line, index) in becomes.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                await page.Keyboard.PressAsync("Enter");
            }

            await page.Keyboard.TypeAsync(line);
        }

        if (becomes.Length == 0)
        {
            await page.Keyboard.PressAsync("Backspace");
        }
    }

    private static Task Paste(IPage page, string html) => page.EvaluateAsync(
        """
        html => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          const text = document.querySelector('.text');
          text.focus();
          text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        html);
}
