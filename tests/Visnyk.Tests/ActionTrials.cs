using System.Collections.Immutable;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Attachments;
using Visnyk.Desk.Backups;
using Visnyk.Desk.Board;
using Visnyk.Desk.Comments;
using Visnyk.Desk.Demo;
using Visnyk.Desk.Fronts;
using Visnyk.Desk.Generating;
using Visnyk.Desk.Media;
using Visnyk.Desk.Notifications;
using Visnyk.Desk.Paper;
using Visnyk.Desk.People;
using Visnyk.Desk.Previews;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Reports;
using Visnyk.Desk.Search;
using Visnyk.Desk.Snippets;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Attachments;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Corrections;
using Visnyk.Editorial.Editions;
using Visnyk.Editorial.Fronts;
using Visnyk.Editorial.Html;
using Visnyk.Editorial.Media;
using Visnyk.Editorial.Results;
using Visnyk.Editorial.Sections;
using Visnyk.Editorial.Snippets;
using Visnyk.Editorial.Stories;
using Visnyk.Editorial.Text;
using Visnyk.Storage.Writing;
using static Visnyk.Tests.SmallPaper;

namespace Visnyk.Tests;

/// <summary>Every action of the desk, with who may do it: the table of docs/newsroom.md, written down a second time.</summary>
internal static class ActionTrials
{
    private static readonly UserId Nobody = new(1);

    public static IReadOnlyList<ActionTrial> All { get; } =
    [
        .. Writing(), .. Working(), .. Publishing(), .. Names(), .. WholePaper(), .. People(), .. OneSelf(), .. Talking(),
    ];

    private static IEnumerable<ActionTrial> Writing() =>
    [
        On<CreateStory>("a story", "+++++", async (paper, by) => What(await paper.Action<CreateStory>().Run(by, new(await SectionCalled(paper, "world"))))),
        On<TakeInPicture>("a picture", "+++++", async (paper, by) => What(await paper.Action<TakeInPicture>().Run(by, new(TestPicture.TwoHalves(60, 40), new Dictionary<EditionTag, string>())))),
        On<DescribePicture>("a picture that leads nothing", "+++++", async (paper, by) => What(await paper.Action<DescribePicture>().Run(by, Described(await Picture(paper))))),
        On<DescribePicture>("the lead of a published story", "--+++", async (paper, by) => What(await paper.Action<DescribePicture>().Run(by, Described(await LeadOf(paper, await OwnPublished(paper, by)))))),
        On<AttachFile>("another's story", "+++++", async (paper, by) => What(await paper.Action<AttachFile>().Run(by, new(await Others(paper), "a.txt", new MemoryStream([1]))))),
        On<RemoveAttachment>("one's own file", "+++++", async (paper, by) => What(await paper.Action<RemoveAttachment>().Run(by, await Attached(paper, by)))),
        On<RemoveAttachment>("another's file", "--+++", async (paper, by) => What(await paper.Action<RemoveAttachment>().Run(by, await Attached(paper, Actor.Installation)))),
        On<SaveWorkingCopy>("one's own story", "+++++", async (paper, by) => What(await Save(paper, by, await Own(paper, by), En))),
        On<SaveWorkingCopy>("another's story", "--+++", async (paper, by) => What(await Save(paper, by, await Others(paper), En, 1))),
        On<SaveWorkingCopy>("another's story, assigned", "+-+++", async (paper, by) => What(await Save(paper, by, await Assigned(paper, by, En), En, 1))),
        On<SaveWorkingCopy>("another's translation", "-++++", async (paper, by) => What(await Save(paper, by, await Others(paper, Uk), Uk, 1))),
        On<SaveWorkingCopy>("another's translation, assigned", "+++++", async (paper, by) => What(await Save(paper, by, await Assigned(paper, by, Uk), Uk, 1))),
        On<SaveWorkingCopy>("a translation that nobody has begun", "-++++", async (paper, by) => What(await Save(paper, by, await Others(paper), Uk))),
        On<SettleProposal>("one's own story", "+++++", async (paper, by) => What(await paper.Action<SettleProposal>().Run(by, new(await OwnSaved(paper, by), En, "none", Accept: true)))),
        On<SettleProposal>("another's story", "--+++", async (paper, by) => What(await paper.Action<SettleProposal>().Run(by, new(await Others(paper), En, "none", Accept: true)))),
        On<DuplicateStory>("another's story", "+++++", async (paper, by) => What(await paper.Action<DuplicateStory>().Run(by, await Others(paper)))),
        On<MoveStory>("one's own story", "+++++", async (paper, by) => What(await paper.Action<MoveStory>().Run(by, new(await Own(paper, by), await SectionCalled(paper, "sport"))))),
        On<MoveStory>("another's story", "--+++", async (paper, by) => What(await paper.Action<MoveStory>().Run(by, new(await Others(paper), await SectionCalled(paper, "sport"))))),
        On<ChangeStory>("one's own story", "+++++", async (paper, by) => What(await paper.Action<ChangeStory>().Run(by, new(await OwnSaved(paper, by)) { Topics = [] }))),
        On<ChangeStory>("another's story", "--+++", async (paper, by) => What(await paper.Action<ChangeStory>().Run(by, new(await Others(paper)) { Topics = [] }))),
        On<ChangeStory>("another's story, assigned", "+-+++", async (paper, by) => What(await paper.Action<ChangeStory>().Run(by, new(await Assigned(paper, by, En)) { Topics = [] }))),
        On<MoveStory>("one's own published story", "--+++", async (paper, by) => What(await paper.Action<MoveStory>().Run(by, new(await OwnPublished(paper, by), await SectionCalled(paper, "sport"))))),
    ];

