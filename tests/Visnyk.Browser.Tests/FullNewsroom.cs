using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visnyk.Desk.Addresses;
using Visnyk.Desk.Attachments;
using Visnyk.Desk.Board;
using Visnyk.Desk.Comments;
using Visnyk.Desk.People;
using Visnyk.Desk.Previews;
using Visnyk.Desk.Publishing;
using Visnyk.Desk.Readers;
using Visnyk.Desk.Workflow;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Corrections;
using Visnyk.Storage;

namespace Visnyk.Browser.Tests;

/// <summary>A newsroom in which every page has something to show, and where its pages are.</summary>
/// <param name="Article">The page of an article that readers have.</param>
/// <param name="Addresses">Every page that somebody signed in can open.</param>
internal sealed record FullNewsroom(string Article, IReadOnlyList<string> Addresses)
{
    /// <summary>The pages for whoever is not signed in.</summary>
    public static IReadOnlyList<string> Outside { get; } = ["/newsroom/sign-in", "/newsroom/sign-in/code", "/newsroom/sign-in/link/none"];

    /// <summary>Fills a demonstration's newsroom, for somebody who is told of things.</summary>
    public static async Task<FullNewsroom> Of(NewsroomSite site, string told = "")
    {
        await using var db = site.Services.GetRequiredService<Database>().OpenNewsroom();
        var article = await db.Articles.AsNoTracking().Where(a => a.PublicState == PublicState.Published).OrderBy(a => a.Id).FirstAsync();
        var person = (await Do<InviteUser>(site).Run(Actor.Installation, new($"{Guid.NewGuid():N}@paper.example", [Role.Editor]) { Name = "Петро Левицький" })).Value.User!.Value;
        var editor = Actor.Nobody with { User = person, Name = "Петро Левицький", Roles = [Role.Editor] };
        var thread = (await Do<AddComment>(site).Run(editor, new(article.Id, $"Where is this figure from? @{told}"))).Value;
        _ = (await Do<AddComment>(site).Run(editor, new(article.Id, "From the harbour office.") { Thread = thread })).Value;
        _ = (await Do<TakeInReport>(site).Run(new(article.Id, article.PublishedRevision!.Value, "The date is wrong: " + told, "on Tuesday", "reader@example.org", 1000))).Value;
        _ = (await Do<ProposeCorrection>(site).Run(editor, new(article.Id, CorrectionText.Of("The vote was on Tuesday.", "The vote was on Wednesday. " + told), null))).Value;
        _ = (await Do<MakePreview>(site).Run(editor, new(article.StoryId, article.Edition, TimeSpan.FromDays(1)))).Value;
        _ = (await Do<MakeRedirect>(site).Run(Actor.Installation, new($"/2019/{Guid.NewGuid():N}.html", "/en/"))).Value;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("A letter"));
        _ = (await Do<AttachFile>(site).Run(editor, new(article.StoryId, "A letter from the harbour office, with a long name.txt", file))).Value;
        if (await db.Users.AsNoTracking().Where(u => u.Name == told).Select(u => (UserId?)u.Id).FirstOrDefaultAsync() is { } user)
        {
            _ = (await Do<AssignArticle>(site).Run(editor, new(article.StoryId, [article.Edition], user) { Note = "Please look at the figures." })).Value;
            _ = (await Do<KeepView>(site).Run(Actor.Nobody with { User = user, Name = told, Roles = [Role.Admin] }, new("Overdue in English", "?edition=en&state=overdue"))).Value;
        }

        var path = $"/newsroom/articles/{article.Id}";
        return new(path, [
            "/newsroom/", "/newsroom/?q=a", "/newsroom/?edition=en&state=overdue", "/newsroom/account", "/newsroom/account/two-factor", "/newsroom/notifications",
            "/newsroom/stories", "/newsroom/stories/new", path, .. new[] { "/work", "/public", "/attachments", "/history", "/comments", "/preview" }.Select(part => path + part),
            "/newsroom/pictures", $"/newsroom/pictures/{await db.Media.Select(m => m.Id).FirstAsync()}/about?for={article.Id}", "/newsroom/reports",
            .. await Names(db), "/newsroom/redirects",
            "/newsroom/people", "/newsroom/people/invite", "/newsroom/people/rights", "/newsroom/people/tokens", $"/newsroom/people/{person.Value}", "/newsroom/audit", "/newsroom/audit?until=2000-01-01",
            "/newsroom/settings", "/newsroom/settings/demo", "/newsroom/settings/editions/new", "/newsroom/settings/editions/he", "/newsroom/beginning", "/newsroom/beginning/paper",
            "/newsroom/no-such-page"]);
    }

    private static async Task<ImmutableArray<string>> Names(NewsroomDb db) =>
    [
        .. new (string Kind, object Key)[] { ("sections", await db.Sections.Select(s => s.Id).FirstAsync()), ("topics", await db.Topics.Select(t => t.Id).FirstAsync()), ("authors", await db.Authors.Select(a => a.Id).FirstAsync()), ("sources", await db.Sources.Select(s => s.Id).FirstAsync()), ("snippets", await db.Snippets.Select(s => s.Id).FirstAsync()) }
            .SelectMany(n => new[] { $"/newsroom/{n.Kind}", $"/newsroom/{n.Kind}/new", $"/newsroom/{n.Kind}/{n.Key}" }),
    ];

    private static T Do<T>(NewsroomSite site)
        where T : notnull => site.Services.GetRequiredService<T>();
}
