using System.Collections.Immutable;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attributions;
using Visnyk.Editorial.Authors;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Editorial.Topics;

namespace Visnyk.Tests;

/// <summary>A paper of three editions and two sections, one of which the Hebrew edition has not named, made with the desk's own actions.</summary>
public static class SmallPaper
{
    public static readonly EditionTag En = EditionTag.Parse("en");
    public static readonly EditionTag Uk = EditionTag.Parse("uk");
    public static readonly EditionTag He = EditionTag.Parse("he");

    public static async Task Make(Paper paper)
    {
        await paper.Action<MakeEdition>().Run(Actor.Installation, new Edition { Tag = En, Name = "Herald", LanguageName = "English", TimeZone = "America/New_York" });
        await paper.Action<MakeEdition>().Run(Actor.Installation, new Edition { Tag = Uk, Name = "Вісник", LanguageName = "Українська", TimeZone = "Europe/Kyiv" });
        await paper.Action<MakeEdition>().Run(Actor.Installation, new Edition { Tag = He, Name = "ויסניק", LanguageName = "עברית", TimeZone = "Asia/Jerusalem", Direction = WritingDirection.RightToLeft });
        var world = await Section(paper, ("en", "World"), ("uk", "Світ"), ("he", "עולם"));
        foreach (var edition in new[] { En, Uk, He })
        {
            Assert.True((await paper.Action<NameSection>().Run(Actor.Installation, new(world, edition, NameOf(edition)) { TakesTheRest = true })).Done);
        }

        await Section(paper, ("en", "Sport"), ("uk", "Спорт"));
    }

    public static async Task<SectionId> Section(Paper paper, params (string Edition, string Name)[] names)
    {
        var id = (await paper.Action<MakeSection>().Run(Actor.Installation)).Value;
        foreach (var (edition, name) in names)
        {
            _ = (await paper.Action<NameSection>().Run(Actor.Installation, new(id, EditionTag.Parse(edition), name))).Value;
        }

        return id;
    }

    public static async Task<SectionId> SectionCalled(Paper paper, string slug)
    {
        await Task.CompletedTask;
        await using var db = paper.Action<Storage.Database>().OpenPublished();
        return db.SectionNames.AsEnumerable().First(n => n.Edition == En && n.Slug.Value == slug).SectionId;
    }

    public static async Task<StoryId> Story(Paper paper, string section, params TopicId[] topics) =>
        (await paper.Action<CreateStory>().Run(Actor.Installation, new(await SectionCalled(paper, section)) { Topics = [.. topics], SourceEdition = En })).Value;

    public static ArticleContent Content(string headline, string body = "<p data-block='lead'>The council met on Monday.</p>", string deck = "") =>
        new() { Headline = headline, Deck = deck, Body = HtmlReader.ReadBlocks(body) };

    public static async Task Save(Paper paper, StoryId story, EditionTag edition, ArticleContent content, int version = 0) =>
        _ = (await paper.Action<SaveWorkingCopy>().Run(Actor.Installation, new(story, edition, version, content))).Value;

    public static async Task Publish(Paper paper, StoryId story, DateTimeOffset? at = null, params EditionTag[] editions) =>
        _ = (await paper.Action<PublishStory>().Run(Actor.Installation, new(story, [.. editions]) { At = at })).Value;

    /// <summary>Writes and publishes a story in one go.</summary>
    public static async Task<StoryId> Published(Paper paper, string section, EditionTag edition, string headline, DateTimeOffset? at = null, params TopicId[] topics)
    {
        var story = await Story(paper, section, topics);
        await Save(paper, story, edition, Content(headline));
        await Publish(paper, story, at, edition);
        return story;
    }

    public static async Task<TopicId> Topic(Paper paper, string name) =>
        (await paper.Action<NameTopic>().Run(Actor.Installation, new("topic-" + Guid.NewGuid(), new Dictionary<EditionTag, string> { [En] = name, [Uk] = name, [He] = name }))).Value;

    public static async Task<AuthorId> Author(Paper paper, string name) =>
        (await paper.Action<NameAuthor>().Run(Actor.Installation, new("author-" + Guid.NewGuid(), [new(En, name, "Reporter", "Covers the council."), new(Uk, name)]))).Value;

    public static async Task<SourceId> Source(Paper paper, string name, string? url) =>
        (await paper.Action<NameSource>().Run(Actor.Installation, new("source-" + Guid.NewGuid(), new Dictionary<EditionTag, string> { [En] = name, [Uk] = name }, url))).Value;

    public static ImmutableArray<Support> Supports(string attribution, params string[] blocks) =>
        [new Support(attribution, [.. blocks.Select(b => new Passage(BlockId.Parse(b)))])];

    private static string NameOf(EditionTag edition) => edition == En ? "World" : edition == Uk ? "Світ" : "עולם";
}