    private static IEnumerable<ActionTrial> Working() =>
    [
        On<SendToReview>("one's own story", "+++++", async (paper, by) => What(await paper.Action<SendToReview>().Run(by, new(await OwnSaved(paper, by), [En])))),
        On<SendToReview>("another's story", "--+++", async (paper, by) => What(await paper.Action<SendToReview>().Run(by, new(await Others(paper), [En])))),
        On<ReturnToWriter>("one's own story", "+++++", async (paper, by) => What(await paper.Action<ReturnToWriter>().Run(by, new(await InReview(paper, await OwnSaved(paper, by)), [En])))),
        On<ReturnToWriter>("another's story", "--+++", async (paper, by) => What(await paper.Action<ReturnToWriter>().Run(by, new(await InReview(paper, await Others(paper)), [En])))),
        On<AssignArticle>("one's own story", "+++++", async (paper, by) => What(await paper.Action<AssignArticle>().Run(by, new(await OwnSaved(paper, by), [En], await Colleague(paper))))),
        On<AssignArticle>("another's story", "--+++", async (paper, by) => What(await paper.Action<AssignArticle>().Run(by, new(await Others(paper), [En], await Colleague(paper))))),
        On<SetUrgency>("one's own story", "+++++", async (paper, by) => What(await paper.Action<SetUrgency>().Run(by, new(await Own(paper, by), Urgency.Urgent)))),
        On<SetUrgency>("another's story", "--+++", async (paper, by) => What(await paper.Action<SetUrgency>().Run(by, new(await Others(paper), Urgency.Urgent)))),
        On<MarkReady>("one's own story", "--+++", async (paper, by) => What(await paper.Action<MarkReady>().Run(by, new(await OwnSaved(paper, by), [En])))),
        On<SchedulePublishing>("one's own story", "--+++", async (paper, by) => What(await paper.Action<SchedulePublishing>().Run(by, new(await Ready(paper, await OwnSaved(paper, by)), [En], new(2200, 1, 1, 12, 0))))),
        On<CancelSchedule>("one's own story", "--+++", async (paper, by) =>
        {
            var story = await Ready(paper, await OwnSaved(paper, by));
            _ = (await paper.Action<SchedulePublishing>().Run(Actor.Installation, new(story, [En], new(2200, 1, 1, 12, 0)))).Value;
            return What(await paper.Action<CancelSchedule>().Run(by, new(story, [En])));
        }),
        On<SetEmbargo>("one's own story", "--+++", async (paper, by) => What(await paper.Action<SetEmbargo>().Run(by, new(await OwnSaved(paper, by), [En], new(2200, 1, 1, 12, 0))))),
        On<MakePreview>("another's story", "+++++", async (paper, by) => What(await paper.Action<MakePreview>().Run(by, new(await Others(paper), En, TimeSpan.FromHours(1))))),
        On<RevokePreview>("one's own preview", "+++++", async (paper, by) => What(await paper.Action<RevokePreview>().Run(by, await Previewed(paper, by)))),
        On<RevokePreview>("another's preview of another's story", "--+++", async (paper, by) => What(await paper.Action<RevokePreview>().Run(by, await Previewed(paper, Actor.Installation)))),
        On<RenewArticles>("what a changed snippet left", "---++", async (paper, by) => What(await paper.Action<RenewArticles>().Run(by))),
        On<DoDueWork>("what is due", "---++", async (paper, by) => What(await paper.Action<DoDueWork>().Run(by))),
        On<RestoreVersion>("one's own story", "+++++", async (paper, by) => What(await paper.Action<RestoreVersion>().Run(by, new(await SavedTwice(paper, await OwnSaved(paper, by)), En, null, 1)))),
        On<RestoreVersion>("another's story", "--+++", async (paper, by) => What(await paper.Action<RestoreVersion>().Run(by, new(await SavedTwice(paper, await Others(paper)), En, null, 1)))),
        On<DiscardChanges>("one's own story", "+++++", async (paper, by) => What(await paper.Action<DiscardChanges>().Run(by, new(await OwnPublished(paper, by), En)))),
        On<DiscardChanges>("another's story", "--+++", async (paper, by) => What(await paper.Action<DiscardChanges>().Run(by, new(await OwnPublished(paper, Actor.Installation), En)))),
        On<BinStory>("one's own story", "+++++", async (paper, by) => What(await paper.Action<BinStory>().Run(by, new(await Own(paper, by))))),
        On<BinStory>("another's story", "--+++", async (paper, by) => What(await paper.Action<BinStory>().Run(by, new(await Others(paper))))),
    ];

