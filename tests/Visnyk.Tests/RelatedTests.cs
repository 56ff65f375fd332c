using Visnyk.Desk.Publishing;
using Visnyk.Desk.Search;
using Visnyk.Editorial.Editions;
using Visnyk.Storage.Published;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>What an article leads to under "more on the topic", beside shared topics: see <see cref="StoryTests"/> for those.</summary>
public abstract class RelatedTests(Paper paper)
{
    private static readonly DateTimeOffset Day = new(2022, 5, 1, 9, 0, 0, TimeSpan.Zero);

    // What everybody writes about, so that it tells nothing apart.
    private static readonly string[] Everyday =
    [
        "The city council talked about the budget for schools and roads until the evening.",
        "The weather service expects rain in the north and sun in the south on most days.",
        "The price of bread and milk went up again, shopkeepers on the market told visitors.",
    ];

    [Fact]
    public async Task A_story_leads_to_those_about_the_same_names_wherever_they_stand_and_the_other_way_round()
    {
        await Fill("sport", "en", Everyday);
        await Write("world", "en", "Lake is dry", "Scientists measured the lake Titikaka near Puno and found half of its water gone since the spring.", 1);
        await Write("sport", "en", "Rowers move", "The regatta will not start in Puno this year, since the lake Titikaka has too little water for boats.", 40);
        Assert.Equal("Rowers move", (await Related("/en/world/lake-is-dry"))[0]);
        Assert.Equal("Lake is dry", (await Related("/en/sport/rowers-move"))[0]);
    }

    [Fact]
    public async Task Names_are_known_in_every_form_of_their_language_and_other_editions_do_not_come_in()
    {
        await Fill("sport", "uk", ["Міська рада до вечора говорила про кошти на школи.", "Синоптики чекають дощу на півночі.", "На ринку знову подорожчали хліб і молоко."]);
        await Write("world", "uk", "Міст закрили", "У Канжиліндо закрили старий міст через річку Вакмору, бо вода підмила опори.", 2);
        await Write("sport", "uk", "Забіг перенесли", "Марафон уздовж Вакмори перенесли на осінь: річка Вакмора розлилася.", 30);
        await Write("sport", "en", "Vakmora run", "The run along the Вакмора is put off: the Вакмора stands too high for anyone to pass.", 31);
        var related = await Related("/uk/svit/mist-zakryly");
        Assert.Equal("Забіг перенесли", related[0]);
        Assert.DoesNotContain("Vakmora run", related);
    }

    [Fact]
    public async Task Of_two_stories_as_like_the_newer_one_comes_first_and_no_text_comes_twice()
    {
        await Fill("sport", "en", Everyday);
        const string text = "Divers found the wreck of the Zanderholm off Gullvik, a ship that went down in a storm with timber and salt on board.";
        await Write("world", "en", "A wreck", text, 1);
        await Write("sport", "en", "The same wreck", text.Replace("with timber", "carrying timber", StringComparison.Ordinal), 2);
        await Write("sport", "en", "Salvage begins", "A crane ship is on its way to Gullvik to lift what is left of the Zanderholm before winter.", 400);
        await Write("sport", "en", "Salvage is over", "The last beams of the Zanderholm were brought ashore at Gullvik, where a museum waits for them.", 900);
        await Write("sport", "en", "Salvage is done", "The last beams of the Zanderholm were brought ashore at Gullvik, where a museum waits for them today.", 899);
        var related = await Related("/en/world/a-wreck");
        Assert.Equal(["Salvage is over", "Salvage begins"], related.Take(2));
        Assert.DoesNotContain("The same wreck", related);
        Assert.DoesNotContain("Salvage is done", related);
        Assert.DoesNotContain("A wreck", related);
    }

    [Fact]
    public async Task What_is_taken_down_or_rewritten_is_no_longer_led_to()
    {
        await Fill("sport", "en", Everyday);
        await Write("world", "en", "Bells of Orvane", "The bells of Orvane will ring at noon again, Brother Kaspin said, after a new beam was put in.", 1);
        var gone = await Write("sport", "en", "Bells in dispute", "Neighbours of the tower in Orvane want fewer bells, and wrote to Brother Kaspin about it.", 2);
        var other = await Write("sport", "en", "Bells on tour", "Ringers from Orvane travel, with Brother Kaspin as their leader, to meet ringers abroad.", 3);
        Assert.Equal(["Bells in dispute", "Bells on tour"], (await Related("/en/world/bells-of-orvane")).Take(2).Order());

        Assert.True((await paper.Action<WithdrawStory>().Run(Actor.Installation, new(gone, [En]))).Done);
        await Save(paper, other, En, Content("On tour", $"<p>{Everyday[0]}</p>"), version: 1);
        await Publish(paper, other, null, En);
        var related = await Related("/en/world/bells-of-orvane");
        Assert.DoesNotContain("Bells in dispute", related);
        Assert.DoesNotContain("On tour", related.Take(1));
    }

    [Fact]
    public async Task An_installation_that_noted_nothing_yet_notes_it_when_its_index_is_made_anew()
    {
        await Fill("sport", "en", Everyday);
        await Write("world", "en", "Old mill", "The mill of Drebbin turns again; Hanke the miller grinds rye on Saturdays.", 1);
        await Write("sport", "en", "Mill race", "Runners pass the mill of Drebbin, where Hanke the miller hands out rye bread.", 2);
        _ = await paper.Action<WriteQueue>().Run<long>(async db =>
        {
            await db.ClearSearch(default);
            foreach (var article in db.PublishedArticles.Select(a => a.Id).ToList())
            {
                await db.Unrelate(article, default);
            }

            db.Settings.Remove((await db.Settings.FindAsync(SiteSetting.SearchIndex))!);
            return 0L;
        });
        Assert.NotEqual("Mill race", (await Related("/en/world/old-mill")).FirstOrDefault());

        Assert.True((await paper.Action<RebuildSearch>().Run(Actor.Installation)).Done);
        Assert.Equal("Mill race", (await Related("/en/world/old-mill"))[0]);
        Assert.Equal("Old mill", (await Related("/en/sport/mill-race"))[0]);
    }

    private async Task Fill(string section, string edition, string[] texts)
    {
        for (var i = 0; i < 4; i++)
        {
            foreach (var text in texts)
            {
                await Write(section, edition, $"Everyday {Guid.NewGuid():N}", text, 1200 + i);
            }
        }
    }

    private async Task<Editorial.Stories.StoryId> Write(string section, string edition, string headline, string text, int day)
    {
        var story = await Story(paper, section);
        await Save(paper, story, EditionTag.Parse(edition), Content(headline, $"<p>{text}</p>"));
        await Publish(paper, story, Day.AddDays(day), EditionTag.Parse(edition));
        return story;
    }

    private async Task<List<string>> Related(string address) =>
        [.. (await paper.Read(address)).QuerySelectorAll("[data-part=related] [data-part=headline]").Select(h => h.TextContent.Trim())];
}

public sealed class Related_on_SQLite(SqlitePaper paper) : RelatedTests(paper), IClassFixture<SqlitePaper>;

public sealed class Related_on_PostgreSQL(PostgresPaper paper) : RelatedTests(paper), IClassFixture<PostgresPaper>;
