using Microsoft.Extensions.DependencyInjection;
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
using Visnyk.Desk.Readers;
using Visnyk.Desk.Related;
using Visnyk.Desk.Reports;
using Visnyk.Desk.Search;
using Visnyk.Desk.SignIn;
using Visnyk.Desk.Snippets;
using Visnyk.Desk.Stories;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Ids;

namespace Visnyk.Desk;

/// <summary>Puts the desk's actions into a program. Database, media store, write queue and search languages are the program's.</summary>
public static class DeskServices
{
    /// <summary>Adds every action.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<IdSource>()
        .AddSingleton<CreateStory>()
        .AddSingleton<SaveWorkingCopy>()
        .AddSingleton<SettleProposal>()
        .AddSingleton<DuplicateStory>()
        .AddSingleton<MoveStory>()
        .AddSingleton<ChangeStory>()
        .AddSingleton<RestoreVersion>()
        .AddSingleton<DiscardChanges>()
        .AddSingleton<BinStory>()
        .AddSingleton<AddComment>()
        .AddSingleton<ChangeComment>()
        .AddSingleton<DeleteComment>()
        .AddSingleton<ResolveThread>()
        .AddSingleton<Messenger>()
        .AddSingleton<ReadNotifications>()
        .AddSingleton<ChooseMail>()
        .AddSingleton<TakeLetter>()
        .AddSingleton<FinishLetter>()
        .AddSingleton<TagStory>()
        .AddSingleton<SendForTranslation>()
        .AddSingleton<KeepView>()
        .AddSingleton<RemoveView>()
        .AddSingleton<SendToReview>()
        .AddSingleton<ReturnToWriter>()
        .AddSingleton<MarkReady>()
        .AddSingleton<AssignArticle>()
        .AddSingleton<SetUrgency>()
        .AddSingleton<SchedulePublishing>()
        .AddSingleton<CancelSchedule>()
        .AddSingleton<SetEmbargo>()
        .AddSingleton<DoDueWork>()
        .AddSingleton<PublishStory>()
        .AddSingleton<MakePreview>()
        .AddSingleton<RevokePreview>()
        .AddSingleton<FileCorrection>()
        .AddSingleton<ProposeCorrection>()
        .AddSingleton<RefuseCorrection>()
        .AddSingleton<CloseReport>()
        .AddSingleton<WithdrawStory>()
        .AddSingleton<BringBackStory>()
        .AddSingleton<KillStory>()
        .AddSingleton<PinLead>()
        .AddSingleton<UnpinLead>()
        .AddSingleton<MakeEdition>()
        .AddSingleton<AddEdition>()
        .AddSingleton<ChangeEdition>()
        .AddSingleton<MoveEdition>()
        .AddSingleton<RemoveEdition>()
        .AddSingleton<StartPaper>()
        .AddSingleton<SetLogo>()
        .AddSingleton<SetPublicAddress>()
        .AddSingleton<MakeSection>()
        .AddSingleton<NameSection>()
        .AddSingleton<SaveSection>()
        .AddSingleton<PlaceSection>()
        .AddSingleton<RemoveSection>()
        .AddSingleton<NameTopic>()
        .AddSingleton<NameAuthor>()
        .AddSingleton<NameSource>()
        .AddSingleton<RemoveTopic>()
        .AddSingleton<RemoveAuthor>()
        .AddSingleton<RemoveSource>()
        .AddSingleton<SaveSnippet>()
        .AddSingleton<RemoveSnippet>()
        .AddSingleton<PublicTopics>()
        .AddSingleton<PublishedAnew>()
        .AddSingleton<RenewArticles>()
        .AddSingleton<MakeRedirect>()
        .AddSingleton<RemoveRedirect>()
        .AddSingleton<WritePage>()
        .AddSingleton<SetSetting>()
        .AddSingleton<AttachFile>()
        .AddSingleton<RemoveAttachment>()
        .AddSingleton<TakeInPicture>()
        .AddSingleton<ForgetPictures>()
        .AddSingleton<DescribePicture>()
        .AddSingleton<CountReactions>()
        .AddSingleton<TakeInReport>()
        .AddSingleton<ForgetReaders>()
        .AddSingleton<MakeDemo>()
        .AddSingleton<DemoRemoval>()
        .AddSingleton<RemoveDemo>()
        .AddSingleton<GenerateStories>()
        .AddSingleton<GenerateLines>()
        .AddSingleton<InviteUser>()
        .AddSingleton<MakeSignInLink>()
        .AddSingleton<MakeToken>()
        .AddSingleton<EndToken>()
        .AddSingleton<UseToken>()
        .AddSingleton<ChangeUser>()
        .AddSingleton<DisableUser>()
        .AddSingleton<EnableUser>()
        .AddSingleton<TakeRights>()
        .AddSingleton<ChangeOwnSettings>()
        .AddSingleton<KeepCredentials>()
        .AddSingleton<KeepPasskey>()
        .AddSingleton<RemovePasskey>()
        .AddSingleton<EndSessions>()
        .AddSingleton<UseSignInLink>()
        .AddSingleton<AskSignInLink>()
        .AddSingleton<BeginSession>()
        .AddSingleton<SeeSession>()
        .AddSingleton<CountFailure>()
        .AddSingleton<UseRecoveryCode>()
        .AddSingleton<MakeBackup>()
        .AddSingleton<SearchIndex>()
        .AddSingleton<RelatedStories>()
        .AddSingleton<RebuildSearch>();
}