    private static IEnumerable<ActionTrial> Publishing() =>
    [
        On<PublishStory>("one's own story", "--+++", async (paper, by) => What(await paper.Action<PublishStory>().Run(by, new(await OwnSaved(paper, by), [En])))),
        On<PublishStory>("another's story", "--+++", async (paper, by) => What(await paper.Action<PublishStory>().Run(by, new(await Others(paper), [En])))),
        On<FileCorrection>("a published story", "--+++", async (paper, by) => What(await paper.Action<FileCorrection>().Run(by, new(await OwnPublished(paper, by), [new(En, InlineText.Of("It was two."), null)])))),
        On<FileCorrection>("a published story, retracted", "---++", async (paper, by) => What(await paper.Action<FileCorrection>().Run(by, new(await OwnPublished(paper, by), [new(En, InlineText.Of("It was made up."), null)]) { Kind = CorrectionKind.Retraction }))),
        On<ProposeCorrection>("a published story", "+++++", async (paper, by) => What(await paper.Action<ProposeCorrection>().Run(by, new(await ArticleOf(paper, await OwnPublished(paper, Actor.Installation)), CorrectionText.Of("", "It was two."), null)))),
        On<RefuseCorrection>("a proposal", "--+++", async (paper, by) => What(await paper.Action<RefuseCorrection>().Run(by, new(await Proposed(paper), "It was one.")))),
        On<CloseReport>("a report", "--+++", async (paper, by) => What(await paper.Action<CloseReport>().Run(by, new(await Reported(paper))))),
        On<BringBackStory>("a withdrawn story", "--+++", async (paper, by) =>
        {
            var story = await OwnPublished(paper, by);
            _ = (await paper.Action<WithdrawStory>().Run(Actor.Installation, new(story, [En]))).Value;
            return What(await paper.Action<BringBackStory>().Run(by, new(story, [En])));
        }),
        On<PinLead>("a published story", "--+++", async (paper, by) => What(await paper.Action<PinLead>().Run(by, new(await OwnPublished(paper, by), En, OnSection: false, new(2200, 1, 1, 12, 0))))),
        On<UnpinLead>("a published story", "--+++", async (paper, by) => What(await paper.Action<UnpinLead>().Run(by, new(await OwnPublished(paper, by), En, PinnedLead.Home)))),
        On<WithdrawStory>("a published story", "--+++", async (paper, by) => What(await paper.Action<WithdrawStory>().Run(by, new(await OwnPublished(paper, by), [En])))),
        On<KillStory>("a published story", "---++", async (paper, by) => What(await paper.Action<KillStory>().Run(by, new(await OwnPublished(paper, by), [En])))),
    ];

