using Microsoft.EntityFrameworkCore;
using Visnyk.Editorial.Articles;
using Visnyk.Editorial.Comments;
using Visnyk.Editorial.Ids;
using Visnyk.Editorial.Notifications;
using Visnyk.Editorial.People;
using Visnyk.Editorial.Stories;
using Visnyk.Storage;

namespace Visnyk.Desk.Notifications;

/// <summary>Tells people what concerns them, in the transaction of what it is about; and puts on its way by mail what they want so.</summary>
public sealed class Messenger(IdSource ids, TimeProvider clock)
{
    /// <summary>Tells some people about an article. Nobody is told what they did themselves, nor twice, nor after they left.</summary>
    internal async Task Tell(
        NewsroomDb db, Actor by, NotificationKind kind, Article article, IEnumerable<UserId?> to, string note, CancellationToken cancel, CommentId? comment = null)
    {
        foreach (var id in to.OfType<UserId>().Distinct().Where(u => u != by.User))
        {
            if (await db.Users.FindAsync([id], cancel) is not { DisabledAt: null } user)
            {
                continue;
            }

            var notification = new Notification
            {
                Id = ids.Next(),
                UserId = id,
                Kind = kind,
                ArticleId = article.Id,
                CommentId = comment,
                CreatedBy = by.User,
                Note = Cut(note),
                At = clock.GetUtcNow(),
            };
            db.Notifications.Add(notification);
            if (user.MailFor.Contains(kind))
            {
                db.Letters.Add(Letter.Of(notification.Id, notification.At));
            }
        }
    }

    /// <summary>The same about several articles of a story, to whoever writes each and whoever has it.</summary>
    internal async Task TellWriters(NewsroomDb db, Actor by, NotificationKind kind, IEnumerable<Article> articles, string note, CancellationToken cancel, params IEnumerable<UserId?> others)
    {
        foreach (var article in articles)
        {
            var story = await db.Stories.FindAsync([article.StoryId], cancel);
            await Tell(db, by, kind, article, [article.CreatedBy ?? story?.CreatedBy, article.AssignedTo, .. others], note, cancel);
        }
    }

    /// <summary>
    /// Who is to read an article before it is published: whoever has it, where they may publish it and did not send it themselves; else the editors of its
    /// edition and section; else whoever else may.
    /// </summary>
    internal static async Task<IReadOnlyList<UserId?>> Reviewers(NewsroomDb db, Actor by, Story story, Article article, CancellationToken cancel)
    {
        var people = await db.Users.Where(u => u.DisabledAt == null).ToListAsync(cancel);
        var may = people.Where(p => p.Id != by.User && p.Roles.Any(r => r >= Role.Editor)
            && (p.Editions.IsEmpty || p.Editions.Contains(article.Edition)) && (p.Sections.IsEmpty || p.Sections.Contains(story.Section))).ToList();
        if (may.Find(p => p.Id == article.AssignedTo) is { } reader)
        {
            return [reader.Id];
        }

        var editors = may.Where(p => p.Roles.Contains(Role.Editor)).ToList();
        return [.. (editors.Count > 0 ? editors : may).Select(p => (UserId?)p.Id)];
    }

    private static string Cut(string note) =>
        note.Length <= Notification.LongestNote ? note : note[..(char.IsHighSurrogate(note[Notification.LongestNote - 2]) ? Notification.LongestNote - 2 : Notification.LongestNote - 1)] + "…";
}
