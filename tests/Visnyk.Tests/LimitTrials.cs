using System.Collections.Immutable;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Paper;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Snippets;
using Visnyk.Desk.Stories;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Stories;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>
/// An action of every kind, done by editors who are limited: to the English edition, to the Ukrainian one, to the section Sport. What is expected is a sign for each of
/// the three: + may, - may not. What stands in several editions is of all who are limited to one of them none's.
/// </summary>
internal static class LimitTrials
{
    public static IReadOnlyList<ActionTrial> All { get; } = [.. Stories(), .. Names(), .. Redirects()];

    private static IEnumerable<ActionTrial> Stories() =>
    [
        On<SaveWorkingCopy>("an English article of World", "+--", async (paper, by) => What(await Save(paper, by, await Written(paper, "world")))),
        On<SaveWorkingCopy>("an English article of Sport", "+-+", async (paper, by) => What(await Save(paper, by, await Written(paper, "sport")))),
        On<PublishStory>("an English article of World", "+--", async (paper, by) => What(await paper.Action<PublishStory>().Run(by, new(await Written(paper, "world"), [En])))),
        On<PublishStory>("an English article of Sport", "+-+", async (paper, by) => What(await paper.Action<PublishStory>().Run(by, new(await Written(paper, "sport"), [En])))),
    ];

    private static IEnumerable<ActionTrial> Names() =>
    [
        On<NameTopic>("a new topic's English name", "+-+", async (paper, by) => What(await paper.Action<NameTopic>().Run(by, new($"t-{Guid.NewGuid()}", One("Harbour"))))),
        On<NameSection>("the English name of World", "+--", async (paper, by) => What(await paper.Action<NameSection>().Run(by, new(await SectionCalled(paper, "world"), En, "World")))),
        On<PlaceSection>("Sport, which two editions have", "--+", async (paper, by) => What(await paper.Action<PlaceSection>().Run(by, new(await SectionCalled(paper, "sport"), 1)))),
        On<RemoveSection>("a section that is English only", "+--", async (paper, by) => What(await paper.Action<RemoveSection>().Run(by, await Section(paper, ("en", $"S{Guid.NewGuid():N}"))))),
        On<RemoveSection>("a section in two editions", "---", async (paper, by) => What(await paper.Action<RemoveSection>().Run(by, await Section(paper, ("en", $"S{Guid.NewGuid():N}"), ("uk", $"S{Guid.NewGuid():N}"))))),
        On<RemoveTopic>("a topic that is English only", "+-+", async (paper, by) => What(await paper.Action<RemoveTopic>().Run(by, (await paper.Action<NameTopic>().Run(Actor.Installation, new($"t-{Guid.NewGuid()}", One("Harbour")))).Value))),
        On<RemoveTopic>("a topic in three editions", "--+", async (paper, by) => What(await paper.Action<RemoveTopic>().Run(by, await Topic(paper, "Harbour")))),
        On<RemoveAuthor>("an author in two editions", "--+", async (paper, by) => What(await paper.Action<RemoveAuthor>().Run(by, await Author(paper, "A. Writer")))),
        On<RemoveSource>("a source in two editions", "--+", async (paper, by) => What(await paper.Action<RemoveSource>().Run(by, await Source(paper, "Agency", null)))),
        On<RemoveSnippet>("an English snippet", "+-+", async (paper, by) => What(await paper.Action<RemoveSnippet>().Run(
            by, (await paper.Action<SaveSnippet>().Run(Actor.Installation, new(null, [new(En, HtmlReader.ReadBlocks("<p>Call 112.</p>"), 0)]) { Name = "Help line" })).Value))),
    ];

    private static IEnumerable<ActionTrial> Redirects() =>
    [
        On<MakeRedirect>("to the English home", "+-+", async (paper, by) => What(await paper.Action<MakeRedirect>().Run(by, new($"/old/{Guid.NewGuid():N}", "/en/")))),
        On<MakeRedirect>("from the Ukrainian home to the English", "--+", async (paper, by) => What(await paper.Action<MakeRedirect>().Run(by, new(await Leading(paper, "/uk/"), "/en/")))),
        On<RemoveRedirect>("to the English home", "+-+", async (paper, by) => What(await paper.Action<RemoveRedirect>().Run(by, await Leading(paper, "/en/")))),
    ];

    private static ActionTrial On<TAction>(string situation, string expected, Func<Paper, Actor, Task<ImmutableArray<Problem>>> run) => new(typeof(TAction), situation, expected, run);

    private static ImmutableArray<Problem> What<T>(Outcome<T> outcome) => outcome.Problems;

    private static Dictionary<EditionTag, string> One(string name) => new() { [En] = name };

    private static async Task<string> Leading(Paper paper, string to) => (await paper.Action<MakeRedirect>().Run(Actor.Installation, new($"/old/{Guid.NewGuid():N}", to))).Value;

    private static async Task<StoryId> Written(Paper paper, string section)
    {
        var story = await Story(paper, section);
        await SmallPaper.Save(paper, story, En, Content($"Words {Guid.NewGuid():N}"));
        return story;
    }

    private static Task<Outcome<SavedCopy>> Save(Paper paper, Actor by, StoryId story) =>
        paper.Action<SaveWorkingCopy>().Run(by, new(story, En, 1, Content($"Words {Guid.NewGuid():N}")));
}