    private static IEnumerable<ActionTrial> Names() =>
    [
        On<MakeSection>("a section", "--+++", async (paper, by) => What(await paper.Action<MakeSection>().Run(by))),
        On<NameSection>("its name", "-++++", async (paper, by) => What(await paper.Action<NameSection>().Run(by, new(await SectionCalled(paper, "sport"), En, "Sport")))),
        On<NameSection>("which takes the rest", "--+++", async (paper, by) => What(await paper.Action<NameSection>().Run(by, new(await SectionCalled(paper, "world"), En, "World") { TakesTheRest = true }))),
        On<NameTopic>("a new topic", "--+++", async (paper, by) => What(await paper.Action<NameTopic>().Run(by, new($"t-{Guid.NewGuid()}", One("Harbour"))))),
        On<NameTopic>("a topic's name", "-++++", async (paper, by) => What(await paper.Action<NameTopic>().Run(by, new(await Known<NameTopic>(paper), One("Harbours"))))),
        On<NameAuthor>("a new author", "--+++", async (paper, by) => What(await paper.Action<NameAuthor>().Run(by, new($"a-{Guid.NewGuid()}", [new(En, "A. Writer")])))),
        On<NameAuthor>("an author's name", "-++++", async (paper, by) => What(await paper.Action<NameAuthor>().Run(by, new(await Known<NameAuthor>(paper), [new(En, "A. Writer")])))),
        On<NameSource>("a new source", "--+++", async (paper, by) => What(await paper.Action<NameSource>().Run(by, new($"s-{Guid.NewGuid()}", One("Agency"), null)))),
        On<NameSource>("a source's name", "-++++", async (paper, by) => What(await paper.Action<NameSource>().Run(by, new(await Known<NameSource>(paper), One("The agency"), null)))),
        On<NameSource>("a source's address", "--+++", async (paper, by) => What(await paper.Action<NameSource>().Run(by, new(await Known<NameSource>(paper), One("The agency"), $"https://{Guid.NewGuid():N}.example/")))),
        On<SaveSection>("a new section", "--+++", async (paper, by) => What(await paper.Action<SaveSection>().Run(by, new(null, [new(En, $"New {Guid.NewGuid():N}")])))),
        On<SaveSection>("a section's name", "-++++", async (paper, by) => What(await paper.Action<SaveSection>().Run(by, new(await SectionCalled(paper, "sport"), [new(En, "Sport")])))),
        On<PlaceSection>("a section", "--+++", async (paper, by) => What(await paper.Action<PlaceSection>().Run(by, new(await SectionCalled(paper, "sport"), 1)))),
        On<RemoveSection>("a section", "--+++", async (paper, by) => What(await paper.Action<RemoveSection>().Run(by, (await paper.Action<MakeSection>().Run(Actor.Installation)).Value))),
        On<RemoveTopic>("a topic", "--+++", async (paper, by) => What(await paper.Action<RemoveTopic>().Run(by, await Topic(paper, "Harbour")))),
        On<RemoveAuthor>("an author", "--+++", async (paper, by) => What(await paper.Action<RemoveAuthor>().Run(by, await Author(paper, "A. Writer")))),
        On<RemoveSource>("a source", "--+++", async (paper, by) => What(await paper.Action<RemoveSource>().Run(by, await Source(paper, "Agency", null)))),
        On<SaveSnippet>("a new snippet", "--+++", async (paper, by) => What(await paper.Action<SaveSnippet>().Run(by, new(null, [Snippet(0)]) { Name = "Help line" }))),
        On<SaveSnippet>("a snippet's text", "-++++", async (paper, by) => What(await paper.Action<SaveSnippet>().Run(by, new(await Snippet(paper), [Snippet(1)])))),
        On<SaveSnippet>("a snippet's name", "--+++", async (paper, by) => What(await paper.Action<SaveSnippet>().Run(by, new(await Snippet(paper), []) { Name = "Help lines" }))),
        On<RemoveSnippet>("a snippet", "--+++", async (paper, by) => What(await paper.Action<RemoveSnippet>().Run(by, await Snippet(paper)))),
        On<MakeRedirect>("a redirect", "--+++", async (paper, by) => What(await paper.Action<MakeRedirect>().Run(by, new($"/old/{Guid.NewGuid():N}", "/en/")))),
        On<RemoveRedirect>("a redirect", "--+++", async (paper, by) => What(await paper.Action<RemoveRedirect>().Run(by, (await paper.Action<MakeRedirect>().Run(Actor.Installation, new($"/old/{Guid.NewGuid():N}", "/en/"))).Value))),
        On<WritePage>("a page", "--+++", async (paper, by) => What(await paper.Action<WritePage>().Run(by, new(En, $"Page {Guid.NewGuid():N}", HtmlReader.ReadBlocks("<p>Text</p>"), 0)))),
    ];

    private static IEnumerable<ActionTrial> WholePaper() =>
    [
        On<MakeEdition>("an edition", "---++", async (paper, by) => What(await paper.Action<MakeEdition>().Run(by, new Edition { Tag = En, Name = "Herald", LanguageName = "English", TimeZone = "UTC" }))),
        On<AddEdition>("an edition", "---++", async (paper, by) => What(await paper.Action<AddEdition>().Run(by, new(new Edition { Tag = En, Name = "Herald", LanguageName = "English", TimeZone = "UTC" }, new Dictionary<SectionId, string>())))),
        On<ChangeEdition>("an edition", "---++", async (paper, by) => What(await paper.Action<ChangeEdition>().Run(by, new(En, "Herald", "English", "America/New_York")))),
        On<MoveEdition>("the first edition", "---++", async (paper, by) => What(await paper.Action<MoveEdition>().Run(by, En))),
        On<RemoveEdition>("an edition that there is not", "---++", async (paper, by) => What(await paper.Action<RemoveEdition>().Run(by, EditionTag.Parse("xx")))),
        On<StartPaper>("a paper that is there", "---++", async (paper, by) => What(await paper.Action<StartPaper>().Run(by, new([], [])))),
        On<SetLogo>("no logo", "---++", async (paper, by) => What(await paper.Action<SetLogo>().Run(by, new(null)))),
        On<SetPublicAddress>("an address", "---++", async (paper, by) => What(await paper.Action<SetPublicAddress>().Run(by, "https://paper.example"))),
        On<SetPublicAddress>("no address", "---++", async (paper, by) => What(await paper.Action<SetPublicAddress>().Run(by, "nonsense"))),
        On<ForgetPictures>("none", "---++", async (paper, by) => What(await paper.Action<ForgetPictures>().Run(by, []))),
        On<RemoveDemo>("no demonstration", "---++", async (paper, by) => What(await paper.Action<RemoveDemo>().Run(by, new("Herald")))),
        On<SetSetting>("a setting", "---++", async (paper, by) => What(await paper.Action<SetSetting>().Run(by, "trial", "on"))),
        On<MakeBackup>("a backup", "---++", async (paper, by) => What(await paper.Action<MakeBackup>().Run(by, new(Path.Combine(paper.Folder, "no-such-folder", "paper.zip")), new Progress<(int, int)>()))),
        On<RebuildSearch>("the search index", "---++", async (paper, by) => What(await paper.Action<RebuildSearch>().Run(by))),
        On<MakeDemo>("the demonstration", "---++", async (paper, by) => What(await paper.Action<MakeDemo>().Run(by, Path.Combine(paper.Folder, "no-such-folder"), new Progress<(int, int)>()))),
        On<GenerateStories>("stories", "---++", async (paper, by) => What(await paper.Action<GenerateStories>().Run(by, new(0, [En], 1), new Progress<int>()))),
        On<GenerateLines>("lines", "---++", async (paper, by) => What(await paper.Action<GenerateLines>().Run(by, [], En, new Progress<int>()))),
    ];

    private static IEnumerable<ActionTrial> People() =>
    [
        On<InviteUser>("somebody", "----+", async (paper, by) => What(await paper.Action<InviteUser>().Run(by, new($"{Guid.NewGuid():N}@paper.example", [Role.Author])))),
        On<MakeSignInLink>("somebody", "----+", async (paper, by) => What(await paper.Action<MakeSignInLink>().Run(by, new(await Colleague(paper), TimeSpan.FromHours(1))))),
        On<ChangeUser>("somebody", "----+", async (paper, by) => What(await paper.Action<ChangeUser>().Run(by, new(await Colleague(paper), "Another", [Role.Editor], [], [])))),
        On<ChangeUser>("oneself", "----+", async (paper, by) => What(await paper.Action<ChangeUser>().Run(by, new(by.User ?? Nobody, "Me", [by.Roles.FirstOrDefault()], [], [])))),
        On<DisableUser>("somebody", "----+", async (paper, by) => What(await paper.Action<DisableUser>().Run(by, new(await Colleague(paper), null)))),
        On<EnableUser>("somebody", "----+", async (paper, by) => What(await paper.Action<EnableUser>().Run(by, await Colleague(paper)))),
        On<TakeRights>("nothing", "----+", async (paper, by) => What(await paper.Action<TakeRights>().Run(by, []))),
        On<MakeToken>("a token", "----+", async (paper, by) => What(await paper.Action<MakeToken>().Run(by, new("a program", TokenScope.Read)))),
        On<EndToken>("no token", "----+", async (paper, by) => What(await paper.Action<EndToken>().Run(by, 1))),
        On<EndSessions>("somebody's", "----+", async (paper, by) => What(await paper.Action<EndSessions>().Run(by, new(await Colleague(paper))))),
    ];

    private static IEnumerable<ActionTrial> OneSelf() =>
    [
        On<EndSessions>("one's own", "+++++", async (paper, by) => What(await paper.Action<EndSessions>().Run(by, new(by.User ?? Nobody, 1)))),
        On<ChangeOwnSettings>("one's own", "+++++", async (paper, by) => What(await paper.Action<ChangeOwnSettings>().Run(by, new("Me", "uk")))),
        On<KeepCredentials>("one's own", "+++++", async (paper, by) => What(await paper.Action<KeepCredentials>().Run(by, new() { UserId = by.User ?? Nobody, Stamp = "stamp" }))),
        On<KeepCredentials>("somebody's", "-----", async (paper, by) => What(await paper.Action<KeepCredentials>().Run(by, new() { UserId = await Colleague(paper), Stamp = "stamp" }))),
        On<KeepPasskey>("one's own", "+++++", async (paper, by) => What(await paper.Action<KeepPasskey>().Run(by, Key(by.User ?? Nobody)))),
        On<KeepPasskey>("somebody's", "-----", async (paper, by) => What(await paper.Action<KeepPasskey>().Run(by, Key(await Colleague(paper))))),
        On<RemovePasskey>("one's own", "+++++", async (paper, by) =>
        {
            var key = Key(by.User ?? Nobody);
            await paper.Action<KeepPasskey>().Run(by, key);
            return What(await paper.Action<RemovePasskey>().Run(by, key.Id));
        }),
        On<RemovePasskey>("somebody's", "-----", async (paper, by) =>
        {
            var colleague = await Colleague(paper);
            var key = Key(colleague);
            await paper.Action<KeepPasskey>().Run(Actor.Nobody with { User = colleague }, key);
            return What(await paper.Action<RemovePasskey>().Run(by, key.Id));
        }),
    ];

    private static IEnumerable<ActionTrial> Talking() =>
    [
        On<AddComment>("another's story", "+++++", async (paper, by) => What(await paper.Action<AddComment>().Run(by, new(await ArticleOf(paper, await Others(paper)), "So it is.")))),
        On<ChangeComment>("one's own", "+++++", async (paper, by) => What(await paper.Action<ChangeComment>().Run(by, new(await Said(paper, by), "Or not.")))),
        On<ChangeComment>("somebody's", "-----", async (paper, by) => What(await paper.Action<ChangeComment>().Run(by, new(await Said(paper, Actor.Installation), "Or not.")))),
        On<DeleteComment>("one's own", "+++++", async (paper, by) => What(await paper.Action<DeleteComment>().Run(by, await Said(paper, by)))),
        On<DeleteComment>("somebody's", "-----", async (paper, by) => What(await paper.Action<DeleteComment>().Run(by, await Said(paper, Actor.Installation)))),
        On<ResolveThread>("somebody's", "+++++", async (paper, by) => What(await paper.Action<ResolveThread>().Run(by, new(await Said(paper, Actor.Installation))))),
        On<ReadNotifications>("one's own", "+++++", async (paper, by) => What(await paper.Action<ReadNotifications>().Run(by, null))),
        On<ChooseMail>("one's own", "+++++", async (paper, by) => What(await paper.Action<ChooseMail>().Run(by, []))),
        On<TakeLetter>("the outbox", "---++", async (paper, by) => What(await paper.Action<TakeLetter>().Run(by))),
        On<FinishLetter>("the outbox", "---++", async (paper, by) => What(await paper.Action<FinishLetter>().Run(by, 1))),
        On<KeepView>("one's own", "+++++", async (paper, by) => What(await paper.Action<KeepView>().Run(by, new("Mine", "?who=me")))),
        On<RemoveView>("one's own", "+++++", async (paper, by) => What(await paper.Action<RemoveView>().Run(by, 1))),
        On<TagStory>("one's own story", "+++++", async (paper, by) => What(await paper.Action<TagStory>().Run(by, new(await OwnSaved(paper, by), await Topic(paper, "Harbour"))))),
        On<TagStory>("another's story", "--+++", async (paper, by) => What(await paper.Action<TagStory>().Run(by, new(await Others(paper), await Topic(paper, "Harbour"))))),
        On<SendForTranslation>("one's own story", "+++++", async (paper, by) => What(await paper.Action<SendForTranslation>().Run(by, new(await OwnSaved(paper, by), Uk, null)))),
        On<SendForTranslation>("another's story", "--+++", async (paper, by) => What(await paper.Action<SendForTranslation>().Run(by, new(await Others(paper), Uk, null)))),
    ];

    private static async Task<CommentId> Said(Paper paper, Actor by) =>
        (await paper.Action<AddComment>().Run(by.User is null ? Actor.Installation : by, new(await ArticleOf(paper, await Others(paper)), "So it is."))).Value;

    private static ActionTrial On<TAction>(string situation, string expected, Func<Paper, Actor, Task<ImmutableArray<Problem>>> run) => new(typeof(TAction), situation, expected, run);

    private static ImmutableArray<Problem> What<T>(Outcome<T> outcome) => outcome.Problems;

    private static Dictionary<EditionTag, string> One(string name) => new() { [En] = name };

    private static Passkey Key(UserId user) => new() { Id = Guid.NewGuid().ToString("N"), UserId = user, PublicKey = [1], AttestationObject = [1], ClientData = [1] };

    private static async Task<UserId> Colleague(Paper paper) =>
        (await paper.Action<InviteUser>().Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Author]))).Value.User!.Value;

    private static Task<Outcome<SavedCopy>> Save(Paper paper, Actor by, StoryId story, EditionTag edition, int version = 0) =>
        paper.Action<SaveWorkingCopy>().Run(by, new(story, edition, version, Content($"Words {Guid.NewGuid():N}")));

    // A story of somebody's own is made by them where they may, which everybody but nobody may.
    private static async Task<StoryId> Own(Paper paper, Actor by) =>
        await paper.Action<CreateStory>().Run(by, new(await SectionCalled(paper, "world")) { SourceEdition = En }) is { Done: true } made ? made.Value : await Story(paper, "world");

    private static async Task<string> Previewed(Paper paper, Actor by) => (await paper.Action<MakePreview>().Run(by.User is null ? Actor.Installation : by, new(await Others(paper), En, TimeSpan.FromHours(1)))).Value;

    private static async Task<StoryId> OwnSaved(Paper paper, Actor by)
    {
        var story = await Own(paper, by);
        _ = (await Save(paper, by.User is null ? Actor.Installation : by, story, En)).Value;
        return story;
    }

    private static async Task<StoryId> InReview(Paper paper, StoryId story)
    {
        _ = (await paper.Action<SendToReview>().Run(Actor.Installation, new(story, [En]))).Value;
        return story;
    }

    private static async Task<StoryId> Ready(Paper paper, StoryId story)
    {
        _ = (await paper.Action<MarkReady>().Run(Actor.Installation, new(story, [En]))).Value;
        return story;
    }

    private static async Task<StoryId> SavedTwice(Paper paper, StoryId story)
    {
        _ = (await Save(paper, Actor.Installation, story, En, 1)).Value;
        return story;
    }

    private static async Task<StoryId> OwnPublished(Paper paper, Actor by)
    {
        var story = await OwnSaved(paper, by);
        await Publish(paper, story, null, En);
        return story;
    }

    private static async Task<StoryId> Others(Paper paper, params EditionTag[] more)
    {
        var story = await Story(paper, "world");
        foreach (var edition in more.Prepend(En))
        {
            _ = (await Save(paper, Actor.Installation, story, edition)).Value;
        }

        return story;
    }

    private static async Task<StoryId> Assigned(Paper paper, Actor to, EditionTag edition)
    {
        var story = edition == En ? await Others(paper) : await Others(paper, edition);
        await paper.Action<WriteQueue>().Run<bool>(db =>
        {
            db.Articles.Single(a => a.StoryId == story && a.Edition == edition).AssignedTo = to.User;
            return Task.FromResult<Outcome<bool>>(true);
        });
        return story;
    }

    private static async Task<ArticleId> ArticleOf(Paper paper, StoryId story)
    {
        await using var db = paper.Action<Storage.Database>().OpenNewsroom();
        return db.Articles.First(a => a.StoryId == story).Id;
    }

    private static async Task<CorrectionId> Proposed(Paper paper) =>
        (await paper.Action<ProposeCorrection>().Run(Actor.Installation, new(await ArticleOf(paper, await OwnPublished(paper, Actor.Installation)), CorrectionText.Of("", "It was two."), null))).Value;

    private static async Task<Editorial.Reports.ReportId> Reported(Paper paper) => (await paper.Action<Desk.Readers.TakeInReport>().Run(
        new(await ArticleOf(paper, await OwnPublished(paper, Actor.Installation)), default, $"It was two {Guid.NewGuid():N}", "", "", 1000))).Value;

    private static async Task<MediaId> Picture(Paper paper) =>
        (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(62, 40), new Dictionary<EditionTag, string>()))).Value;

    private static async Task<MediaId> LeadOf(Paper paper, StoryId story)
    {
        var media = (await paper.Action<TakeInPicture>().Run(Actor.Installation, new(TestPicture.TwoHalves(64, 40), new Dictionary<EditionTag, string>()))).Value;
        _ = (await paper.Action<ChangeStory>().Run(Actor.Installation, new(story) { LeadMedia = media })).Value;
        return media;
    }

    private static DescribePicture.Request Described(MediaId media) => new(media, FocalPoint.Centre, "", "", One("A. Writer"));

    private static async Task<AttachmentId> Attached(Paper paper, Actor by) => (await paper.Action<AttachFile>().Run(
        by.User is null ? Actor.Installation : by, new(await Others(paper), "a.txt", new MemoryStream([1])))).Value;

    private static SaveSnippet.Entry Snippet(int version) => new(En, HtmlReader.ReadBlocks($"<p>Call 112, {Guid.NewGuid():N}.</p>"), version);

    private static async Task<SnippetId> Snippet(Paper paper) =>
        (await paper.Action<SaveSnippet>().Run(Actor.Installation, new(null, [Snippet(0)]) { Name = "Help line" })).Value;

    private static async Task<string> Known<TAction>(Paper paper)
    {
        var key = $"known-{Guid.NewGuid()}";
        _ = typeof(TAction) == typeof(NameTopic) ? (object)(await paper.Action<NameTopic>().Run(Actor.Installation, new(key, One("Harbour")))).Value
            : typeof(TAction) == typeof(NameAuthor) ? (await paper.Action<NameAuthor>().Run(Actor.Installation, new(key, [new(En, "A. Writer")]))).Value
            : (await paper.Action<NameSource>().Run(Actor.Installation, new(key, One("Agency"), null))).Value;
        return key;
    }
}
